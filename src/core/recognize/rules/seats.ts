import type { Candidate } from '../gazetteer/candidate';
import type { Entry } from '../gazetteer/entry';
import type { Places } from '../gazetteer/places';
import { BREAK } from '../tokens/gaps';
import type { Tokens } from '../tokens/tokens';

/** Classes of organizations through which a state acts. */
const OF_STATES: ReadonlySet<string | undefined> = new Set(['agency', 'ministry', 'government', 'military', 'party', 'cert']);
/** How far the country may stand from the body on either side, in words. */
const REACH = 60;
/** A shorter abbreviation says too little. In UTF-16 code units. */
const SHORTEST = 3;

const isOfState = ({ kind, name, entity }: Entry): boolean =>
  kind === 'organization' && name.match === 'evidence' && entity?.country !== undefined && OF_STATES.has(entity.class);

/**
 * What speaks for a body of a state whose name needs evidence: that its country is named near it, as North Korea is near "RGB". No further
 * than to the next break.
 */
export function seatEvidence(tokens: Tokens, places: Places, { entries, start, end, word, nextWord }: Candidate): string | undefined {
  if (end - start < SHORTEST || !entries.some(isOfState)) return undefined;
  const seats = entries.filter(isOfState).map(({ entity }) => entity?.country);
  const isSeat = (at: number) =>
    places.get(at)?.some((candidate) => candidate.entries.some(({ entity }) => entity !== undefined && seats.includes(entity.id))) ?? false;
  for (let i = nextWord; i < nextWord + REACH && !tokens.gapIs(i, BREAK); i++) if (isSeat(i)) return NEAR;
  for (let i = word - 1; i >= word - REACH && !tokens.gapIs(i + 1, BREAK); i--) if (isSeat(i)) return NEAR;
  return undefined;
}
const NEAR = 'its country near it';
