import type { Span } from '../../model';
import { breaksIn } from '../tokens/breaks';
import { dataIn, withoutData } from '../tokens/data';
import { definitionsIn, labelsIn } from '../tokens/markup';
import { maskPassage, merged, type Format } from '../tokens/mask';
import { Tokens } from '../tokens/tokens';
import { VOCABULARY } from './vocabulary';

/** The parts of a whole text that are not prose: those that `maskPassage` finds, and data. */
export function notProse(whole: string, format: Format): Span[] {
  const tokens = new Tokens(VOCABULARY);
  const text = withoutData(whole);
  const breaks = breaksIn(whole);
  tokens.read(text, breaks);
  const labels = format === 'markdown' ? labelsIn(text).filter(({ label }) => definitionsIn(text).includes(label)) : [];
  return merged([...maskPassage(text, format, tokens, breaks).spans, ...labels, ...dataIn(whole)]);
}
