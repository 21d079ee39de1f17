import assert from 'node:assert/strict';
import { drawing, NODE_HEIGHT, type Drawing } from '../../../src/panel/layout';
import { pathOf, routed } from '../../../src/panel/route';
import { shapeOf } from '../../../src/panel/shapes';
import type { PictureEdge, PictureNode } from '../../../src/panel/protocol';

const node = (id: string): PictureNode => ({ id, label: `Entity ${id}`, kind: 'actor', detail: '', isFaint: false });
const edge = (from: string, to: string): PictureEdge => ({ from, to, label: 'targets', isConfirmed: true });
/** The drawing at once. */
function drawingOf(nodes: readonly PictureNode[], edges: readonly PictureEdge[]): Drawing {
  const steps = drawing(nodes, edges);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
/** A hub with so many around it, every tenth of them linked to the next one. */
const star = (count: number) => {
  const nodes = Array.from({ length: count }, (_, i) => node(String(i)));
  return { nodes, edges: nodes.slice(1).flatMap(({ id }, i) => [edge(id, '0'), ...(i % 10 === 0 ? [edge(id, String(i))] : [])]) };
};

/** Pairs of nodes whose boxes lie over each other. */
function overlapping({ places }: Drawing): number {
  const all = [...places.values()];
  const isOver = (i: number, j: number): boolean => {
    const [a, b] = [all[i], all[j]];
    return a !== undefined && b !== undefined && Math.abs(a.x - b.x) < (a.width + b.width) / 2 - 1 && Math.abs(a.y - b.y) < NODE_HEIGHT - 1;
  };
  return all.flatMap((_, i) => all.slice(i + 1).map((__, j) => isOver(i, i + 1 + j))).filter(Boolean).length;
}

/** Edges that lead through the box of a node that is not theirs, as `from to: node`. */
function crossing({ places, lines }: Drawing, edges: readonly PictureEdge[]): string[] {
  const STEPS = 40;
  const found = new Set<string>();
  for (const [i, { from, to }] of edges.entries()) {
    const points = lines[i]?.points ?? [];
    for (const [k, point] of points.entries()) {
      const before = points[k - 1] ?? point;
      for (let step = 0; step < STEPS; step++) {
        const [x, y] = [before.x + ((point.x - before.x) * step) / STEPS, before.y + ((point.y - before.y) * step) / STEPS];
        for (const [id, place] of places)
          if (id !== from && id !== to && Math.abs(x - place.x) < place.width / 2 && Math.abs(y - place.y) < NODE_HEIGHT / 2)
            found.add(`${from} ${to}: ${id}`);
      }
    }
  }
  return [...found];
}

describe('the ways of edges', () => {
  for (const count of [2, 20, 45, 46, 120, 300])
    it(`lead through no node of ${count} that is not theirs`, () => {
      const { nodes, edges } = star(count);
      assert.deepEqual(crossing(drawingOf(nodes, edges), edges), []);
    });
  it('are one for each edge; a second one between the same nodes lies apart', () => {
    const edges = [edge('a', 'b'), { ...edge('a', 'b'), isConfirmed: false }, edge('a', 'a')];
    const { lines } = drawingOf([node('a'), node('b')], edges);
    assert.equal(lines.length, 3);
    assert.notDeepEqual(lines[0]?.words, lines[1]?.words);
    assert.deepEqual(lines[2]?.points, []);
  });
  it('bend around a box, and around boxes that lie close together', () => {
    const box = (left: number, top: number) => ({ left, right: left + 40, top, bottom: top + 20 });
    const way = routed([{ x: 0, y: 0 }, { x: 100, y: 0 }], [box(30, -12), box(30, 10)]);
    assert.ok(way.length > 2 && way.every(({ y }) => y <= 0), JSON.stringify(way));
    assert.match(pathOf(way), /^M0\.0 0\.0L.*Q.*L100\.0 0\.0$/);
    assert.equal(routed([{ x: 0, y: 0 }, { x: 100, y: 0 }], [box(30, 20)]).length, 2);
  });
});

describe('the drawing of a large graph', () => {
  it('is made in many steps, so that the page goes on meanwhile', () => {
    const { nodes, edges } = star(300);
    const steps = drawing(nodes, edges);
    let count = 0;
    while (!steps.next().done) count++;
    assert.ok(count > edges.length + 100, `${count} steps`); // one for each edge and for each step of the simulation
  });
});

describe('the shapes of nodes', () => {
  it('differ by kind, not only by colour', () => {
    const kinds = ['actor', 'country', 'organization', 'campaign', 'software'] as const;
    assert.equal(new Set(kinds.map((kind) => shapeOf(kind, { x: 0, y: 0, width: 60 }))).size, kinds.length);
  });
});

describe('the places of a graph', () => {
  for (const count of [1, 2, 20, 120, 300]) {
    const { nodes, edges } = star(count);
    const drawing = drawingOf(nodes, edges);
    it(`are ${count} for ${count} nodes, within the drawing`, () => {
      assert.equal(drawing.places.size, count);
      for (const { x, y, width } of drawing.places.values())
        assert.ok(x - width / 2 >= 0 && x + width / 2 <= drawing.width && y >= 0 && y <= drawing.height);
    });
    it(`let ${count} nodes be read: hardly one lies over another`, () =>
      assert.ok(overlapping(drawing) <= count / 50, `${overlapping(drawing)} overlap`));
  }
  it('are the same each time', () =>
    assert.deepEqual(drawingOf(star(60).nodes, star(60).edges), drawingOf(star(60).nodes, star(60).edges)));
  it('follow the claims from left to right in a small graph', () => {
    const { places } = drawingOf([node('a'), node('b'), node('c')], [edge('a', 'b'), edge('b', 'c')]);
    const [a, b, c] = ['a', 'b', 'c'].map((id) => places.get(id)?.x ?? 0);
    assert.ok(a !== undefined && b !== undefined && c !== undefined && a < b && b < c);
  });
  it('have those without an edge in rows below', () => {
    const { places } = drawingOf([node('a'), node('b'), node('x'), node('y')], [edge('a', 'b')]);
    const y = (id: string): number => places.get(id)?.y ?? 0;
    assert.ok(y('x') > y('a') && y('x') > y('b') && y('x') === y('y'));
  });
  it('bear an edge from a node to itself', () => assert.equal(drawingOf([node('a')], [edge('a', 'a')]).places.size, 1));
});
