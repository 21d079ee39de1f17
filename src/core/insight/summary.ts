import type { Graph, GraphEdge, GraphNode } from './graph';

/** More nodes than these are no picture any more. */
export const NODES_AT_MOST = 300;

/**
 * A graph of so many nodes at most. The first node, those named most often and those with the most edges stay; of each kind, one
 * node stands for all others. Claims between two of the others are not drawn.
 */
export function summedUp(graph: Graph, nodesAtMost = NODES_AT_MOST): Graph {
  if (graph.nodes.length <= nodesAtMost) return graph;
  const kinds = new Set(graph.nodes.map(({ kind }) => kind)).size;
  const kept = new Set(byWeight(graph).slice(0, Math.max(1, nodesAtMost - kinds)));
  const others = graph.nodes.filter((node) => !kept.has(node));
  const standIns = new Map(others.map(({ id, kind }) => [id, `more/${kind}`]));
  return {
    nodes: [...graph.nodes.filter((node) => kept.has(node)), ...standInsOf(others)],
    edges: mergedEdges(graph.edges, standIns),
    summedUp: others.length,
  };
}

/** The nodes, those that tell the most first. */
function byWeight({ nodes, edges }: Graph): GraphNode[] {
  const degrees = new Map<string, number>();
  for (const { from, to } of edges) for (const id of [from, to]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  const [first, ...rest] = nodes;
  const weight = ({ id, mentions = 0 }: GraphNode): number => mentions * 1000 + (degrees.get(id) ?? 0);
  return [...(first ? [first] : []), ...rest.sort((a, b) => weight(b) - weight(a))];
}

function standInsOf(others: readonly GraphNode[]): GraphNode[] {
  const counts = new Map<GraphNode['kind'], number>();
  for (const { kind } of others) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => ({ id: `more/${kind}`, kind, name: '', isKnown: true, count }));
}

/** Edges with stand-ins in the place of nodes that are not drawn; those between two stand-ins are left out. */
function mergedEdges(edges: readonly GraphEdge[], standIns: ReadonlyMap<string, string>): GraphEdge[] {
  const merged = new Map<string, GraphEdge>();
  for (const edge of edges) {
    const [from, to] = [standIns.get(edge.from) ?? edge.from, standIns.get(edge.to) ?? edge.to];
    if (from === edge.from && to === edge.to) merged.set(`${from} ${edge.says} ${to}`, edge);
    else if (from === edge.from || to === edge.to) {
      const key = `${from} ${edge.says} ${to}`;
      const known = merged.get(key);
      const isSure = edge.isConfirmed || known?.isConfirmed === true;
      merged.set(key, { from, to, says: edge.says, isConfirmed: isSure, claims: [], count: edge.count + (known?.count ?? 0) });
    }
  }
  return [...merged.values()];
}
