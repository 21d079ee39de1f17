// Ways for edges around boxes that they have nothing to do with: an edge behind a node would seem to belong to it.

export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** How far an edge keeps away from a box where it goes around it, and how near it may pass where it does not, in pixels. */
const CLEAR = 5;
const NEAR = 2;
/** So many boxes a piece of an edge goes around at most. A place that is too crowded for that is crossed in a straight line. */
const TURNS = 24;
/** So many boxes that lie close together are gone around as one. */
const JOINED = 8;
/** How far from a corner of a way its rounding begins, in pixels. */
const ROUND = 7;

/** The same way, with a bend wherever it would lead through a box. */
export function routed(points: readonly Point[], boxes: readonly Box[]): readonly Point[] {
  return points.flatMap((point, i) => {
    const before = points[i - 1];
    return before ? pulled(bent(before, point, boxes, TURNS, []), boxes).slice(1) : [point];
  });
}

/** From a to b: straight, else by a corner of the first box that is in the way, on the side where the detour is shorter. */
function bent(a: Point, b: Point, boxes: readonly Box[], turns: number, known: Point[]): Point[] {
  const box = turns === 0 ? undefined : firstCrossed(a, b, boxes);
  const corner = box && cornerAround(box, a, b, boxes, known);
  if (!corner) return [a, b];
  known.push(corner);
  return [...bent(a, corner, boxes, turns - 1, known), ...bent(corner, b, boxes, turns - 1, known).slice(1)];
}

/** A way without the bends that nothing needs. */
function pulled(points: readonly Point[], boxes: readonly Box[]): Point[] {
  const [first] = points;
  if (!first) return [];
  const next = points.findLastIndex((point, i) => i > 1 && !firstCrossed(first, point, boxes));
  return [first, ...pulled(points.slice(Math.max(1, next)), boxes)];
}

/**
 * A corner of a box that lies in no other one, and where the way was not yet; where there is none, of the box around it and one that is in
 * the way, and so on.
 */
function cornerAround(box: Box, a: Point, b: Point, boxes: readonly Box[], known: readonly Point[]): Point | undefined {
  let around = box;
  for (let joined = 0; joined < JOINED; joined++) {
    const corners = cornersOf(around, a, b);
    const free = corners
      .filter(({ x, y }) => !known.some((one) => one.x === x && one.y === y))
      .find((corner) => !boxes.some((other) => isInside(corner, other)));
    if (free) return free;
    const other = boxes.find((one) => corners.some((corner) => isInside(corner, one)));
    if (!other) return undefined;
    around = {
      left: Math.min(around.left, other.left),
      right: Math.max(around.right, other.right),
      top: Math.min(around.top, other.top),
      bottom: Math.max(around.bottom, other.bottom),
    };
  }
  return undefined;
}

/** On each side of the line from a to b the corner that is the furthest from it; the nearer of the two first. */
function cornersOf({ left, right, top, bottom }: Box, a: Point, b: Point): Point[] {
  const aside = ({ x, y }: Point): number => (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x);
  const corners = [left - CLEAR, right + CLEAR].flatMap((x) => [top - CLEAR, bottom + CLEAR].map((y) => ({ x, y })));
  const sorted = corners.sort((one, other) => aside(one) - aside(other));
  return [sorted[0], sorted.at(-1)].filter((one) => one !== undefined).sort((one, other) => Math.abs(aside(one)) - Math.abs(aside(other)));
}

function firstCrossed(a: Point, b: Point, boxes: readonly Box[]): Box | undefined {
  let first: Box | undefined;
  let nearest = Number.POSITIVE_INFINITY;
  for (const box of boxes) {
    const at = entryOf(a, b, box);
    if (at !== undefined && at < nearest) [first, nearest] = [box, at];
  }
  return first;
}

/** At which share of the way from a to b a box begins; `undefined` where the way passes it by. */
function entryOf(a: Point, b: Point, { left, right, top, bottom }: Box): number | undefined {
  let [from, to] = [0, 1];
  for (const [start, way, low, high] of [
    [a.x, b.x - a.x, left - NEAR, right + NEAR],
    [a.y, b.y - a.y, top - NEAR, bottom + NEAR],
  ] as const) {
    if (way === 0 && (start < low || start > high)) return undefined;
    if (way === 0) continue;
    const [one, other] = [(low - start) / way, (high - start) / way];
    [from, to] = [Math.max(from, Math.min(one, other)), Math.min(to, Math.max(one, other))];
  }
  return from < to ? from : undefined;
}

const isInside = ({ x, y }: Point, { left, right, top, bottom }: Box): boolean =>
  x > left - NEAR && x < right + NEAR && y > top - NEAR && y < bottom + NEAR;

/** Half way along a way. */
export function middleOf(points: readonly Point[]): Point {
  const lengths = points.slice(1).map((point, i) => distance(points[i] as Point, point));
  let rest = lengths.reduce((sum, length) => sum + length, 0) / 2;
  for (const [i, length] of lengths.entries()) {
    if (rest <= length) return between(points[i] as Point, points[i + 1] as Point, length === 0 ? 0 : rest / length);
    rest -= length;
  }
  return points[0] ?? { x: 0, y: 0 };
}

/** A way as the data of an SVG path, its corners rounded. */
export function pathOf(points: readonly Point[]): string {
  const at = ({ x, y }: Point): string => `${x.toFixed(1)} ${y.toFixed(1)}`;
  return points
    .map((point, i) => {
      const [before, after] = [points[i - 1], points[i + 1]];
      if (!before) return `M${at(point)}`;
      if (!after) return `L${at(point)}`;
      const begin = between(point, before, Math.min(0.5, ROUND / (distance(point, before) || 1)));
      return `L${at(begin)}Q${at(point)} ${at(between(point, after, Math.min(0.5, ROUND / (distance(point, after) || 1))))}`;
    })
    .join('');
}

const distance = (a: Point, b: Point): number => Math.hypot(b.x - a.x, b.y - a.y);
const between = (a: Point, b: Point, share: number): Point => ({ x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share });
