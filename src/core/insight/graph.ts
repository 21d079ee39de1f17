import { isConfirmed } from '../card';
import type { Catalog } from '../catalog';
import { kindOf, type Claim, type EntityId, type Kind, type Relation } from '../model';

/** An entity in a graph, or what stands for several that are not drawn one by one. */
export interface GraphNode {
  /** The entity's id; `more/KIND` for a node that stands for several. */
  readonly id: string;
  readonly kind: Kind;
  /** The preferred name; empty for a node that stands for several, which a view names in its language. */
  readonly name: string;
  /** Whether a dataset still knows the entity. A claim may name one that is gone. */
  readonly isKnown: boolean;
  /** How often the report names it, where the graph is one of a report. */
  readonly mentions?: number;
  /** How many entities the node stands for, where these are more than one. */
  readonly count?: number;
}

/** All claims of one relation between two nodes. */
export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly says: Relation;
  /** Whether one of the claims, at least, is more than a suspicion; a view draws the others dashed. */
  readonly isConfirmed: boolean;
  /** Empty for an edge of a node that stands for several. */
  readonly claims: readonly Claim[];
  /** How many claims there are. */
  readonly count: number;
}

/** Entities and what is claimed between them. */
export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** How many entities are not drawn one by one; 0 where all are. */
  readonly summedUp: number;
}

/** An entity that a report names, with the number of its mentions. */
export interface NamedEntity {
  readonly id: EntityId;
  readonly mentions: number;
}

/** The entities that a report names, in their order, and the claims between them. */
export function graphOfReport(named: readonly NamedEntity[], catalog: Catalog): Graph {
  const nodes = named.map(({ id, mentions }) => ({ ...nodeOf(id, catalog), mentions }));
  const ids = new Set(named.map(({ id }) => id));
  const edges = new Edges();
  for (const id of ids) for (const claim of catalog.entity(id)?.claims ?? []) if (ids.has(claim.of)) edges.add(id, claim);
  return { nodes, edges: edges.all(), summedUp: 0 };
}

/** An entity, whatever it claims and is claimed of, and what its campaigns claim. The entity is the first node. */
export function graphOfEntity(id: EntityId, catalog: Catalog): Graph {
  const edges = new Edges();
  for (const claim of catalog.entity(id)?.claims ?? []) edges.add(id, claim);
  for (const { subject, claim } of catalog.claimsAbout(id)) {
    edges.add(subject.id, claim);
    if (subject.kind === 'campaign' && claim.says === 'attributed-to')
      for (const own of subject.claims) if (own.of !== id) edges.add(subject.id, own);
  }
  const all = edges.all();
  const ids = new Set<string>([id, ...all.flatMap(({ from, to }) => [from, to])]);
  return { nodes: [...ids].map((one) => nodeOf(one as EntityId, catalog)), edges: all, summedUp: 0 };
}

function nodeOf(id: EntityId, catalog: Catalog): GraphNode {
  const entity = catalog.entity(id);
  return { id, kind: kindOf(id), name: entity?.name ?? id, isKnown: entity !== undefined };
}

/** Claims, gathered by subject, relation and object. */
class Edges {
  readonly #edges = new Map<string, { from: string; to: string; says: Relation; claims: Set<Claim> }>();

  add(from: EntityId, claim: Claim): void {
    const key = `${from} ${claim.says} ${claim.of}`;
    const edge = this.#edges.get(key) ?? { from, to: claim.of, says: claim.says, claims: new Set<Claim>() };
    this.#edges.set(key, edge);
    edge.claims.add(claim);
  }

  all(): GraphEdge[] {
    return [...this.#edges.values()].map(({ claims, ...edge }) => ({
      ...edge,
      isConfirmed: [...claims].some(isConfirmed),
      claims: [...claims],
      count: claims.size,
    }));
  }
}
