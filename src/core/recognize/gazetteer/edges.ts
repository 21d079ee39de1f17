import { foldSeparator } from '../../text';
import { hashWord, type Words } from '../tokens/words';
import { note, type Prefilter } from './prefilter';
import { edgeHash, NOTHING, SPACE } from './trie';

/** The edges of a name, noted in a filter; none for one without a word, or with a separator that no text can match. `words` is overwritten. */
export function edgesOf(text: string, words: Words, prefilter: Prefilter): number[] {
  words.read(text);
  const edges: number[] = [];
  for (let i = 0; i < words.count; i++) {
    const separator = i === 0 ? NOTHING : gapHash(text.slice(words.ends[i - 1], words.starts[i]));
    if (separator === undefined) return [];
    edges.push(edgeHash(separator, words.hashes[i] as number));
  }
  if (edges.length > 0) note(words, prefilter);
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
