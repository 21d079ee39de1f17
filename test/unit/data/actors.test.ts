import assert from 'node:assert/strict';
import { bearersOf, claimsOf, idsOf, namesOf, textsOf, values } from './bundled';

/** The actors of which a claim says that they are possibly the same. */
const possiblySame = (id: string) => claimsOf(id).filter(({ says }) => says === 'possibly-same-as').map(({ of }) => of as string);
const listsOf = (id: string) => ['mitre-attack', 'misp', 'misp-microsoft'].filter((list) => idsOf(id)[list] !== undefined);

describe('actors that are one', () => {
  for (const [id, other, attackId] of [
    ['actor/mustang-panda', 'BRONZE PRESIDENT', 'G0129'],
    ['actor/sandworm-team', 'Sandworm', 'G0034'],
    ['actor/leviathan', 'APT40', 'G0065'],
    ['actor/menupass', 'APT10', 'G0045'],
    ['actor/lotus-blossom', 'LOTUS PANDA', 'G0030'],
    ['actor/ke3chang', 'APT15', 'G0004'],
  ] as const) {
    it(`${id} is ${other} and ${attackId}`, () => {
      assert.ok(textsOf(id).includes(other), textsOf(id).join(', '));
      assert.equal(idsOf(id)['mitre-attack'], attackId);
      assert.deepEqual(listsOf(id).slice(0, 2), ['mitre-attack', 'misp']);
    });
  }

  it('are each there once, all 1,041 of MISP', () => {
    const all = values.flatMap(({ entities, campaigns }) => [...entities, ...campaigns].flatMap(({ ids }) => Object.entries(ids).filter(([list]) => /^misp(?:-\d)?$/.test(list)).map(([, uuid]) => uuid)));
    assert.equal(new Set(all).size, all.length);
    assert.equal(all.length, 1041);
  });
});

describe('actors that share a name and stay apart', () => {
  it('Mustang Panda, RedDelta and Agrius', () => {
    const uuids = ['actor/mustang-panda', 'actor/reddelta', 'actor/agrius'].map((id) => idsOf(id).misp);
    assert.equal(new Set(uuids).size, 3, uuids.join());
    assert.ok(!textsOf('actor/mustang-panda').includes('Agrius'));
    assert.ok(possiblySame('actor/mustang-panda').includes('actor/reddelta'));
    assert.ok(possiblySame('actor/reddelta').includes('actor/mustang-panda'));
  });

  it('APT28 and APT29', () => {
    assert.equal(idsOf('actor/apt28')['mitre-attack'], 'G0007');
    assert.equal(idsOf('actor/apt29')['mitre-attack'], 'G0016');
    assert.ok(!textsOf('actor/apt28').includes('APT29') && !textsOf('actor/apt29').includes('APT28'));
  });

  it('Ember Bear and Saint Bear', () => {
    assert.equal(idsOf('actor/ember-bear')['mitre-attack'], 'G1003');
    assert.equal(idsOf('actor/saint-bear')['mitre-attack'], 'G1031');
    assert.equal(idsOf('actor/ember-bear').misp === undefined || idsOf('actor/ember-bear').misp !== idsOf('actor/saint-bear').misp, true);
  });

  it('whoever is called Andariel or Grizzly Steppe', () => {
    for (const id of ['actor/andariel', 'actor/lazarus-group', 'actor/silent-chollima']) assert.ok(bearersOf('Andariel').includes(id), bearersOf('Andariel').join());
    for (const id of ['actor/apt28', 'actor/apt29']) assert.ok(bearersOf('GRIZZLY STEPPE').includes(id), bearersOf('GRIZZLY STEPPE').join());
  });
});

describe('names of actors', () => {
  it('are never those of operations, which are campaigns', () => {
    const actors = values.flatMap(({ entities }) => entities.filter(({ id }) => id.startsWith('actor/')).flatMap(({ id }) => namesOf(id).map(({ text, match }) => ({ id, text, match }))));
    assert.deepEqual(actors.filter(({ text }) => /^operation\b/i.test(text)), []);
    assert.deepEqual(actors.filter(({ text, match }) => match !== 'never' && ['cloud hopper', 'soft cell'].includes(text.toLowerCase())), []);
  });

  it('say who uses them, at least eight of Mustang Panda', () => {
    const users = new Map(namesOf('actor/mustang-panda').filter(({ by }) => by !== undefined).map(({ text, by }) => [text, by]));
    assert.ok(users.size >= 8, [...users.keys()].join());
    assert.equal(users.get('Mustang Panda'), 'CrowdStrike');
    assert.equal(users.get('BRONZE PRESIDENT'), 'Secureworks');
    assert.equal(users.get('TA416'), 'Proofpoint');
    assert.equal(users.get('EARTH PRETA'), 'Trend Micro');
    assert.equal(users.get('TEMP.Hex'), 'FireEye');
    assert.equal(users.get('G0129'), 'MITRE ATT&CK');
  });

  it('need evidence where they are words of everyday English or of three letters', () => {
    const rules = new Map(values.flatMap(({ entities }) => entities.filter(({ id }) => id.startsWith('actor/')).flatMap(({ id }) => namesOf(id).filter(({ match }) => match !== 'never').map((name) => [name.text, name.match] as const))));
    for (const text of ['LEAD', 'Play', 'SEA', 'Cobalt', 'Silence', 'Snake', 'Cleaver', 'Winnti']) assert.equal(rules.get(text), 'evidence', text);
    for (const text of ['Mustang Panda', 'Kimsuky', 'Sandworm Team', 'Wizard Spider', 'APT28']) assert.equal(rules.get(text), undefined, text);
    assert.equal(rules.get('Turla'), 'exact');
  });

  it('leave bodies and countries their own names', () => {
    const rule = (id: string, text: string) => namesOf(id).find((name) => name.text === text)?.match;
    assert.equal(rule('actor/apt1', 'PLA Unit 61398'), 'evidence');
    assert.equal(rule('actor/night-tsunami', 'NSO Group'), 'evidence');
  });
});

describe('claims about actors', () => {
  it('keep MISP\'s number beside its word', () => {
    assert.deepEqual(claimsOf('actor/mustang-panda').filter(({ says, sources }) => says === 'origin' && sources.includes('misp-threat-actor')),
      [{ says: 'origin', of: 'country/CN', certainty: 'likely', confidence: 50, sources: ['misp-threat-actor'] }]);
  });

  it('call suspected what the Council on Foreign Relations suspects', () => {
    const claims = claimsOf('actor/apt1').filter(({ basis }) => basis?.includes('Council on Foreign Relations'));
    assert.ok(claims.some(({ says, of }) => says === 'sponsored-by' && of === 'country/CN'));
    assert.ok(claims.some(({ says, of }) => says === 'targets' && of === 'country/TW'));
    assert.deepEqual([...new Set(claims.map(({ certainty }) => certainty))], ['suspected']);
  });

  it('never refer to the actor itself', () => {
    for (const { entities } of values) for (const { id, claims } of entities) assert.deepEqual(claims.filter(({ of }) => of === id), [], id);
  });
});
