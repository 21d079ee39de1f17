import type { Kind } from '../../model';
import type { Match } from '../gazetteer/match';
import { fieldOfActors } from './fields';
import { LEXICON } from './lexicon';
import { nameEnd, PLAIN_NAME } from './nameShapes';
import { word } from './vocabulary';
import { COMMA, SPACE_OR_COMMA } from '../tokens/gaps';
import type { Tokens } from '../tokens/tokens';

const listed = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));
const [ACTOR_NOUNS, ACTOR_QUALIFIERS, BRAND_QUALIFIERS] = [listed(LEXICON.actorNoun), listed(LEXICON.actorQualifier), listed(LEXICON.brandQualifier)];
const [COMPANY_NOUNS, PEOPLE_NOUNS, SOFTWARE_NOUNS] = [listed(LEXICON.companyNoun), listed(LEXICON.peopleNoun), listed(LEXICON.softwareNoun)];
const phrases = (list: string): ReadonlySet<string> => new Set(list.split(',').map((phrase) => phrase.trim()));

/** What may stand beside a name and say of which kind it is. */
interface Cues {
  readonly before: ReadonlySet<string>;
  /** Two words before it. */
  readonly phrases: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
}

/** What an actor does, behind its name; a brand of software does the same. */
const ACTS = listed(`
  targets targeted targeting target uses used use deployed deploys deploy compromised breached exploited conducted claimed leveraged infiltrated abused attacked hacked stole
  leaked launched operates operated
`);
/** What people do and no program does. */
const HUMAN_ACTS = listed('attacked published leaked stole claimed claims demanded demands threatened threatens announced announces extorted extorts said says posted lists post recruits recruited hit breached listed boasted negotiated apologized');
/** What an organization does to the public, as neither its services nor its products do. */
const STATEMENTS = listed('said says told announced announces confirmed confirms disclosed discloses warned warns acknowledged admitted declined apologized suspended banned breached hacked removed removes acquired sued denied notified');
const SKIPPED = listed('both all has have had is was were are also recently previously reportedly often typically then still now continues continued began');

/** The kinds that have names which need evidence. */
const CUES: Partial<Record<Kind, Cues>> = {
  actor: {
    before: new Set([...ACTOR_NOUNS, 'aka', 'dubbed']),
    phrases: phrases(`
      attributed to, known as, tracked as, named as, linked to, called as, conducted by, actor named, group named, group called, actor called,
      group dubbed, work of, operated by, perpetrated by, operators of, affiliates of, members of, attacked by, hacked by, breached by, extorted by, claimed by, victims of, actors behind, group behind, gang behind, those behind`),
    after: ACTOR_NOUNS,
  },
  organization: {
    before: COMPANY_NOUNS,
    phrases: phrases('according to, researchers at, researchers from, researchers with, analysts at, published by, reported by, acquired by, experts at, employees of'),
    after: new Set([...PEOPLE_NOUNS, ...listed('reported attributes inc ltd corporation')]),
  },
  campaign: {
    before: listed('campaign operation dubbed'),
    phrases: phrases('known as'),
    after: listed('campaign operation intrusions compromise'),
  },
};

/** What stands beside a match and speaks for its being a name of this kind, in the words of the text; `undefined` where nothing does. */
export function evidenceFor(kind: Kind, tokens: Tokens, match: Match): string | undefined {
  if (kind === 'country') return placeEvidence(tokens, match);
  const cues = CUES[kind];
  if (!cues) return undefined;
  const after = wordAfter(tokens, match);
  if (after !== undefined && (cues.after.has(after) || kind === 'actor' && isActorPhrase(tokens, match.nextWord))) return `"${after}" after it`;
  const isBrand = match.entries.some((entry) => entry.kind === 'software');
  const acts = kind === 'actor' ? (isBrand ? HUMAN_ACTS : ACTS) : kind === 'organization' ? STATEMENTS : undefined;
  const act = acts && actAfter(tokens, match, acts);
  if (act !== undefined) return `"${act}" after it`;
  const field = kind === 'actor' ? fieldOfActors(tokens, match) : undefined;
  if (field !== undefined) return field;
  if (match.word === 0 || !tokens.isBeside(match.word - 1)) return undefined;
  const article = tokens.folded(match.word - 1) === 'the' ? 1 : 0;
  const at = match.word - 1 - article;
  const before = tokens.folded(at);
  if (article === 0 && cues.before.has(before)) return `"${before}" before it`;
  const phrase = tokens.isBeside(at - 1) ? `${tokens.folded(at - 1)} ${before}` : before;
  return cues.phrases.has(phrase) ? `"${phrase}" before it` : undefined;
}

/** What stands before the name of a place, or beside one in a list. */
const BEFORE_PLACES = listed('in from to of across and or including against within throughout near between via into inside targeting targets targeted hit with for at republic outside');
const BEHIND_PLACES = listed('and or has is was will government officials');

/** What speaks for a country where its name is also a person's: no surname behind it, and a word for places beside it, or a list. */
function placeEvidence(tokens: Tokens, { word, nextWord }: Match): string | undefined {
  const gap = tokens.gap(nextWord - 1);
  if (gap === ' ' && /^\p{Lu}\p{Ll}/u.test(tokens.raw(nextWord))) return undefined;
  if (gap === "'" || gap === '’') return 'an owner\'s "s" after it';
  const before = tokens.folded(word - 1);
  if (BEFORE_PLACES.has(before) && tokens.isBeside(word - 1)) return `"${before}" before it`;
  const lead = tokens.gap(word - 1);
  if (/^,\s+$/.test(lead) && !/^\s/.test(gap) || /^,\s+$/.test(gap) && /^\p{Lu}/u.test(tokens.raw(nextWord))) return 'a list around it';
  if (/^$|[|\n*•]\s*$|\n\s*[-+]\s$/.test(lead) && /^$|^\*{0,2}\s*[|\n:(]/.test(gap)) return 'it alone in its line';
  if (/^[-‐-–]$/.test(gap)) return 'a compound';
  const after = tokens.folded(nextWord);
  return gap === ' ' && BEHIND_PLACES.has(after) ? `"${after}" after it` : undefined;
}

/** Whether the word behind a match makes it software there: "the Winnti malware". */
export function isSoftwareHere(tokens: Tokens, match: Match): boolean {
  const after = wordAfter(tokens, match);
  return after !== undefined && SOFTWARE_NOUNS.has(after) && !isActorPhrase(tokens, match.nextWord);
}

/** "ransomware gang": the qualifier leads to one of those who act. */
export function isActorPhrase(tokens: Tokens, from: number): boolean {
  for (let i = from; i < from + 3; i++) {
    if (ACTOR_NOUNS.has(tokens.folded(i))) return true;
    if (!tokens.isBeside(i) || !(BRAND_QUALIFIERS.has(tokens.folded(i)) || ACTOR_QUALIFIERS.has(tokens.folded(i)))) return false;
  }
  return false;
}

function wordAfter(tokens: Tokens, match: Match): string | undefined {
  return match.nextWord < tokens.count && tokens.isBeside(match.nextWord - 1) ? tokens.folded(match.nextWord) : undefined;
}

const AND = word('and');
/** Names beside the first one of a subject, at most. */
const MEMBERS = 5;

/** Where a subject ends of which a name is the first: behind "X", "X and Y", "X, Y and Z". */
function subjectEnd(tokens: Tokens, nextWord: number): number {
  let end = nextWord;
  for (let n = 0; n < MEMBERS; n++) {
    const isLast = tokens.is(end, AND);
    if (!tokens.gapIs(end, isLast ? SPACE_OR_COMMA : COMMA)) return nextWord;
    const from = isLast ? end + 1 : end;
    const next = nameEnd(tokens, from, PLAIN_NAME);
    if (next === from) return nextWord;
    if (isLast) return next;
    end = next;
  }
  return nextWord;
}

/** The verb behind a name, past auxiliaries and adverbs: "has recently compromised". */
function actAfter(tokens: Tokens, match: Match, acts: ReadonlySet<string>): string | undefined {
  const from = subjectEnd(tokens, match.nextWord);
  for (let i = from; i < Math.min(from + 3, tokens.count) && tokens.isBeside(i - 1); i++) {
    if (acts.has(tokens.folded(i))) return tokens.folded(i);
    if (!SKIPPED.has(tokens.folded(i))) return undefined;
  }
  return undefined;
}
