import type { EntityId } from '../../src/core/model';
import { COUNTRY_TABLE, NOT_A_COUNTRY_NAME } from './country-table';
import { joinNames, keyOf, type EntityDraft, type NameDraft } from './draft';
import { localNames } from './local-names';
import { listOf, textOf, type MispEntry } from './read';
import { SOURCES } from './sources';
import { isEverydayWord } from './words';

interface FactbookEntry {
  readonly conventional_long_form: string;
  readonly conventional_short_form: string;
  readonly local_short_form: string;
  readonly former: string;
  readonly nationality_noun: string;
  readonly nationality_adjective: string;
}

export interface CountryLists {
  readonly factbook: readonly FactbookEntry[];
  readonly targets: readonly MispEntry[];
  readonly countries: readonly MispEntry[];
}

const NAME_ORDER = ['curated-2026', 'factbook', 'misp-target-information', 'misp-country', 'cldr'];

/** Countries by ISO code. The table written by hand decides; the lists confirm its names, and add formal, former and local ones. */
export function readCountries(lists: CountryLists): EntityDraft[] {
  const rows = COUNTRY_TABLE.trim().split('\n').map(readRow);
  const english = new Map(rows.flatMap((row) => row.names.map((name) => [keyOf(name.text), row.iso] as const)));
  const drafts = rows.map((row): EntityDraft => {
    const own = (name: NameDraft) => (english.get(keyOf(name.text)) ?? row.iso) === row.iso;
    const names = [...row.names, ...fromTargets(row, lists.targets), ...fromFactbook(row, lists.factbook)].filter((name, i) => i < row.names.length || (own(name) && isName(name.text)));
    const iso3 = textOf(lists.countries.find(({ meta }) => meta?.ISO === row.iso)?.meta?.ISO3);
    return {
      id: `country/${row.iso}`,
      names: joinNames([...joinSpellings(confirmed(names, row, lists)), ...localNames(row.iso).filter(own)]).map((name) => ({ ...name, sources: [...name.sources].sort(bySource) })),
      ids: iso3 === undefined ? {} : { iso3 },
      claims: [], notes: [], references: [],
      sources: [SOURCES.curated.id],
    };
  });
  return withoutSharedNames(drafts);
}

interface Row { readonly iso: string; readonly names: NameDraft[] }

function readRow(line: string): Row {
  const [iso = '', name = '', adjectives = '', others = ''] = line.split(';').map((part) => part.trim());
  const items = (part: string) => part.split(', ').filter((text) => text !== '');
  return { iso, names: [toName(name), ...items(adjectives).map((text) => toName(text, 'adjective')), ...items(others).map((text) => toName(text))] };
}

function toName(marked: string, form?: 'adjective'): NameDraft {
  const sources = [SOURCES.curated.id];
  const text = marked.replace(/^[#!~]/, '');
  const shared = { text, by: [], sources };
  if (marked.startsWith('!')) return { ...shared, form: 'abbreviation', match: 'exact' };
  if (marked.startsWith('~')) return { ...shared, form: 'former', ...(text === text.toUpperCase() ? { match: 'exact' as const } : {}) };
  return { ...shared, ...(form ? { form } : {}), ...(marked.startsWith('#') ? { match: 'exact' as const } : {}) };
}

const isName = (text: string): boolean => text.length > 3 && !NOT_A_COUNTRY_NAME.has(keyOf(text)) && !/[/();:[\]]|, |^none$|^NA$/.test(text) && !(/^[a-z]+$/i.test(text) && isEverydayWord(text) && text.length < 5);

function fromTargets(row: Row, targets: readonly MispEntry[]): NameDraft[] {
  // MISP gives Lebanon the synonyms of Latvia.
  if (row.iso === 'LB') return [];
  return targets.filter(({ meta }) => listOf(meta?.['iso-code']).includes(row.iso)).flatMap((entry) => [entry.value, ...listOf(entry.meta?.synonyms)]).map((given) => {
    const text = given.replace(/[\u200b-\u200f]/g, '').replace(/\u0301/g, '').replace(/\s*\((?:French|Spanish|Rumi script)\)$/, '').replace(/\s+/g, ' ').replace(/’/g, "'").trim();
    return { text, by: [], sources: [SOURCES.mispTargets.id] };
  });
}

function fromFactbook(row: Row, factbook: readonly FactbookEntry[]): NameDraft[] {
  const entry = factbookEntry(row, factbook);
  if (!entry) return [];
  const sources = [SOURCES.factbook.id];
  // The soft sign at the end of "Belarus'" would read as a genitive.
  const tidy = (text: string) => unescape(text).replace(/;.*$/, '').replace(/\([^)]*\)|\[[^\]]*\]/g, '').replace(/^(?:The )?(?=Republic|Holy)/, '').replace(/\s+/g, ' ').trim().replace(/'$/, '');
  const current = [entry.conventional_long_form, ...entry.local_short_form.split('/')].map((text): NameDraft => ({ text: tidy(text), by: [], sources }));
  const former = entry.former.split(/[,;] /).map((text): NameDraft => ({ text: tidy(text), by: [], sources, form: 'former' }));
  return [...current, ...former.filter(({ text }) => /^[A-Z][\p{L}' -]*$/u.test(text) && text.split(' ').length <= 6)];
}

/** The Factbook has codes of its own, so a country is found by its names. */
function factbookEntry(row: Row, factbook: readonly FactbookEntry[]): FactbookEntry | undefined {
  const keys = new Set(row.names.filter(({ form }) => form === undefined).map(({ text }) => keyOf(text)));
  if (row.iso === 'CD') keys.delete('congo');
  const short = (entry: FactbookEntry) => keyOf(unescape(entry.conventional_short_form).replace(/\s*\(sometimes.*$/, ''));
  return factbook.find((entry) => keys.has(short(entry))) ?? factbook.find((entry) => keys.has(keyOf(unescape(entry.conventional_long_form))));
}

const ENTITIES: Readonly<Record<string, string>> = { eacute: 'é', ocirc: 'ô', ntilde: 'ñ', iuml: 'ï', ccedil: 'ç', iacute: 'í', uacute: 'ú', aacute: 'á', oacute: 'ó' };
function unescape(text: string): string {
  return text.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

/** Adds to each name the lists that have it too, so that the card can say where it comes from. */
function confirmed(names: readonly NameDraft[], row: Row, lists: CountryLists): NameDraft[] {
  const factbook = factbookEntry(row, lists.factbook);
  const text = keyOf(unescape(factbook ? Object.values(factbook).join(' | ') : ''));
  const inFactbook = wordsOnly(`${text} | ${text.replace(/\(s\)/g, 's')}`);
  const misp = new Set(lists.countries.filter(({ meta }) => meta?.ISO === row.iso).map(({ value }) => keyOf(value)));
  return names.map((name) => {
    const sources = new Set(name.sources);
    if (inFactbook.includes(wordsOnly(keyOf(name.text)))) sources.add(SOURCES.factbook.id);
    if (misp.has(keyOf(name.text))) sources.add(SOURCES.mispCountries.id);
    return { ...name, sources: [...sources] };
  });
}

/** The words with one space around each, so that a name is found in it as whole words. */
const wordsOnly = (text: string): string => ` ${text.replace(/[^\p{L}\p{N}|]+/gu, ' ').trim()} `;

/** Spellings that differ in case or quotes alone become the first of them; the table written by hand comes first. */
function joinSpellings(names: readonly NameDraft[]): NameDraft[] {
  const first = new Map<string, string>();
  return joinNames(names.map((name) => {
    const key = keyOf(name.text);
    if (!first.has(key)) first.set(key, name.text);
    return { ...name, text: first.get(key) ?? name.text };
  }));
}

/** A local or former name that two countries bear tells nothing; names of the table may be shared on purpose ("Congo"). */
function withoutSharedNames(countries: readonly EntityDraft[]): EntityDraft[] {
  const bearers = new Map<string, Set<EntityId>>();
  for (const { id, names } of countries) {
    for (const { text } of names) bearers.set(keyOf(text), (bearers.get(keyOf(text)) ?? new Set()).add(id));
  }
  return countries.map((country) => ({
    ...country,
    names: country.names.filter(({ text, sources }) => sources.includes(SOURCES.curated.id) || bearers.get(keyOf(text))?.size === 1),
  }));
}

const bySource = (a: string, b: string): number => NAME_ORDER.indexOf(a) - NAME_ORDER.indexOf(b);
