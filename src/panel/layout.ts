import { Graph, layout } from '@dagrejs/dagre';
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';
import type { PictureEdge, PictureNode } from './protocol';

/** Where the middle of a node is, and how wide it is, in pixels at a zoom of 1. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}
export interface Drawing {
  readonly places: ReadonlyMap<string, Place>;
  readonly width: number;
  readonly height: number;
}

export const NODE_HEIGHT = 26;
const MARGIN = 16;
/** Rows of nodes without edges are as wide as the drawing above them, and so wide at least; and the room between two nodes. */
const ROWS_AT_LEAST = 700;
const GAP = 10;
/** Up to here a graph is drawn in layers, from left to right as its claims go; a larger one has a hub or two, and is drawn around them. */
const LAYERED_AT_MOST = 45;
/** Labels are wide and low, so that rows may lie closer than columns: the simulation runs in a space that is stretched by as much. */
const STRETCH = 2.6;
/** Steps of the simulation: with all forces, then only to let boxes go apart. */
const DRAWN = 120;
const APART = 60;

/** Places for all nodes; the same graph is always drawn the same. */
export function drawingOf(nodes: readonly PictureNode[], edges: readonly PictureEdge[]): Drawing {
  const linkedIds = new Set(edges.filter(({ from, to }) => from !== to).flatMap(({ from, to }) => [from, to]));
  const [linked, alone] = [nodes.filter(({ id }) => linkedIds.has(id)), nodes.filter(({ id }) => !linkedIds.has(id))];
  const places =
    linked.length === 0 ? new Map<string, Place>() : linked.length <= LAYERED_AT_MOST ? layered(linked, edges) : around(linked, edges);
  return framed(new Map([...places, ...inRows(alone, places)]));
}

/** Nodes without an edge stand in rows below the others. */
function inRows(nodes: readonly PictureNode[], above: ReadonlyMap<string, Place>): Map<string, Place> {
  const all = [...above.values()];
  const left = all.length === 0 ? 0 : Math.min(...all.map(({ x, width }) => x - width / 2));
  const right = Math.max(left + ROWS_AT_LEAST, ...all.map(({ x, width }) => x + width / 2));
  let [x, y] = [left, all.length === 0 ? 0 : Math.max(...all.map((place) => place.y)) + 2 * NODE_HEIGHT];
  return new Map(
    nodes.map((node) => {
      const width = widthOf(node);
      if (x > left && x + width > right) [x, y] = [left, y + NODE_HEIGHT + GAP];
      const place = { x: x + width / 2, y, width };
      x += width + GAP;
      return [node.id, place];
    }),
  );
}

/** As wide as the label needs, about. */
export function widthOf({ label }: PictureNode): number {
  return Math.min(220, Math.max(60, label.length * 7 + 24));
}

function layered(nodes: readonly PictureNode[], edges: readonly PictureEdge[]): Map<string, Place> {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'LR', nodesep: 10, ranksep: 110, edgesep: 6 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const node of nodes) graph.setNode(node.id, { width: widthOf(node), height: NODE_HEIGHT });
  for (const { from, to, label } of edges) if (from !== to) graph.setEdge(from, to, {}, label);
  layout(graph);
  return new Map(
    nodes.map((node) => {
      const { x = 0, y = 0 } = graph.node(node.id) as { x?: number; y?: number };
      return [node.id, { x, y, width: widthOf(node) }];
    }),
  );
}

interface Body extends SimulationNodeDatum {
  readonly id: string;
  readonly width: number;
}

function around(nodes: readonly PictureNode[], edges: readonly PictureEdge[]): Map<string, Place> {
  const bodies = nodes.map((node): Body => ({ id: node.id, width: widthOf(node) }));
  const links = edges.filter(({ from, to }) => from !== to).map(({ from, to }) => ({ source: from, target: to }));
  const apart = forceCollide<Body>(({ width }) => Math.hypot(width, NODE_HEIGHT * STRETCH) / 2 + 2).iterations(2);
  const link = forceLink<Body, (typeof links)[number]>(links)
    .id(({ id }) => id)
    .distance(Math.max(160, 34 * Math.sqrt(nodes.length)))
    .strength(0.1);
  forceSimulation(bodies)
    .stop()
    .force('link', link)
    .force('charge', forceManyBody().strength(-200))
    .force('collide', apart)
    .force('x', forceX(0).strength(0.03))
    .force('y', forceY(0).strength(0.03))
    .tick(DRAWN);
  forceSimulation(bodies).stop().velocityDecay(0.6).force('collide', apart).tick(APART);
  return new Map(bodies.map(({ id, x = 0, y = 0, width }) => [id, { x, y: y / STRETCH, width }]));
}

/** The same places, with the smallest at the margin. */
function framed(places: ReadonlyMap<string, Place>): Drawing {
  const all = [...places.values()];
  const left = Math.min(...all.map(({ x, width }) => x - width / 2)) - MARGIN;
  const top = Math.min(...all.map(({ y }) => y)) - NODE_HEIGHT / 2 - MARGIN;
  const moved = new Map([...places].map(([id, { x, y, width }]) => [id, { x: x - left, y: y - top, width }]));
  const right = Math.max(...[...moved.values()].map(({ x, width }) => x + width / 2));
  const bottom = Math.max(...[...moved.values()].map(({ y }) => y)) + NODE_HEIGHT / 2;
  return { places: moved, width: right + MARGIN, height: bottom + MARGIN };
}
