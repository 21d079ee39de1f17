import { foldSeparator } from '../../text';
import { hashWord } from '../tokens/hash';
import type { Tokens } from '../tokens/tokens';
import { note, type Prefilter } from './prefilter';
import { edgeHash, NOTHING, SPACE } from './trie';

/**
 * The edges of a name, noted in a filter; none for one without a word, or with a separator that no text can match. `tokens` is overwritten.
 */
export function edgesOf(text: string, tokens: Tokens, prefilter: Prefilter): number[] {
  tokens.read(text);
  const edges: number[] = [];
  for (let i = 0; i < tokens.count; i++) {
    const separator = i === 0 ? NOTHING : gapHash(text.slice(tokens.ends[i - 1], tokens.starts[i]));
    if (separator === undefined) return [];
    edges.push(edgeHash(separator, tokens.hashes[i] as number));
  }
  if (edges.length > 0) note(tokens, prefilter);
  return edges;
}

/** What stood between words so far, as it is written, with its hash; texts have few sorts of it. */
const separators = new Map<string, number | undefined>();
const SEPARATORS_KEPT = 4096;

/** The hash of what stands between two words; `undefined` where no name goes on. */
export function gapHash(gap: string): number | undefined {
  if (separators.has(gap)) return separators.get(gap);
  const separator = foldSeparator(gap);
  const hash = separator === undefined ? undefined : separatorHash(separator);
  if (separators.size < SEPARATORS_KEPT && gap.length < 8) separators.set(gap, hash);
  return hash;
}

/** The hash of what stands between two words, folded. */
const separatorHash = (separator: string): number => (separator === ' ' ? SPACE : hashWord(separator));
