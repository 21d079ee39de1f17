import type { EntityId } from '../../model';
import type { Places } from '../gazetteer/places';
import { BESIDE } from '../tokens/gaps';
import type { Tokens } from '../tokens/tokens';
import { category } from './vocabulary';

const PROGRAM = category('plainProgram');
const QUALIFIER = category('programQualifier');

/**
 * The organizations of which a text gives the name to a program: "the BlackRock banking trojan". Only nouns that no product and no attack
 * on a company has: "the SolarWinds backdoor" leaves the company one.
 */
export function programsIn(tokens: Tokens, places: Places): string[] {
  const found: string[] = [];
  for (const candidates of places.values()) {
    for (const { word, nextWord, entries } of candidates) {
      if (nextWord - word > 1 || !tokens.gapIs(nextWord, BESIDE)) continue;
      const noun = tokens.is(nextWord, QUALIFIER) && tokens.gapIs(nextWord + 1, BESIDE) ? nextWord + 1 : nextWord;
      if (!tokens.is(noun, PROGRAM)) continue;
      for (const { kind, entity } of entries) if (kind === 'organization' && entity) found.push(programKey(entity.id));
    }
  }
  return found;
}

/** By what the memory of the report knows that a name is a program's. */
export const programKey = (id: EntityId): string => `program ${id}`;
