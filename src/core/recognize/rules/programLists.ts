import type { Candidate } from '../gazetteer/candidate';
import type { Entry } from '../gazetteer/entry';
import type { Places } from '../gazetteer/places';
import type { Tokens } from '../tokens/tokens';
import type { Introduced } from './introduction';
import { ACTOR_NAME, nameEnd, nextInList } from './nameShapes';
import { newProgram, standsFree } from './newProgram';
import { category } from './vocabulary';

const AND_OR = category('andOr');

/** By what the table of weights calls them. */
const [CUE_OF_NEW, CUE_OF_KNOWN] = ['in a list of known programs', 'a known program before it in a list'] as const;

/** Known programs beside which a name must stand that may be an everyday word; one with a capital inside needs one. */
const KNOWN_ENOUGH = 2;

/** What lists of programs say: who is new in them, and which names that need evidence have it from those beside them. */
export interface ListedPrograms {
  readonly names: readonly Introduced[];
  readonly evidence: readonly (readonly [Entry, string, string])[];
}
const NOTHING: ListedPrograms = { names: [], evidence: [] };

interface Member { readonly word: number; readonly nextWord: number }
interface List {
  readonly end: number;
  readonly known: readonly Member[];
  readonly open: readonly Candidate[];
  readonly unknown: readonly Member[];
}

/**
 * Reads lists that begin with a program, and have nothing else in them: "Emotet, Maze and Bramblewood". Only malware says something of
 * those beside it: tools stand in lists with products of all sorts.
 */
export function programsInLists(tokens: Tokens, places: Places): ListedPrograms {
  let told = NOTHING;
  let behind = -1; // the list that was read last
  for (const word of places.inOrder()) {
    const first = word >= behind ? programAt(places, word) : undefined;
    if (!first || nextInList(tokens, first.nextWord) === undefined) continue;
    const list = listFrom(tokens, places, first);
    behind = list.end;
    if (list.known.length === 0 || list.open.length + list.unknown.length === 0) continue;
    const phrase = `in a list with ${tokens.phrase((list.known[0] as Member).word, (list.known[0] as Member).nextWord)}`;
    told = { names: [...told.names, ...newIn(tokens, list, phrase)], evidence: [...told.evidence, ...openIn(tokens, list, phrase)] };
  }
  return told;
}

function newIn(tokens: Tokens, { known, unknown }: List, phrase: string): Introduced[] {
  if (unknown.length > known.length) return [];
  return unknown.flatMap(({ word, nextWord }): Introduced[] => {
    const name = standsFree(tokens, word, nextWord) ? newProgram(tokens, word, nextWord) : undefined;
    if (!name || (!name.isCoined && known.length < KNOWN_ENOUGH)) return [];
    const { text, first, size, words } = name;
    return [{ kind: 'software', text, first, size, words, cue: CUE_OF_NEW, phrase }];
  });
}

const openIn = (tokens: Tokens, { open }: List, phrase: string): ListedPrograms['evidence'] =>
  open
    .filter(({ word }) => !tokens.isListed(word))
    .flatMap(({ entries }) => entries.filter(isProgram).map((entry) => [entry, phrase, CUE_OF_KNOWN] as const));

/** The members of a list from its first one on; none of them known where something else is in it. */
function listFrom(tokens: Tokens, places: Places, first: Candidate): List {
  const [known, open, unknown]: [Member[], Candidate[], Member[]] = [[], [], []];
  let end = first.word;
  for (let word: number | undefined = first.word; word !== undefined; word = nextInList(tokens, end)) {
    const program = programAt(places, word);
    if (!program && places.has(word)) return { end, known: [], open: [], unknown: [] };
    const nextWord: number = program?.nextWord ?? nameEnd(tokens, word, ACTOR_NAME);
    if (nextWord === word) break;
    if (!program) unknown.push({ word, nextWord });
    else if (isMalware(program)) known.push(program);
    else if (program.entries.every((entry) => !isSure(entry))) open.push(program);
    end = nextWord;
    if (tokens.is(word - 1, AND_OR)) break;
  }
  return { end, known, open, unknown };
}

const isProgram = ({ kind }: Entry): boolean => kind === 'software';
const isSure = ({ kind, name }: Entry): boolean => kind === 'software' && name.match !== 'evidence';
const isMalware = ({ entries }: Candidate): boolean =>
  entries.some((entry) => isSure(entry) && entry.entity?.kind === 'software' && entry.entity.class !== 'tool');

/** The longest name of a program that begins at a word. */
const programAt = (places: Places, word: number): Candidate | undefined => places.get(word)?.find(({ entries }) => entries.some(isProgram));
