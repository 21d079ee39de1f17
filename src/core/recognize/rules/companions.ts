import type { Candidate } from '../gazetteer/candidate';
import type { Places } from '../gazetteer/places';
import type { Tokens } from '../tokens/tokens';
import { hasKind } from './enumerations';
import type { Introduced } from './introduction';
import { ACTOR_NAME, nameEnd, nextInList } from './nameShapes';
import { newName } from './newName';
import { category } from './vocabulary';

/** Known actors that a list must have before it says something of others in it. */
const KNOWN_ENOUGH = 2;

const AND_OR = category('andOr');

/** By what the table of weights calls them. */
const [CUE_OF_LIST, CUE_OF_PAIR] = ['in a list of known actors', 'behind one known actor and "and"'] as const;

interface Member { readonly word: number; readonly nextWord: number }

/** The new names in lists of known actors, and of nothing else that is known: "UNC1878, Grim Spider, Tin Gull". */
export function companionsOf(tokens: Tokens, places: Places): Introduced[] {
  const found: Introduced[] = [];
  let behind = -1; // the list that was read last
  for (const word of places.inOrder()) {
    const first = word >= behind ? actorAt(places, word) : undefined;
    if (!first || nextInList(tokens, first.nextWord) === undefined) continue; // hardly any stands in a list
    const { end, known, unknown } = listFrom(tokens, places, first);
    behind = end;
    const isPair = known === 1 && unknown.length === 1 && isPaired(tokens, unknown[0] as Member);
    if (!isPair && (known < KNOWN_ENOUGH || unknown.length > known)) continue;
    const cue = isPair ? CUE_OF_PAIR : CUE_OF_LIST;
    for (const member of unknown) {
      const name = tokens.isMasked(member.word) ? undefined : newName(tokens, member.word, member.nextWord);
      if (name)
        found.push({ ...name, kind: 'actor', cue, phrase: `in a list with ${tokens.phrase(first.word, first.nextWord)}` });
    }
  }
  return found;
}

/** Whether a name of several words stands behind "and" or "or", and no noun behind it says what else it is. */
const isPaired = (tokens: Tokens, { word, nextWord }: Member): boolean =>
  nextWord - word > 1 && tokens.is(word - 1, AND_OR) && !tokens.is(nextWord, OTHER_NOUN);
const OTHER_NOUN = category('softwareNoun', 'companyNoun', 'peopleNoun', 'operationNoun');

/** A list from its first member on: how many known actors it has, and its other names; none where something else is in it. */
function listFrom(tokens: Tokens, places: Places, first: Member): { end: number; known: number; unknown: readonly Member[] } {
  const unknown: Member[] = [];
  let { nextWord: end } = first;
  let known = 1;
  for (let word = nextInList(tokens, end); word !== undefined; word = nextInList(tokens, end)) {
    const actor = actorAt(places, word);
    if (!actor && places.get(word)?.some((candidate) => !hasKind(candidate, 'actor'))) return { end, known: 0, unknown: [] };
    const nextWord = actor?.nextWord ?? nameEnd(tokens, word, ACTOR_NAME);
    if (nextWord === word) break;
    if (actor) known++;
    else unknown.push({ word, nextWord });
    end = nextWord;
    if (tokens.is(word - 1, AND_OR)) break;
  }
  return { end, known, unknown };
}

/** The longest name of an actor that begins at a word and needs no evidence. */
const actorAt = (places: Places, word: number): Candidate | undefined =>
  places
    .get(word)
    ?.find(
      (candidate) =>
        hasKind(candidate, 'actor') &&
        (candidate.rule?.confidence === 'high' || candidate.entries.some(({ kind, name }) => kind === 'actor' && name.match !== 'evidence')),
    );
