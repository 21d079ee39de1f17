import assert from 'node:assert/strict';
import { drawingOf, NODE_HEIGHT } from '../../../src/panel/layout';
import type { PictureEdge, PictureNode } from '../../../src/panel/protocol';

const node = (id: string): PictureNode => ({ id, label: `Entity ${id}`, kind: 'actor', detail: '', isFaint: false });
const edge = (from: string, to: string): PictureEdge => ({ from, to, label: 'targets', isConfirmed: true, isSecond: false });
/** A hub with so many around it, every tenth of them linked to the next one. */
const star = (count: number) => {
  const nodes = Array.from({ length: count }, (_, i) => node(String(i)));
  return { nodes, edges: nodes.slice(1).flatMap(({ id }, i) => [edge(id, '0'), ...(i % 10 === 0 ? [edge(id, String(i))] : [])]) };
};

/** Pairs of nodes whose boxes lie over each other. */
function overlapping({ places }: ReturnType<typeof drawingOf>): number {
  const all = [...places.values()];
  const isOver = (i: number, j: number): boolean => {
    const [a, b] = [all[i], all[j]];
    return a !== undefined && b !== undefined && Math.abs(a.x - b.x) < (a.width + b.width) / 2 - 1 && Math.abs(a.y - b.y) < NODE_HEIGHT - 1;
  };
  return all.flatMap((_, i) => all.slice(i + 1).map((__, j) => isOver(i, i + 1 + j))).filter(Boolean).length;
}

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
