import type { Catalog } from '../catalog';
import type { Mention } from '../model';
import type { Spellings } from './gazetteer/layer';
import { indexNames, type NameIndex } from './gazetteer/nameIndex';
import { packLayer } from './gazetteer/packedLayer';
import { openLiveText, type LiveText } from './report/live';
import { designatorKey } from './rules/designators';
import type { Format } from './tokens/mask';

/**
 * Finds the mentions of a text: sorted, apart from each other but for countries within names of other kinds, which follow them. Pure: the
 * same text gives the same mentions.
 */
export interface Recognize {
  (text: string, format?: Format): Mention[];
  /** Opens a text that will be edited, with the same names. */
  open(text: string, format?: Format): LiveText;
}

/** What the gazetteer, which knows no rule, is told of the rules. */
const SPELLINGS: Spellings = { keyOf: designatorKey };

/** A recognizer for a catalog's names. The index is made ready on the first call, so that making one costs nothing. */
export function createRecognizer(catalog: Catalog): Recognize {
  let index: NameIndex | undefined;
  const names = () => (index ??= indexNames(catalog, SPELLINGS));
  const open = (text: string, format?: Format) => openLiveText(text, names, format);
  return Object.assign((text: string, format?: Format) => open(text, format).mentions(), { open });
}

/** The index of a catalog's names as bytes, to be packed with the catalog. */
export const packIndex = (catalog: Catalog): Uint8Array => packLayer(catalog, SPELLINGS);
