import { isConfirmed } from '../card';
import type { Catalog } from '../catalog';
import { CERTAINTIES, type Certainty, type Claim, type Entity, type EntityId, type Mention, type Span } from '../model';
import { isWeighed } from './hedges';
import { ACTOR_FIRST, COUNTRY_FIRST, type Phrase } from './phrases';
import { sentenceAround } from './sentences';

/** A sentence that states as a fact what the data only suspects: whose an actor is. */
export interface Overstatement extends Span {
  readonly actor: EntityId;
  readonly country: EntityId;
  /** The claims that say so, the surest first; none of them is more than a suspicion. */
  readonly claims: readonly Claim[];
  /** What makes it estimative: the range is replaced by the text. */
  readonly fix: Span & { readonly text: string };
}

type Place = Pick<Mention, 'start' | 'end' | 'kind' | 'entity' | 'candidates'>;

/** The longest way between the two names, in UTF-16 code units. */
const REACH = 160;

/** Names of countries by their text in lower case, by catalog. */
const countryNames = new WeakMap<Catalog, ReadonlyMap<string, EntityId>>();

/** The country that a body's name begins with: "Iranian" of "Iranian government". */
function countryBefore(text: string, { start, end }: Place, catalog: Catalog): Place[] {
  const names =
    countryNames.get(catalog) ??
    new Map(
      catalog.entities
        .filter(({ kind }) => kind === 'country')
        .flatMap(({ id, names: own }) => own.map((name) => [name.text.toLowerCase(), id] as const)),
    );
  countryNames.set(catalog, names);
  for (const { index } of [...text.slice(start, end).matchAll(/(?= |['’]s|$)/g)].slice(0, 4)) {
    const entity = names.get(text.slice(start, start + index).toLowerCase());
    if (entity !== undefined) return [{ start, end: start + index, kind: 'country', entity, candidates: [entity] }];
  }
  return [];
}

/**
 * Sentences, in English, that say without any word of doubt that an actor is of a country or works for it, where no source of the
 * data is that sure. Quotations (lines with `>`) are another's words. `mentions` are the text's.
 */
export function overstatementsIn(text: string, mentions: readonly Place[], catalog: Catalog): Overstatement[] {
  const countries = mentions.flatMap((mention) =>
    mention.kind === 'country' ? [mention] : mention.kind === 'organization' ? countryBefore(text, mention, catalog) : [],
  );
  const found = mentions
    .filter(({ kind, entity }) => kind === 'actor' && entity !== undefined)
    .flatMap((actor) => {
      const near = countries.filter(({ start, end }) => start < actor.end + REACH && actor.start < end + REACH);
      return near.map((country) => overstatement(text, actor, country, mentions, catalog)).filter((one) => one !== undefined);
    });
  return found.filter((one, i) => !found.slice(0, i).some(({ fix }) => fix.start === one.fix.start));
}

function overstatement(
  text: string,
  actor: Place,
  country: Place,
  mentions: readonly Place[],
  catalog: Catalog,
): Overstatement | undefined {
  const of = country.entity ?? country.candidates[0];
  const subject = catalog.entity(actor.entity as EntityId);
  const claims = subject && of !== undefined ? suspicions(subject, of) : [];
  if (subject === undefined || of === undefined || claims.length === 0) return undefined;
  const isAdjective =
    catalog
      .entity(of)
      ?.names.some(
        ({ text: name, form }) => form === 'adjective' && name.toLowerCase() === text.slice(country.start, country.end).toLowerCase(),
      ) === true;
  const phrase = phraseOf(text, actor, country, isAdjective);
  if (!phrase) return undefined;
  const [start, end] = [Math.min(actor.start, country.start), Math.max(actor.end, country.end)];
  const sentence = sentenceAround(text, { start, end }, mentions);
  const words = text.slice(sentence.start, sentence.end);
  if (/^\s*>/.test(lineOf(text, start)) || isWeighed(words, start - sentence.start, end - sentence.start)) return undefined;
  return { start, end, actor: subject.id, country: of, claims, fix: fixOf(text, actor, country, phrase, (claims[0] as Claim).certainty) };
}

/** Claims of origin or sponsorship, the surest first; none where one of them is sure, since the sentence says no more than it. */
function suspicions({ claims }: Entity, country: EntityId): Claim[] {
  const about = claims.filter(({ says, of }) => (says === 'origin' || says === 'sponsored-by') && of === country);
  const isSure = (claim: Claim): boolean => isConfirmed(claim) || claim.certainty === 'almost-certain';
  return about.some(isSure) ? [] : about.sort((a, b) => CERTAINTIES.indexOf(a.certainty) - CERTAINTIES.indexOf(b.certainty));
}

interface Found {
  readonly insert: Phrase['insert'];
  readonly verb?: Span;
}

function phraseOf(text: string, actor: Place, country: Place, isAdjective: boolean): Found | undefined {
  const isFirst = country.start < actor.start;
  const [first, second] = isFirst ? [country, actor] : [actor, country];
  const between = text.slice(first.end, second.start).replace(/\s/g, ' ');
  const behind = text.slice(second.end, second.end + REACH).replace(/\s/g, ' ');
  if (first.end > second.start || /\S {2,}\S/.test(between)) return undefined;
  for (const phrase of isFirst ? COUNTRY_FIRST : ACTOR_FIRST) {
    const match = phrase.between.exec(between);
    const needed = isAdjective ? (phrase.behindAdjective ?? phrase.behind) : phrase.behind;
    if (!match || (needed && !needed.test(behind))) continue;
    return { insert: phrase.insert, ...verbIn(match, first.end) };
  }
  return undefined;
}

function verbIn(match: RegExpExecArray, offset: number): { verb?: Span } {
  const verb = match.groups?.['verb'];
  if (verb === undefined) return {};
  const start = offset + match[0].lastIndexOf(` ${verb} `) + 1;
  return { verb: { start, end: start + verb.length } };
}

/** The estimative word of a certainty: before a noun or an adjective, behind a form of "to be", before another verb. */
function wordOf(certainty: Certainty, insert: Phrase['insert']): string {
  if (certainty === 'very-likely' || certainty === 'likely') return certainty.replace('-', ' ');
  return { 'before the country': 'suspected', 'behind the verb': 'suspected to be', 'before the verb': 'possibly' }[insert];
}

function fixOf(text: string, actor: Place, country: Place, { insert, verb }: Found, certainty: Certainty): Overstatement['fix'] {
  const word = wordOf(certainty, insert);
  if (verb && insert === 'behind the verb') return { start: verb.end, end: verb.end, text: ` ${word}` };
  if (verb) return { start: verb.start, end: verb.start, text: `${word} ` };
  // "an Iranian group" becomes "a suspected Iranian group".
  const article = /\b([Aa])n\s$/.exec(text.slice(Math.max(0, country.start - 4), country.start));
  return article
    ? { start: country.start - 3, end: country.start, text: `${article[1]} ${word} ` }
    : withCapital(text, actor, country, word);
}

/** Where the country begins a sentence, the word takes the capital; the adjective keeps its own. */
function withCapital(text: string, actor: Place, { start }: Place, word: string): Overstatement['fix'] {
  const isBegin = start < actor.start && /(?:^|[.!?]\s+|\n[\s#*+->]*)$/.test(text.slice(Math.max(0, start - 6), start));
  return { start, end: start, text: `${isBegin ? word.charAt(0).toUpperCase() + word.slice(1) : word} ` };
}

/** The line in which a place stands, up to it. */
const lineOf = (text: string, at: number): string => text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
