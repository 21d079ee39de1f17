import type { Catalog } from '../catalog';
import type { Entity, Mention, Name } from '../model';
import { foldSpelling, foldWord } from '../text';

/** The first line of a hover: which name was matched, who uses it, whose name it is. */
export function matchedName(text: string, entity: Entity): { readonly name: Name | undefined; readonly by: string } {
  const folded = foldName(text);
  const name =
    entity.names.find((candidate) => candidate.text === text) ?? entity.names.find((candidate) => foldName(candidate.text) === folded);
  return { name, by: name?.by.join(', ') ?? '' };
}

/** The entities that a hover on a mention shows: the one that is meant, else every candidate, the best first. */
export function entitiesOf(mention: Pick<Mention, 'entity' | 'candidates'>, catalog: Catalog): Entity[] {
  const ids =
    mention.entity !== undefined ? [mention.entity, ...mention.candidates.filter((id) => id !== mention.entity)] : mention.candidates;
  return ids.map((id) => catalog.entity(id)).filter((entity): entity is Entity => entity !== undefined);
}

/** A name however it is set: over two lines, in capitals, with a curly apostrophe, without its last full stop. */
const foldName = (text: string): string => foldWord(foldSpelling(text)).replace(/[^\p{L}\p{N}\p{M}]+$/u, '');
