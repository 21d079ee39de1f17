import assert from 'node:assert/strict';
import { annotatorFor } from '../../../src/core';
import { realCatalog } from '../../support/catalog';
import { bearersOf, entriesOf, namesOf, values } from './bundled';

const classOf = (id: string) => entriesOf(id).flatMap((entry) => ('class' in entry && entry.class !== undefined ? [entry.class] : [])).at(-1);

describe('organizations', () => {
  for (const [text, id, kind] of [
    ['Anomali', 'organization/anomali', 'vendor'], ['MIAT', 'organization/miat-mongolian-airlines', 'carrier'], ['China-Zentrum e.V.', 'organization/china-zentrum', 'non-profit'], ['CPV', 'organization/communist-party-of-vietnam', 'party'],
    ['CVP', 'organization/communist-party-of-vietnam', 'party'], ['Tai Yai', 'organization/shan-tai', 'people'], ['Daesh', 'organization/islamic-state', 'militant-group'], ['UNSC', 'organization/united-nations-security-council', 'body-of-states'],
    ['Minority Rights Group International', 'organization/minority-rights-group-international', 'non-profit'], ['Unit 42', 'organization/unit-42', 'research-team'], ['Cisco Talos', 'organization/cisco-talos', 'research-team'],
    ['FireEye', 'organization/fireeye', 'vendor'], ['Lookout', 'organization/lookout', 'vendor'], ['FBI', 'organization/federal-bureau-of-investigation', 'agency'], ['NSA', 'organization/national-security-agency', 'agency'],
    ['CIA', 'organization/central-intelligence-agency', 'agency'], ['CISA', 'organization/cisa', 'agency'], ['GCHQ', 'organization/government-communications-headquarters', 'agency'], ['BND', 'organization/bundesnachrichtendienst', 'agency'],
    ['GRU', 'organization/gru', 'agency'], ['SVR', 'organization/foreign-intelligence-service', 'agency'], ['FSB', 'organization/federal-security-service', 'agency'], ['MSS', 'organization/ministry-of-state-security', 'agency'],
    ['IRGC', 'organization/islamic-revolutionary-guard-corps', 'military'], ['MOIS', 'organization/ministry-of-intelligence', 'agency'],
  ] as const) {
    it(`${text} is ${id}, of class ${kind}`, () => {
      assert.deepEqual(bearersOf(text).filter((bearer) => bearer.startsWith('organization/')), [id]);
      assert.equal(classOf(id), kind);
    });
  }

  it('whose abbreviation is jargon need evidence', () => {
    const rules = values.flatMap(({ entities }) => entities.filter(({ id }) => id.startsWith('organization/')).flatMap(({ id }) => namesOf(id)));
    for (const text of ['IOC', 'CIS', 'ECB', 'GCC', 'IMO', 'ITU', 'SIS', 'WHO', 'IS']) {
      assert.deepEqual([...new Set(rules.filter((name) => name.text === text).map(({ match }) => match))], ['evidence'], text);
    }
    assert.equal(rules.find(({ text }) => text === 'Apple')?.match, 'exact');
  });

  it('share no preferred name', () => {
    const names = values.flatMap(({ entities }) => entities.flatMap(({ id, name }) => (id.startsWith('organization/') && name !== undefined ? [`${name.toLowerCase()} ${id}`] : [])));
    const bearers = new Map<string, Set<string>>();
    for (const entry of names) {
      const [id = ''] = entry.split(' ').slice(-1);
      const name = entry.slice(0, -id.length - 1);
      bearers.set(name, (bearers.get(name) ?? new Set()).add(id));
    }
    assert.deepEqual([...bearers].filter(([, ids]) => ids.size > 1).map(([name, ids]) => `${name}: ${[...ids].join()}`), []);
  });
});

describe('software', () => {
  it('and phrases take their place before shorter names of others', () => {
    const phrases = new Set(values.flatMap((value) => value.phrases).map((phrase) => (typeof phrase === 'string' ? phrase : phrase.text)));
    for (const text of ['Cobalt Strike', 'Google Play', 'Microsoft Silverlight', 'Silver Sparrow', 'Visual Basic', 'Internet Explorer', 'Windows Defender', 'New Mexico', 'MITRE ATT&CK']) {
      assert.ok(phrases.has(text) || bearersOf(text).some((id) => id.startsWith('software/')), text);
    }
  });

  it('never takes the place of a country', () => {
    const countries = new Set(values.flatMap(({ entities }) => entities.filter(({ id }) => id.startsWith('country/')).flatMap(({ id }) => namesOf(id).map(({ text }) => text.toLowerCase()))));
    const taken = values.flatMap(({ entities }) => entities.filter(({ id }) => id.startsWith('software/')).flatMap(({ id }) => namesOf(id)))
      .filter(({ text, match }) => match !== 'never' && countries.has(text.toLowerCase()));
    assert.deepEqual(taken.map(({ text }) => text), []);
  });
});

describe('makers of tools for intrusion', () => {
  const recognize = (text: string) => annotatorFor(realCatalog()).recognize(text).filter(({ kind }) => kind !== 'country').map(({ kind, candidates }) => [kind, ...candidates].join(' '));

  it('are companies, and actors too where the text calls them so', () => {
    assert.deepEqual(recognize('Reporters wrote about Candiru.'), ['organization organization/candiru']);
    assert.deepEqual(recognize('The threat actor Candiru targeted reporters.'), ['actor actor/candiru organization/candiru actor/caramel-tsunami']);
  });
});

describe('organizations as reports write them', () => {
  for (const [text, id] of [
    ['MIAT Airlines', 'miat-mongolian-airlines'], ['Islamic State in Iraq and the Levant', 'islamic-state'], ['EU', 'european-union'], ['GRU Unit 29155', 'gru-unit-29155'], ['Boko Haram', 'boko-haram'], ['Intellexa', 'intellexa'],
  ] as const) {
    it(`${text} is ${id}`, () => assert.ok(annotatorFor(realCatalog()).recognize(`It was found at ${text}.`).some(({ entity }) => entity === `organization/${id}`)));
  }
});
