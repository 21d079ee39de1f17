import { isMap, isPair, isSeq, type Document, type Pair } from 'yaml';

/**
 * Gives a comment right above the first entry of a list to that entry, as one above any other entry is. The YAML library gives it to
 * the list, from where it would end up above whatever entry comes first later. What stands beside the list's name, or above a blank line,
 * is the list's.
 */
export function claimFirstComments({ contents }: Document): void {
  if (isMap(contents)) for (const pair of contents.items) if (isPair(pair)) claimFirstComment(pair);
}

function claimFirstComment(pair: Pair): void {
  const list = pair.value;
  if (!isSeq(list) || list.flow === true || !list.commentBefore) return;
  const [first] = list.items;
  if (!isMap(first)) return;
  const lines = list.commentBefore.split('\n');
  const cut = Math.max(hasCommentBeside(pair) ? 1 : 0, lines.lastIndexOf('') + 1);
  const [ofList, ofEntry] = [lines.slice(0, cut), lines.slice(cut)];
  // a blank line keeps them apart from now on
  list.commentBefore = ofList.length === 0 || ofList.at(-1) === '' ? ofList.join('\n') : `${ofList.join('\n')}\n`;
  if (ofEntry.length > 0) first.commentBefore = [...ofEntry, ...(first.commentBefore ? [first.commentBefore] : [])].join('\n');
}

/** Whether a comment stands on the line of the list's name. */
function hasCommentBeside({ srcToken }: Pair): boolean {
  const parts = (srcToken?.sep ?? []).map(({ type }) => type);
  const comment = parts.indexOf('comment');
  return comment >= 0 && !parts.slice(0, comment).includes('newline');
}
