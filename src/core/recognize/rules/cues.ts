import { isBlocking, type EntryKind } from '../gazetteer/entry';
import type { Candidate } from '../gazetteer/candidate';
import { isAttacksName } from '../../catalog';
import { BESIDE, COMMA, ONE_SPACE, SPACE_OR_COMMA } from '../tokens/gaps';
import { CAPITAL, SMALL, TITLE } from '../tokens/shapes';
import type { Tokens } from '../tokens/tokens';
import type { Category } from '../tokens/vocabulary';
import { attacks } from './deeds';
import { fieldOfActors } from './fields';
import { LEXICON } from './lexicon';
import { nameEnd, PLAIN_NAME } from './nameShapes';
import { fieldOfPrograms } from './programFields';
import { category, word } from './vocabulary';

const [ACTOR_NOUN, SOFTWARE_NOUN] = [category('actorNoun'), category('softwareNoun')];
const QUALIFIER = category('actorQualifier', 'brandQualifier');
const PROGRAM_ACT = category('programAct');
const [ACT, HUMAN_ACT, STATEMENT, SKIPPED] = [category('act'), category('humanAct'), category('statement'), category('skipped')];
const [BEFORE_PLACE, BEHIND_PLACE] = [category('beforePlace'), category('behindPlace')];
const [AND, THE] = [word('and'), word('the')];
const phrases = (list: string): ReadonlySet<string> => new Set(list.trim().split(/,\s+/));

/** What may stand beside a name and say of which kind it is. */
interface Cues {
  readonly before: Category;
  /** Two words before it. */
  readonly phrases: ReadonlySet<string>;
  readonly behind: Category;
}

/** The kinds that have names which need evidence. */
const CUES: Partial<Record<EntryKind, Cues>> = {
  actor: {
    before: category('actorNoun', 'beforeActor'), phrases: phrases(LEXICON.actorPhrase), behind: category('actorNoun', 'runner'),
  },
  organization: {
    before: category('companyNoun'), phrases: phrases(LEXICON.organizationPhrase), behind: category('peopleNoun', 'behindOrganization'),
  },
  software: { before: category('programNoun', 'programVerb', 'programUse'), phrases: phrases(LEXICON.programPhrase), behind: category('programNoun') },
  campaign: { before: category('beforeCampaign'), phrases: phrases(LEXICON.campaignPhrase), behind: category('behindCampaign') },
};

/** What stands beside a candidate and speaks for its being a name of this kind, in the words of the text. */
export function evidenceFor(kind: EntryKind, tokens: Tokens, candidate: Candidate): string | undefined {
  if (kind === 'country') return placeEvidence(tokens, candidate);
  // "operators of the Warlock ransomware" names a program
  if (kind === 'actor' && isSoftwareHere(tokens, candidate) && fieldOfActors(tokens, candidate) === undefined) return undefined;
  const cues = CUES[kind];
  return (
    cues &&
    (behindName(kind, cues, tokens, candidate) ??
      (kind === 'actor' ? fieldOfActors(tokens, candidate) : kind === 'software' ? fieldOfPrograms(tokens, candidate.start) : undefined) ??
      beforeName(cues, tokens, candidate) ??
      (kind === 'actor' ? capitalEvidence(tokens, candidate) : undefined))
  );
}

function behindName(kind: EntryKind, { behind }: Cues, tokens: Tokens, { nextWord, entries }: Candidate): string | undefined {
  const isCue = tokens.is(nextWord, behind) || (kind === 'actor' && isActorPhrase(tokens, nextWord));
  if (isCue && tokens.gapIs(nextWord, BESIDE)) return `"${tokens.folded(nextWord)}" after it`;
  if (kind === 'actor' && isNoProgram(entries) && attacks(tokens, nextWord)) return 'a deed after it';
  const acts =
    kind === 'organization'
      ? STATEMENT
      : kind === 'campaign'
        ? undefined
        : kind === 'software'
        ? PROGRAM_ACT
        : entries.some(isBlocking)
          ? HUMAN_ACT
          : ACT;
  const act = acts && actBehind(tokens, nextWord, acts);
  return act === undefined ? undefined : `"${act}" after it`;
}

function beforeName({ before, phrases: before2 }: Cues, tokens: Tokens, { word: first }: Candidate): string | undefined {
  if (!tokens.gapIs(first, BESIDE)) return undefined;
  const at = tokens.is(first - 1, THE) ? first - 2 : first - 1;
  if (at === first - 1 && tokens.is(at, before)) return `"${tokens.folded(at)}" before it`;
  const phrase = tokens.gapIs(at, BESIDE) ? `${tokens.folded(at - 1)} ${tokens.folded(at)}` : tokens.folded(at);
  return before2.has(phrase) ? `"${phrase}" before it` : undefined;
}

/** What speaks for a country where its name is also a person's: no surname behind it, and a word for places beside it, or a list. */
function placeEvidence(tokens: Tokens, { word, nextWord }: Candidate): string | undefined {
  const gap = tokens.gap(nextWord - 1);
  if (gap === ' ' && tokens.has(nextWord, TITLE)) return undefined;
  if (gap === "'" || gap === '’') return 'an owner\'s "s" after it';
  if (tokens.is(word - 1, BEFORE_PLACE) && tokens.gapIs(word, BESIDE)) return `"${tokens.folded(word - 1)}" before it`;
  const lead = tokens.gap(word - 1);
  if (/^,\s+$/.test(lead) && !/^\s/.test(gap) || /^,\s+$/.test(gap) && tokens.has(nextWord, CAPITAL)) return 'a list around it';
  if (/^$|[|\n*•]\s*$|\n\s*[-+]\s$/.test(lead) && /^$|^\*{0,2}\s*[|\n:(]/.test(gap)) return 'it alone in its line';
  if (/^[-‐-–]$/.test(gap)) return 'a compound';
  return gap === ' ' && tokens.is(nextWord, BEHIND_PLACE) ? `"${tokens.folded(nextWord)}" after it` : undefined;
}

/** Said of names that speak for themselves by their capitals, each in its own place alone. */
export const BY_CAPITAL = 'a capital within the sentence';

/** Whether names are no program's, and no phrase. */
const isNoProgram = (entries: Candidate['entries']): boolean => entries.every((entry) => !isBlocking(entry));

/** A word with a capital where a sentence has none, if ATT&CK calls a group so and nobody a program: "We saw Machete in May". */
function capitalEvidence(tokens: Tokens, { word: first, nextWord, entries }: Candidate): string | undefined {
  if (nextWord !== first + 1 || !isNoProgram(entries) || !entries.some(({ kind, name }) => kind === 'actor' && isAttacksName(name))) return undefined;
  const isInSentence =
    tokens.has(first, CAPITAL) && tokens.has(first - 1, SMALL) && tokens.gapIs(first, ONE_SPACE) && tokens.length(first - 1) >= LONG_WORD &&
    !tokens.is(first - 1, THE) && !tokens.has(nextWord, CAPITAL);
  return isInSentence ? BY_CAPITAL : undefined;
}
/** A shorter word is in small letters in headings too. In UTF-16 code units. */
const LONG_WORD = 3;

/** Whether the word behind a candidate makes it software there: "the Winnti malware". */
export const isSoftwareHere = (tokens: Tokens, { nextWord }: Candidate): boolean =>
  tokens.is(nextWord, SOFTWARE_NOUN) && tokens.gapIs(nextWord, BESIDE) && !isActorPhrase(tokens, nextWord);

/** Whether what stands around a program's name makes it the name of those behind it: "the Play ransomware gang", a field of actors. */
export const isForActors = (tokens: Tokens, candidate: Candidate): boolean =>
  (tokens.gapIs(candidate.nextWord, BESIDE) && isActorPhrase(tokens, candidate.nextWord)) || fieldOfActors(tokens, candidate) !== undefined;

/** Words of a phrase such as "ransomware gang", at most. */
const PHRASE_WORDS = 3;

/** "ransomware gang": the qualifier leads to one of those who act. */
export function isActorPhrase(tokens: Tokens, from: number): boolean {
  for (let i = from; i < from + PHRASE_WORDS; i++) {
    if (tokens.is(i, ACTOR_NOUN)) return true;
    if (!tokens.is(i, QUALIFIER) || !tokens.gapIs(i + 1, BESIDE)) return false;
  }
  return false;
}

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
function actBehind(tokens: Tokens, nextWord: number, acts: Category): string | undefined {
  const from = subjectEnd(tokens, nextWord);
  for (let i = from; i < from + VERB_WORDS && tokens.gapIs(i, BESIDE); i++) {
    if (tokens.is(i, acts)) return tokens.folded(i);
    if (!tokens.is(i, SKIPPED)) return undefined;
  }
  return undefined;
}
/** Words of a verb with its auxiliaries, at most. */
const VERB_WORDS = 3;
