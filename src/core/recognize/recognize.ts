import type { Catalog } from '../catalog';
import type { Mention } from '../model';
import type { Format } from '../text';
import { openLiveText, type LiveText } from './live';
import { indexNames, type NameIndex } from './names';

/** Finds the mentions of a text: sorted, none overlapping another. Pure: the same text gives the same mentions. */
export interface Recognize {
  (text: string, format?: Format): Mention[];
  /** Opens a text that will be edited, with the same names. */
  open(text: string, format?: Format): LiveText;
}

/** A recognizer for a catalog's names. The index is made ready on the first call, so that making one costs nothing. */
export function createRecognizer(catalog: Catalog): Recognize {
  let index: NameIndex | undefined;
  const names = () => (index ??= indexNames(catalog));
  const open = (text: string, format?: Format) => openLiveText(text, names, format);
  return Object.assign((text: string, format?: Format) => open(text, format).mentions(), { open });
}
