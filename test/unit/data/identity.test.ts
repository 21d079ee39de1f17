import assert from 'node:assert/strict';
import { annotatorFor } from '../../../src/core';
import { isAttacksName } from '../../../src/core/catalog';
import type { Entity } from '../../../src/core/model';
import { realCatalog } from '../../support/catalog';
import { claimsOf, entriesOf, idsOf, textsOf } from './bundled';

const catalog = realCatalog();
const annotator = annotatorFor(catalog);
const groups = catalog.entities.filter(({ kind, ids }) => kind === 'actor' && ids.stix !== undefined);
const attacksNames = (group: Entity) => group.names.filter((name) => isAttacksName(name) && name.form !== 'id' && name.match !== 'never').map(({ text }) => text);

/** Who is meant by a name in a sentence of its own: the candidates, the best first. */
function candidatesFor(name: string): readonly string[] {
  const text = `The threat actor ${name} targeted several ministries last year.`;
  const start = text.indexOf(name);
  const mention = annotator.recognize(text).find((found) => found.kind === 'actor' && found.start <= start && found.end >= start + name.length);
  return mention?.entity === undefined ? mention?.candidates ?? [] : [mention.entity];
}

describe('every name that ATT&CK gives a group', () => {
  const lost = (group: Entity) => attacksNames(group).filter((name) => {
    const [first] = candidatesFor(name);
    const isShared = groups.some(({ id, names }) => id === first && names.some((other) => other.text.toLowerCase() === name.toLowerCase() && isAttacksName(other)));
    return first !== group.id && !isShared;
  });

  it('leads to the group, or to candidates with it or another group of that name first', () => {
    assert.deepEqual(groups.flatMap((group) => lost(group).map((name) => `${group.id} ${name}`)), []);
  });

  it('is there, with 178 groups', () => {
    assert.ok(groups.length >= 178, `${groups.length} groups`);
    assert.ok(groups.flatMap(attacksNames).length >= 570, `${groups.flatMap(attacksNames).length} names`);
  });
});

describe('one group is one row', () => {
  for (const [name, id] of [
    ['Forest Blizzard', 'actor/apt28'], ['STRONTIUM', 'actor/apt28'], ['Midnight Blizzard', 'actor/apt29'], ['NOBELIUM', 'actor/apt29'], ['UNC2452', 'actor/apt29'], ['APT34', 'actor/oilrig'],
    ['BARIUM', 'actor/apt41'], ['Charming Kitten', 'actor/magic-hound'], ['SideWinder', 'actor/sidewinder'], ['SIDEWINDER', 'actor/sidewinder'], ['海莲花', 'actor/apt32'], ['APT-C-20', 'actor/apt28'],
  ] as const) {
    it(`${name} is ${id}`, () => assert.deepEqual(candidatesFor(name), [id]));
  }

  it('which no two groups of ATT&CK share', () => {
    const ids = groups.map(({ ids: { 'mitre-attack': attackId } }) => attackId);
    assert.equal(new Set(ids).size, ids.length);
    for (const { id, ids: all } of groups) assert.ok(!Object.keys(all).some((key) => /^(?:mitre-attack|stix)-\d/.test(key)), id);
  });

  it('with the reason of every join', () => {
    const unexplained = groups.filter(({ ids, notes }) => Object.keys(ids).some((list) => /^(?:misp|misp-microsoft|tidal|360)(?:-\d)?$/.test(list)) && !notes.some(({ text }) => text.startsWith('Joined here: ')));
    assert.deepEqual(unexplained.map(({ id }) => id), []);
    const [apt29] = entriesOf('actor/apt29');
    assert.match(apt29?.notes.map(({ text }) => text).join(' ') ?? '', /MISP’s UNC2452 \(ATT&CK replaced G0118 \(UNC2452\) by G0016\)/);
  });

  it('except where nobody says so: what is likely the same stands beside it', () => {
    assert.notEqual(idsOf('actor/apt31').misp, undefined);
    assert.ok(textsOf('actor/zirconium').includes('APT31'));
    assert.ok(claimsOf('actor/apt31').some(({ says, of }) => says === 'possibly-same-as' && of === 'actor/zirconium'));
  });
});
