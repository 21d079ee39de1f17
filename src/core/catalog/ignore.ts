import { Document, isMap, isSeq, type YAMLSeq } from 'yaml';
import type { Problem } from '../model';
import { foldSpelling, foldWord } from '../text';
import { parseYaml } from '../yaml';
import { readDataset, type Ignored } from './dataset';

/** A dataset file after a change, or the problems for which it was left as it is. */
export interface DatasetChange {
  readonly yaml?: string;
  readonly problems: readonly Problem[];
}

/**
 * A dataset file in which a text is no name. `text` is the file as it is, `undefined` where there is none yet, which is then made with a
 * title.
 */
export function ignoreName(text: string | undefined, file: string, name: Ignored, title: string): DatasetChange {
  return changed(text, file, title, (names, document) => {
    if (indexOf(names, name.text) < 0) names.add(flow(document.createNode(name)));
  });
}

/** A dataset file in which a text may be a name again. */
export function allowName(text: string, file: string, name: string): DatasetChange {
  return changed(text, file, '', (names) => {
    for (let at = indexOf(names, name); at >= 0; at = indexOf(names, name)) names.delete(at);
  });
}

function changed(
  text: string | undefined,
  file: string,
  title: string,
  change: (names: YAMLSeq, document: Document) => void,
): DatasetChange {
  const { problems } = text === undefined ? { problems: [] } : readDataset(text, file);
  if (problems.length > 0) return { problems };
  const document =
    (text === undefined ? undefined : (parseYaml(text, file).parsed?.document.clone() as Document | undefined)) ??
    new Document({ intel: 'dataset/1', title });
  const present = document.get('ignore');
  const names = isSeq(present) ? present : document.createNode([]);
  names.flow = false;
  if (names !== present) document.set('ignore', names);
  change(names, document);
  if (names.items.length === 0) document.delete('ignore');
  return { yaml: document.toString({ lineWidth: 0 }), problems: [] };
}

const key = (name: string): string => foldWord(foldSpelling(name));
const indexOf = (names: YAMLSeq, name: string): number =>
  names.items.findIndex((node) => isMap(node) && key(String(node.get('text'))) === key(name));

function flow<N>(node: N): N {
  if (isMap(node)) node.flow = true;
  return node;
}
