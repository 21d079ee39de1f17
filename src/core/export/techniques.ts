import type { Catalog } from '../catalog';
import type { EntityId, Span, TechniqueMention } from '../model';
import { notProse, type Format } from '../recognize';
import { quoteAround } from '../review';
import { Lines } from '../text';
import { attackObject, currentOf } from './attack';

const ID = /(?<![\p{L}\p{N}_./-])(?:TA\d{4}|T\d{4}(?:\.\d{3})?|M1\d{3}|S\d{4})(?![\p{L}\p{N}_]|\.\d|-\d)/gu;

/**
 * The ids of techniques, tactics, mitigations and software that stand in a text, outside of addresses and code. One that was revoked leads
 * to its successor.
 */
export function techniquesIn(
  text: string,
  format: Format,
  catalog: Catalog,
  isTaken: (span: Span) => boolean = () => false,
): TechniqueMention[] {
  const hits = [...text.matchAll(ID)];
  if (hits.length === 0) return [];
  const hidden = notProse(text, format);
  const lines = new Lines(text);
  const software = softwareIds(catalog);
  const numbers = new Map<string, number>();
  let next = 0;
  return hits.flatMap((match): TechniqueMention[] => {
    const span = { start: match.index, end: match.index + match[0].length };
    while ((hidden[next]?.end ?? Infinity) <= span.start) next++;
    const known = (hidden[next]?.start ?? Infinity) < span.end || isTaken(span) ? undefined : meaningOf(match[0], software);
    if (!known) return [];
    const nth = (numbers.get(match[0]) ?? 0) + 1;
    numbers.set(match[0], nth);
    return [
      {
        id: `${match[0].toLowerCase()}-${nth}`,
        kind: 'technique',
        ...known,
        text: match[0],
        ...span,
        ...lines.placeOf(span.start),
        quote: quoteAround(text, span),
        status: 'suggested',
        confidence: 'high',
      },
    ];
  });
}

type Meaning = Pick<TechniqueMention, 'entity' | 'attackId' | 'name' | 'because'>;

function meaningOf(id: string, software: () => ReadonlyMap<string, { id: EntityId; name: string }>): Meaning | undefined {
  if (id.startsWith('S')) {
    const program = software().get(id);
    return program && { entity: program.id, attackId: id, name: program.name, because: `id ${id} of ATT&CK: ${program.name}` };
  }
  const object = attackObject(id);
  if (!object) return undefined;
  const current = currentOf(object);
  const because =
    current === object ? `id ${id} of ATT&CK: ${object.name}` : `id ${id} of ATT&CK, revoked by ${current.id}: ${current.name}`;
  return { entity: `${current.sort}/${current.id}`, attackId: current.id, name: current.name, because };
}

/** Software by its ATT&CK id; read only where a text has such an id. */
function softwareIds(catalog: Catalog): () => ReadonlyMap<string, { id: EntityId; name: string }> {
  return () => {
    const known =
      programs.get(catalog) ??
      new Map(
        catalog.entities
          .filter(({ kind, ids }) => kind === 'software' && ids['mitre-attack'] !== undefined)
          .map(({ id, name, ids }) => [ids['mitre-attack'] as string, { id, name }]),
      );
    programs.set(catalog, known);
    return known;
  };
}
const programs = new WeakMap<Catalog, ReadonlyMap<string, { id: EntityId; name: string }>>();
