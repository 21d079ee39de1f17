import type { Phrase, Source } from '../model';
import { Catalog } from './catalog';
import type { Ignored } from './dataset';
import { PackedEntities, packEntities, type EntityTexts } from './packedEntities';
import { asciiBytes, asUint32, bytesOf, readAscii, readSections, toAscii, writeSections } from './sections';

/** Raised with each change of the packed form; a pack of another version is refused. */
const PACK_FORMAT = 'intel-catalog/5';

interface Head extends Pick<EntityTexts, 'kinds'> { readonly version: string; readonly sha256: string; readonly ignore: readonly Ignored[] }

/**
 * The catalog as one binary file for the extension to ship. Each entity's facts are a JSON text of its own in it, to be read when first
 * needed; `index` is what the recognizer asks to be kept with it. `unpackCatalog` gives the same catalog back.
 */
export function packCatalog(catalog: Catalog, index?: Uint8Array): Uint8Array {
  const { version, sha256, ignore, sources, entities } = catalog;
  const sourceNumbers = new Map(sources.map((source, i) => [source.id, i]));
  const numbersOf = (ids: readonly string[]) => ids.map((id) => sourceNumbers.get(id) ?? -1).filter((i) => i >= 0);
  const { kinds, names, slugs, facts } = packEntities(entities, numbersOf, (id) => catalog.numberOf(id) ?? id);
  return writeSections(PACK_FORMAT, { version, sha256, ignore, kinds } satisfies Head, {
    sources: asciiBytes(toAscii(sources)),
    phrases: asciiBytes(toAscii(catalog.parts.phrases)),
    names: names.bytes,
    nameMarks: bytesOf(names.marks),
    slugs: slugs.bytes,
    slugMarks: bytesOf(slugs.marks),
    facts: facts.bytes,
    factMarks: bytesOf(facts.marks),
    ...(index ? { index } : {}),
  });
}

/**
 * Reads what `packCatalog` wrote, each entity when it is first asked for. Throws where the bytes are something else, which means a broken
 * installation.
 */
export function unpackCatalog(file: Uint8Array): Catalog {
  const sections = readSections(PACK_FORMAT, file);
  if (!sections) throw new Error(`The bundled catalog is not in the form "${PACK_FORMAT}". Install the extension again.`);
  const { version, sha256, ignore, kinds } = sections.head as Head;
  let sources: readonly Source[] | undefined;
  let phrases: readonly Phrase[] | undefined;
  const readSources = () => (sources ??= JSON.parse(readAscii(sections.bytes('sources'))) as Source[]);
  const index = sections.bytes('index');
  const lines = (bytes: string, marks: string) => ({ bytes: sections.bytes(bytes), marks: asUint32(sections.bytes(marks)) });
  const texts = { kinds, names: lines('names', 'nameMarks'), slugs: lines('slugs', 'slugMarks'), facts: lines('facts', 'factMarks') };
  return new Catalog({
    version, sha256, ignore,
    get sources() { return readSources(); },
    get phrases() { return (phrases ??= JSON.parse(readAscii(sections.bytes('phrases'))) as Phrase[]); },
    entities: new PackedEntities(texts, (i) => readSources()[i]?.id ?? ''),
    ...(index.length > 0 ? { index } : {}),
  });
}
