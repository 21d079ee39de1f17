import { slugOf } from '../../src/core/catalog';
import type { EntityId, Kind } from '../../src/core/model';

/** Gives out ids of one kind, each once. Whoever asks first gets the plain slug, so ask in a fixed order. */
export class Slugs {
  private readonly taken = new Set<string>();
  constructor(private readonly kind: Kind) {}

  /** `suffix` tells apart a record whose plain slug is taken: the name of its list, or a country. */
  take(text: string, suffix: string): EntityId {
    const plain = slugOf(text) || `unnamed-${suffix}`;
    let slug = plain;
    for (let n = 1; this.taken.has(slug); n++) slug = n === 1 ? `${plain}-${suffix}` : `${plain}-${suffix}-${n}`;
    this.taken.add(slug);
    return `${this.kind}/${slug}`;
  }
}
