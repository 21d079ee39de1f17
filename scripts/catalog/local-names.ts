import { keyOf, type NameDraft } from './draft';
import { SOURCES } from './sources';
import { isEverydayWord } from './words';

/** Languages in which reports are read and quoted most. */
const LANGUAGES = ['de', 'fr', 'es', 'ru', 'uk', 'zh', 'zh-Hant', 'ja', 'ko', 'ar'] as const;

const displayNames = LANGUAGES.map((language) => new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }));
const english = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

/** Latin spellings that are words or names of other things. */
const LATIN_TRAPS: ReadonlySet<string> = new Set(['maurice', 'mauricio', 'grenade', 'granada', 'dominique', 'guadalupe', 'malte', 'inde', 'guinea', 'reunion', 'réunion', 'saint-martin', 'catar', 'belice']);

/** German names in everyday use beside those of the CLDR. */
const ALSO_IN_GERMAN: Readonly<Record<string, readonly string[]>> = {
  BY: ['Weißrussland', 'Belorussland'], CI: ['Elfenbeinküste'], CZ: ['Tschechische Republik'], GB: ['Großbritannien', 'Vereinigtes Königreich von Großbritannien und Nordirland'], MM: ['Birma'],
  US: ['Vereinigte Staaten von Amerika'], RU: ['Russische Föderation'], CN: ['Volksrepublik China'], KP: ['Demokratische Volksrepublik Korea'], KR: ['Republik Korea'], MD: ['Moldawien'],
  CD: ['Demokratische Republik Kongo'], VA: ['Vatikan'], NL: ['Königreich der Niederlande'], TL: ['Osttimor'], CV: ['Kapverden'], SZ: ['Swasiland'], MK: ['Mazedonien'], AE: ['Arabische Emirate'],
  DE: ['Bundesrepublik Deutschland'], TR: ['Türkische Republik'], IR: ['Islamische Republik Iran'], SY: ['Arabische Republik Syrien'], TW: ['Republik China'],
};

/** A country's names in other languages, from the Unicode CLDR that Node carries. */
export function localNames(iso: string): NameDraft[] {
  const inEnglish = keyOf(english.of(iso) ?? '');
  const texts = [...displayNames.flatMap((names) => names.of(iso) ?? []), ...ALSO_IN_GERMAN[iso] ?? []].map((text) => text.replace(/[\u200b-\u200f]/g, '').replace(/’/g, "'"));
  return [...new Set(texts)].filter((text) => keyOf(text) !== inEnglish && isTelling(text)).map((text) => ({ text, by: [], sources: [SOURCES.cldr.id] }));
}

function isTelling(text: string): boolean {
  if (!/\p{Script=Latin}/u.test(text)) return text.length > 1;
  return text.length > 3 && !/[()]/.test(text) && !LATIN_TRAPS.has(keyOf(text)) && !isEverydayWord(text);
}
