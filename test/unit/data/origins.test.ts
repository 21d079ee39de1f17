import assert from 'node:assert/strict';
import type { Entity } from '../../../src/core/model';
import { realCatalog } from '../../support/catalog';

const actors = realCatalog().entities.filter(({ kind }) => kind === 'actor');
const origins = (actor: Entity | undefined) => (actor?.claims ?? []).filter(({ says }) => says === 'origin');
const one = (id: string) => actors.find((actor) => actor.id === id);
const users = (id: string, name: string) => one(id)?.names.find(({ text }) => text === name)?.by ?? [];

describe('where actors come from', () => {
  it('is told of every group of ATT&CK, or that no source names a country', () => {
    const silent = actors.filter((actor) => actor.ids.stix !== undefined && origins(actor).length === 0 && !actor.notes.some(({ text }) => text.startsWith('No source that was used here names a country')));
    assert.deepEqual(silent.map(({ id }) => id), []);
  });

  it('has a source for each claim, and more than 590 actors have one', () => {
    assert.deepEqual(actors.filter((actor) => origins(actor).some(({ sources }) => sources.length === 0)).map(({ id }) => id), []);
    assert.ok(actors.filter((actor) => origins(actor).length > 0).length > 590);
  });

  for (const [id, country] of [
    ['actor/apt28', 'RU'], ['actor/apt29', 'RU'], ['actor/sandworm-team', 'RU'], ['actor/turla', 'RU'], ['actor/lazarus-group', 'KP'], ['actor/kimsuky', 'KP'], ['actor/apt41', 'CN'], ['actor/mustang-panda', 'CN'],
    ['actor/volt-typhoon', 'CN'], ['actor/oilrig', 'IR'], ['actor/magic-hound', 'IR'], ['actor/muddywater', 'IR'], ['actor/apt32', 'VN'], ['actor/transparent-tribe', 'PK'], ['actor/sidewinder', 'IN'], ['actor/scattered-spider', 'US'],
  ] as const) {
    it(`${id}: ${country}`, () => assert.ok(origins(one(id)).some(({ of }) => of === `country/${country}`), JSON.stringify(origins(one(id)))));
  }

  it('and who is behind the best known is told with its source', () => {
    for (const [id, body] of [
      ['actor/apt28', 'gru-unit-26165'], ['actor/sandworm-team', 'gru-unit-74455'], ['actor/apt29', 'foreign-intelligence-service'], ['actor/turla', 'fsb-center-16'], ['actor/lazarus-group', 'reconnaissance-general-bureau'],
      ['actor/menupass', 'tianjin-state-security-bureau'], ['actor/apt1', 'pla-unit-61398'], ['actor/muddywater', 'ministry-of-intelligence'], ['actor/cyberav3ngers', 'irgc-cyber-electronic-command'],
    ] as const) assert.ok(one(id)?.claims.some(({ says, of, sources }) => says === 'sponsored-by' && of === `organization/${body}` && sources.length > 0), id);
  });

  it('says so where only a vendor\'s scheme implies it, and only where nobody says more', () => {
    const inferred = actors.filter((actor) => origins(actor).some(({ basis }) => basis?.startsWith('inferred from the name')));
    assert.ok(inferred.length > 8);
    for (const actor of inferred) assert.ok(origins(actor).filter(({ basis }) => basis?.startsWith('inferred from the name')).every(({ certainty }) => certainty === 'suspected'), actor.id);
  });
});

describe('whose a name is', () => {
  it('comes from a list, else from the form of the name, marked as inferred', () => {
    assert.deepEqual(users('actor/mustang-panda', 'Mustang Panda'), ['CrowdStrike']);
    const all = actors.flatMap(({ names }) => names);
    assert.ok(all.filter(({ by }) => by.some((user) => user.endsWith(', inferred'))).length > 150);
    assert.deepEqual(all.filter(({ by }) => by.length > 1 && by.some((user) => user.endsWith(', inferred'))), []);
  });
});
