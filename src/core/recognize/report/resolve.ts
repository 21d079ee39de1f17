import type { Mention } from '../../model';
import type { Candidate } from '../gazetteer/candidate';
import { OpenPlaces } from '../gazetteer/places';
import { weigh } from '../passage/confidence';
import { sorted, type Passage } from '../passage/passage';
import { select, type Selection } from '../passage/select';
import { programKey } from '../rules/programs';
import { rereadPassageWords } from '../tokens/layout';
import type { Tokens } from '../tokens/tokens';
import type { Memory } from './memory';
import { ownCandidates } from './ownNames';

const NONE: readonly Mention[] = [];

/** The mentions of a passage, with all that the report says of its names. Offsets are from its start. `tokens` is overwritten. */
export function resolve(passage: Passage, memory: Memory, tokens: Tokens): readonly Mention[] {
  const selections = selectionsIn(passage, memory, tokens);
  const weighed = (one: Selection): Mention => {
    const confidence = isProgram(one, memory) ? 'low' : weigh(one, memory.isOften(one.key));
    return one.mention.confidence === confidence ? one.mention : { ...one.mention, confidence };
  };
  return selections.length === 0 ? NONE : selections.map(weighed);
}

/** Whether the report gives the name of this organization to a program. */
const isProgram = ({ mention: { kind, entity } }: Selection, memory: Memory): boolean =>
  kind === 'organization' && entity !== undefined && memory.isDefined(programKey(entity));

function selectionsIn(passage: Passage, memory: Memory, tokens: Tokens): readonly Selection[] {
  const own = ownNamesIn(passage, memory, tokens);
  const selections = own || passage.isOpen ? select(passage.text, own ?? passage.places, memory) : passage.selections;
  if (passage.labels.length === 0) return selections;
  const hidden = passage.labels.filter(({ label }) => memory.isDefined(label));
  return hidden.length === 0
    ? selections
    : selections.filter(({ mention }) => !hidden.some(({ start, end }) => start < mention.end && mention.start < end));
}

/** Whether nothing but the everyday noun of a vendor's scheme speaks for what is found at a place so far. */
const isOpenScheme = (places: OpenPlaces, { word, end }: Candidate): boolean =>
  places.get(word)?.some((known) => known.end === end && known.rule?.confidence === 'low') ?? false;

/** Whether a name that the report gives those who act is one of programs alone to the catalog: the report knows better. */
const isOfPrograms = (places: OpenPlaces, { word, end, entries }: Candidate): boolean =>
  entries.some(({ kind }) => kind === 'actor') &&
  (places.get(word)?.some((known) => known.end === end && known.entries.length > 0 && known.entries.every(({ kind }) => kind === 'software')) ?? false);

/** The places of a passage with names that the report itself gives; `undefined` where it has none of them. */
function ownNamesIn(passage: Passage, memory: Memory, tokens: Tokens): Passage['places'] | undefined {
  let isRead = false;
  let places: OpenPlaces | undefined;
  for (let i = 0; i < passage.words.length; i++) {
    const word = passage.words[i] as number;
    if (word === 0 || !memory.mayBegin(word)) continue;
    const names = memory.namesFrom(word);
    if (names.length === 0) continue;
    if (!isRead) rereadPassageWords(tokens, passage.text, passage.layout);
    isRead = true;
    for (const candidate of ownCandidates(tokens, i, names)) {
      places ??= new OpenPlaces(tokens, new Map(passage.places.map((candidates) => [candidates[0]?.word ?? 0, candidates])));
      places.add(candidate, isOpenScheme(places, candidate) || isOfPrograms(places, candidate) ? 'before equals' : undefined);
    }
  }
  return places && sorted(tokens, places);
}
