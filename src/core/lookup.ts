import Fuse from 'fuse.js';
import type { Catalog } from './catalog';
import type { Entity, Kind } from './model';

/** An entity that answers a query, with the one of its names that fits best. */
export interface Found {
  readonly entity: Entity;
  readonly name: string;
}

const HIGHLIGHTED: readonly Kind[] = ['actor', 'country', 'organization', 'campaign'];

/** Longer than names are; comparing with all of them takes the longer, the longer the query is. */
const LONGEST_QUERY = 100;

/**
 * Fuzzy search over all names and external ids of a catalog's entities. Returns the best first: what is spelled just like the query, then what
 * begins with it, then what is near. The index is built on the first call.
 */
export function createLookup(catalog: Catalog): (query: string, limit?: number) => Found[] {
  let fuse: Fuse<Found> | undefined;
  return (query, limit = 50) => {
    const wanted = query.trim().toLowerCase().slice(0, LONGEST_QUERY);
    if (wanted === '') return [];
    fuse ??= new Fuse(everyName(catalog), { keys: ['name'], threshold: 0.3, ignoreLocation: false, distance: 60, includeScore: true });
    const hits = fuse.search(wanted, { limit: limit * 6 });
    const rank = ({ item, score = 1 }: (typeof hits)[number]) => {
      const name = item.name.toLowerCase();
      return name === wanted ? (item.name === item.entity.name ? -3 : -2) : name.startsWith(wanted) ? score - 1 : score;
    };
    const best = new Map<string, Found>();
    for (const { item } of hits.map((hit) => ({ ...hit, rank: rank(hit) })).sort((a, b) => a.rank - b.rank)) {
      if (!best.has(item.entity.id)) best.set(item.entity.id, item);
    }
    return [...best.values()].slice(0, limit);
  };
}

function everyName(catalog: Catalog): Found[] {
  return catalog.entities
    .filter(({ kind }) => HIGHLIGHTED.includes(kind))
    .flatMap((entity) => [...new Set([...entity.names.map(({ text }) => text), ...Object.values(entity.ids)])].map((name) => ({ entity, name })));
}
