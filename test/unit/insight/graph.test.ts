import assert from 'node:assert/strict';
import { graphOfEntity, graphOfReport, summedUp, type Graph } from '../../../src/core';
import { smallCatalog } from '../../support/catalog';

const catalog = smallCatalog(`sources: [ { id: v, title: A Report } ]
entities:
  - { id: actor/a, name: Anchor, claims: [ { says: origin, of: country/CN, certainty: suspected, sources: [ v ] },
      { says: origin, of: country/CN, certainty: stated },
      { says: targets, of: country/MN, certainty: suspected }, { says: uses, of: software/s, certainty: stated },
      { says: possibly-same-as, of: actor/gone, certainty: likely } ] }
  - { id: actor/b, name: Bearer, claims: [ { says: targets, of: country/MN, certainty: confirmed } ] }
  - { id: country/CN, name: China }
  - { id: country/MN, name: Mongolia }
  - { id: software/s, name: Softy }
campaigns:
  - { id: campaign/c, name: Lures, actor: actor/a, targets: [ { of: country/VN, certainty: confirmed } ] }
`);

/** A graph as lines: `Anchor --origin--> China`, with `- -` where it is suspected; nodes without any edge stand alone. */
function drawn({ nodes, edges }: Graph): string[] {
  const label = (id: string): string => {
    const node = nodes.find((one) => one.id === id);
    return node?.count === undefined ? `${node?.name}${node?.isKnown ? '' : '?'}` : `${node.count} of ${node.kind}`;
  };
  const lines = edges.map(
    ({ from, to, says, isConfirmed, count }) =>
      `${label(from)} ${isConfirmed ? `--${says}--` : `- ${says} -`}> ${label(to)}${count > 1 ? ` x${count}` : ''}`,
  );
  const alone = nodes.filter(({ id }) => !edges.some(({ from, to }) => from === id || to === id)).map(({ id }) => label(id));
  return [...lines, ...alone];
}

describe('the graph of a report', () => {
  it('has what is named and the claims between it', () => {
    const named = (['actor/a', 'country/CN', 'country/MN', 'actor/unknown'] as const).map((id) => ({ id, mentions: 2 }));
    assert.deepEqual(drawn(graphOfReport(named, catalog)), [
      'Anchor --origin--> China x2',
      'Anchor - targets -> Mongolia',
      'actor/unknown?',
    ]);
  });
});

describe('software in the graph of a report', () => {
  it('is a node like any other, with who uses it', () => {
    const graph = graphOfReport((['actor/a', 'software/s'] as const).map((id) => ({ id, mentions: 1 })), catalog);
    assert.deepEqual(drawn(graph), ['Anchor --uses--> Softy']);
    assert.deepEqual(graph.nodes.map(({ kind, mentions }) => `${kind} ${mentions}`), ['actor 1', 'software 1']);
  });
});

describe('the graph of an entity', () => {
  it('has what an actor claims, what is claimed of it, and what its campaigns aimed at', () =>
    assert.deepEqual(drawn(graphOfEntity('actor/a', catalog)), [
      'Anchor --origin--> China x2',
      'Anchor - targets -> Mongolia',
      'Anchor --uses--> Softy',
      'Anchor - possibly-same-as -> actor/gone?',
      'Lures --attributed-to--> Anchor',
      'Lures --targets--> country/VN?',
    ]));
  it('of a country has who targets it', () =>
    assert.deepEqual(drawn(graphOfEntity('country/MN', catalog)), ['Anchor - targets -> Mongolia', 'Bearer --targets--> Mongolia']));
  it('of what nobody knows says so', () => assert.deepEqual(drawn(graphOfEntity('actor/unknown', catalog)), ['actor/unknown?']));
});

describe('a graph of many nodes', () => {
  const many: Graph = {
    nodes: Array.from({ length: 5000 }, (_, i) => ({
      id: i === 0 ? 'country/US' : `actor/a${i}`,
      kind: i === 0 ? 'country' : 'actor',
      name: `A${i}`,
      isKnown: true,
    })),
    edges: Array.from({ length: 4999 }, (_, i) => ({
      from: `actor/a${i + 1}`,
      to: 'country/US',
      says: 'targets',
      isConfirmed: i === 4000,
      claims: [],
      count: 1,
    })),
    summedUp: 0,
  };
  const few = summedUp(many, 300);

  it('is summed up by kind', () => assert.equal(drawn(few).at(-1), '4702 of actor --targets--> A0 x4702'));
  it('says how many are not drawn', () => assert.equal(few.summedUp, 4702));
  it('has the first node, and no more than it may', () => assert.deepEqual([few.nodes[0]?.name, few.nodes.length], ['A0', 299]));
  it('stays as it is where it is small', () => assert.equal(summedUp(few, 300), few));
  it('keeps what a report names most', () => {
    const nodes = [...'abcd'].map((name, i) => ({ id: `actor/${name}`, kind: 'actor' as const, name, isKnown: true, mentions: i }));
    assert.deepEqual(drawn(summedUp({ nodes, edges: [], summedUp: 0 }, 3)), ['a', 'd', '2 of actor']);
  });
});
