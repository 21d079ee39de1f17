import { YAMLMap } from 'yaml';

type Write = YAMLMap['toString'];

/** What entries were written as last, with how far they were indented. */
const texts = new WeakMap<YAMLMap, { readonly indent: string; readonly text: string }>();

/**
 * Has an entry's text kept when it is written, so that a file of many entries need not be made anew for one that changes. For entries that
 * nobody changes any more (who does copies them first, and a copy has no text yet), without comments and anchors, which are written apart.
 */
export function keepText(entry: YAMLMap): void {
  entry.toString = kept;
}

const kept: Write = function (this: YAMLMap, context, onComment, onChompKeep) {
  const indent = String(context?.['indent']);
  const known = texts.get(this);
  if (known?.indent === indent) return known.text;
  let isLasting = true;
  const text = YAMLMap.prototype.toString.call(this, context, onComment, () => {
    isLasting = false; // whoever writes the list has to be told
    onChompKeep?.();
  });
  if (isLasting) texts.set(this, { indent, text });
  return text;
};
