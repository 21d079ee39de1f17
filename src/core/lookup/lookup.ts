import Fuse from 'fuse.js';
import type { Catalog } from '../catalog';
import { isDesignator, isSlip, looseKey, spellingKey } from './keys';
import { MENTION_KINDS, type Entity, type Kind } from '../model';

/**
 * How well a query and a name fit: `exact` is a name, an id or an ISO code of the entity; `close` is the beginning of a name, or a name
 * with a slip of the pen in it; `near` is no more than a suggestion: nobody is meant.
 */
export type Fit = 'exact' | 'close' | 'near';

/** An entity that answers a query, with the one of its names that fits best. */
export interface Found {
  readonly entity: Entity;
  readonly name: string;
  readonly fit: Fit;
}

type Candidate = Omit<Found, 'fit'>;

const HIGHLIGHTED: readonly Kind[] = MENTION_KINDS;

/** Longer than names are; comparing with all of them takes the longer, the longer the query is. */
const LONGEST_QUERY = 100;

/**
 * Search over all names and external ids of a catalog's entities. Returns the best first: what is spelled just like the query, then what
 * begins with it, then what is near. A designator (UNC9999, G0097) is never guessed: what is not just that is only `near`. The index is
 * built on the first call.
 */
export function createLookup(catalog: Catalog): (query: string, limit?: number) => Found[] {
  let index: LookupIndex | undefined;
  return (query, limit = 50) => {
    const wanted = query.trim().slice(0, LONGEST_QUERY);
    if (wanted === '') return [];
    index ??= new LookupIndex(catalog);
    const best = new Map<string, Found>();
    for (const found of [...index.exact(wanted), ...index.near(wanted, limit * 6)]) {
      if (!best.has(found.entity.id)) best.set(found.entity.id, found);
    }
    return [...best.values()].slice(0, limit);
  };
}

class LookupIndex {
  readonly #byKey = new Map<string, Candidate[]>();
  readonly #fuse: Fuse<Candidate>;

  constructor(catalog: Catalog) {
    const names = everyName(catalog);
    for (const candidate of names) {
      const key = looseKey(candidate.name);
      this.#byKey.set(key, [...this.#byKey.get(key) ?? [], candidate]);
    }
    this.#fuse = new Fuse(names, { keys: ['name'], threshold: 0.3, ignoreLocation: false, distance: 60, includeScore: true });
  }

  /** Who bears just this name: those first who spell it so, and of them those whose preferred name it is. */
  exact(query: string): Found[] {
    const spelled = spellingKey(query);
    const rank = ({ entity, name }: Candidate): number => (
      4 * Number(spellingKey(name) === spelled) + 2 * Number(spellingKey(entity.name) === spelled) + Number(name === query)
    );
    return [...(this.#byKey.get(looseKey(query)) ?? [])]
      .sort((a, b) => rank(b) - rank(a))
      .map((candidate) => ({ ...candidate, fit: 'exact' }));
  }

  near(query: string, limit: number): Found[] {
    const wanted = query.toLowerCase();
    const isGuessed = !isDesignator(query);
    const hits = this.#fuse.search(wanted, { limit }).map(({ item, score = 1 }) => {
      const begins = item.name.toLowerCase().startsWith(wanted);
      return {
        item,
        rank: begins ? score - 1 : score,
        fit: isGuessed && (begins || isSlip(spellingKey(query), spellingKey(item.name))) ? ('close' as const) : ('near' as const),
      };
    });
    return hits.sort((a, b) => a.rank - b.rank).map(({ item, fit }) => ({ ...item, fit }));
  }
}

/** Every name and id by which somebody may be asked for; of a country also its ISO code. */
function everyName(catalog: Catalog): Candidate[] {
  return catalog.entities.filter(({ kind }) => HIGHLIGHTED.includes(kind)).flatMap((entity) => {
    const codes = entity.kind === 'country' ? [entity.id.slice('country/'.length)] : [];
    const texts = new Set([...entity.names.map(({ text }) => text), ...codes, ...Object.values(entity.ids)]);
    return [...texts].map((name) => ({ entity, name }));
  });
}
