import { Graph, layout } from '@dagrejs/dagre';
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';
import type { PictureEdge, PictureNode } from './protocol';
import { middleOf, routed, type Box, type Point } from './route';

/** Where the middle of a node is, and how wide it is, in pixels at a zoom of 1. */
export interface Place extends Point {
  readonly width: number;
}
/** The way of an edge from border to border, and where the middle of its words is. An edge from a node to itself has no points. */
export interface Line {
  readonly points: readonly Point[];
  readonly words: Point;
}
export interface Drawing {
  readonly places: ReadonlyMap<string, Place>;
  /** One for each edge, in their order. */
  readonly lines: readonly Line[];
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
/** In a larger graph the words of edges are shown only where the mouse or the focus is, and get no room; the table has them all. */
const WORDS_AT_MOST = 30;
/** In pixels: how far a second edge between two nodes is drawn below the first; how wide a letter and how high a line of words is. */
const SECOND = 7;
const LETTER = 5.5;
const LINE = 12;

/** Whether the words of edges have room in the picture. */
export const hasWords = (edges: readonly PictureEdge[]): boolean => edges.length <= WORDS_AT_MOST;

/**
 * Places for all nodes, and ways for all edges around nodes that are not theirs; the same graph is always drawn the same. It yields
 * every few milliseconds, so that whoever draws can let the page go on.
 */
export function* drawing(nodes: readonly PictureNode[], edges: readonly PictureEdge[]): Generator<undefined, Drawing> {
  const links = edges.filter(({ from, to }) => from !== to);
  const linkedIds = new Set(links.flatMap(({ from, to }) => [from, to]));
  const [linked, alone] = [nodes.filter(({ id }) => linkedIds.has(id)), nodes.filter(({ id }) => !linkedIds.has(id))];
  const drawn =
    linked.length === 0
      ? { places: new Map<string, Place>(), lines: new Map<PictureEdge, Line>() }
      : linked.length <= LAYERED_AT_MOST
        ? layered(linked, links)
        : yield* around(linked, links);
  const places = new Map([...drawn.places, ...inRows(alone, drawn.places)]);
  const boxes = new Map([...places].map(([id, place]) => [id, boxOf(place)]));
  const lines: Line[] = [];
  for (const edge of edges) {
    const line = drawn.lines.get(edge);
    const others = [...boxes].filter(([id]) => id !== edge.from && id !== edge.to).map(([, box]) => box);
    const points = line ? routed(line.points, others) : [];
    lines.push({ points, words: line && points.length === line.points.length ? line.words : middleOf(points) });
    yield;
  }
  return framed(places, lines);
}

/** The box of a node around its place. */
export const boxOf = ({ x, y, width }: Place): Box => ({
  left: x - width / 2,
  right: x + width / 2,
  top: y - NODE_HEIGHT / 2,
  bottom: y + NODE_HEIGHT / 2,
});

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

interface Drawn {
  readonly places: ReadonlyMap<string, Place>;
  readonly lines: ReadonlyMap<PictureEdge, Line>;
}

function layered(nodes: readonly PictureNode[], edges: readonly PictureEdge[]): Drawn {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'LR', nodesep: 10, ranksep: 60, edgesep: 8 });
  for (const node of nodes) graph.setNode(node.id, { width: widthOf(node), height: NODE_HEIGHT });
  const size = ({ label }: PictureEdge) => (hasWords(edges) ? { width: label.length * LETTER, height: LINE, labelpos: 'c' } : {});
  for (const [i, edge] of edges.entries()) graph.setEdge(edge.from, edge.to, size(edge), String(i));
  layout(graph);
  const places = nodes.map((node): [string, Place] => {
    const { x = 0, y = 0 } = graph.node(node.id) as Partial<Point>;
    return [node.id, { x, y, width: widthOf(node) }];
  });
  const lines = edges.map((edge, i): [PictureEdge, Line] => {
    const { points, x, y } = graph.edge(edge.from, edge.to, String(i)) as { points: Point[] } & Partial<Point>;
    return [edge, { points, words: x === undefined || y === undefined ? middleOf(points) : { x, y } }];
  });
  return { places: new Map(places), lines: new Map(lines) };
}

interface Body extends SimulationNodeDatum {
  readonly id: string;
  readonly width: number;
}

function* around(nodes: readonly PictureNode[], edges: readonly PictureEdge[]): Generator<undefined, Drawn> {
  const bodies = nodes.map((node): Body => ({ id: node.id, width: widthOf(node) }));
  const links = edges.map(({ from, to }) => ({ source: from, target: to }));
  const apart = forceCollide<Body>(({ width }) => Math.hypot(width, NODE_HEIGHT * STRETCH) / 2 + 8).iterations(2);
  const link = forceLink<Body, (typeof links)[number]>(links)
    .id(({ id }) => id)
    .distance(Math.max(160, 34 * Math.sqrt(nodes.length)))
    .strength(0.1);
  const drawn = forceSimulation(bodies)
    .stop()
    .force('link', link)
    .force('charge', forceManyBody().strength(-200))
    .force('collide', apart)
    .force('x', forceX(0).strength(0.03))
    .force('y', forceY(0).strength(0.03));
  for (let i = 0; i < DRAWN; i++, yield) drawn.tick();
  const parted = forceSimulation(bodies).stop().velocityDecay(0.6).force('collide', apart);
  for (let i = 0; i < APART; i++, yield) parted.tick();
  const places = new Map(bodies.map(({ id, x = 0, y = 0, width }) => [id, { x, y: y / STRETCH, width }]));
  return { places, lines: straight(edges, places) };
}

/** From border to border on the line between two middles; a second edge between two nodes lies below the first. */
function straight(edges: readonly PictureEdge[], places: ReadonlyMap<string, Place>): Map<PictureEdge, Line> {
  const known = new Set<string>();
  const lines = new Map<PictureEdge, Line>();
  for (const edge of edges) {
    const [from, to] = [places.get(edge.from), places.get(edge.to)];
    if (!from || !to) continue;
    const pair = [edge.from, edge.to].sort().join(' ');
    const shift = known.has(pair) ? SECOND : 0;
    known.add(pair);
    const points = [border(from, to), border(to, from)].map(({ x, y }) => ({ x, y: y + shift }));
    lines.set(edge, { points, words: middleOf(points) });
  }
  return lines;
}

/** Where the line from the middle of a node to another one leaves it. */
function border({ x, y, width }: Place, to: Place): Point {
  const [dx, dy] = [to.x - x, to.y - y];
  const share = Math.min(Math.abs(width / 2 / (dx || 1e-6)), Math.abs(NODE_HEIGHT / 2 / (dy || 1e-6)), 1);
  return { x: x + dx * share, y: y + dy * share };
}

/** The same drawing, with its smallest places at the margin. */
function framed(places: ReadonlyMap<string, Place>, lines: readonly Line[]): Drawing {
  const boxes = [...places.values()].map(boxOf);
  const points = lines.flatMap((line) => line.points);
  const all = [...boxes, ...points.map(({ x, y }): Box => ({ left: x, right: x, top: y, bottom: y }))];
  const left = Math.min(...all.map((box) => box.left)) - MARGIN;
  const top = Math.min(...all.map((box) => box.top)) - MARGIN;
  const moved = <P extends Point>(point: P): P => ({ ...point, x: point.x - left, y: point.y - top });
  return {
    places: new Map([...places].map(([id, place]) => [id, moved(place)])),
    lines: lines.map((line) => ({ points: line.points.map(moved), words: moved(line.words) })),
    width: Math.max(...all.map((box) => box.right)) - left + MARGIN,
    height: Math.max(...all.map((box) => box.bottom)) - top + MARGIN,
  };
}
