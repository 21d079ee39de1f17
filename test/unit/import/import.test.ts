import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { parse } from 'yaml';
import { importFiles, withDatasets, type Imported } from '../../../src/core';
import { realCatalog, ROOT } from '../../support/catalog';
import { smallCatalog } from '../../support/smallCatalog';
import { exported, REPORT } from '../export/reports';

const UUID = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const load = (value: unknown, options = {}): Imported => importFiles([{ name: 'feed.json', text: typeof value === 'string' ? value : JSON.stringify(value) }], smallCatalog(), { title: 'Feed', ...options });
interface Entry { id: string; name?: string; names?: { text: string }[]; claims?: { says: string; of: string; certainty: string }[] }
const entries = ({ yaml = '' }: Imported): Entry[] => {
  const { entities = [], campaigns = [] } = parse(yaml) as { entities?: Entry[]; campaigns?: Entry[] };
  return [...entities, ...campaigns];
};
const bundle = (...objects: object[]): object => ({ type: 'bundle', id: `bundle--${UUID(0)}`, objects });
const actor = (n: number, name: string, more: object = {}): object => ({ type: 'intrusion-set', spec_version: '2.1', id: `intrusion-set--${UUID(n)}`, name, ...more });
const attack = (id: string): object => ({ external_references: [{ source_name: 'mitre-attack', external_id: id }] });
const messages = ({ problems }: Imported): string[] => problems.map(({ message }) => message);

describe('import of STIX', () => {
  it('joins by ATT&CK’s id, then by the preferred name, and by no alias', () => {
    const result = load(bundle(actor(1, 'Someone', { ...attack('G9999'), aliases: ['Velvet Rope'] }), actor(2, 'quiet lantern', { aliases: ['QL-1'] }), actor(3, 'Twin'), actor(4, 'Copper Heron')));
    assert.deepEqual(entries(result).map(({ id, name, names = [] }) => [id, name, names.map(({ text }) => text)]), [
      ['actor/velvet-anchor', undefined, ['Velvet Rope']], ['actor/quiet-lantern', undefined, ['QL-1']], ['actor/twin', 'Twin', []], ['actor/copper-heron', 'Copper Heron', []],
    ]);
    assert.match(result.told[0] ?? '', /^2 joined entities that are known \(1 by mitre-attack, 1 by name\), 2 are new/);
    assert.match(result.yaml ?? '', /# perhaps the same as actor\/velvet-anchor or actor\/quiet-lantern: they share a name\n\s+id: actor\/twin|perhaps the same as actor\/velvet-anchor or actor\/quiet-lantern/);
  });

  it('makes claims of relationships, with how sure they are, of version 2.0 too', () => {
    const place = { type: 'location', id: `location--${UUID(9)}`, country: 'NO' };
    const relation = { type: 'relationship', id: `relationship--${UUID(8)}`, relationship_type: 'targets', source_ref: `intrusion-set--${UUID(4)}`, target_ref: `location--${UUID(9)}`, confidence: 70 };
    const loop = { ...relation, id: `relationship--${UUID(7)}`, target_ref: `intrusion-set--${UUID(4)}` };
    assert.deepEqual(entries(load(bundle(actor(4, 'Copper Heron'), place, relation, loop)))[0]?.claims, [{ says: 'targets', of: 'country/NO', certainty: 'likely', confidence: 70, sources: ['feed'] }]);
  });

  it('takes back what it exported: nobody is new, and the report comes with its annotations', () => {
    const { told, reports, problems } = load(exported('stix', REPORT.replace(/ A group.*/, '')));
    assert.deepEqual([problems, reports.map(({ name, text }) => [name, text])], [[], [['lures.md', REPORT.replace(/ A group.*/, '')]]]);
    assert.match(told[0] ?? '', /0 are new, the dataset holds 0/);
    assert.deepEqual(reports[0]?.annotations?.map((one) => (one as { text: string }).text), ['Velvet Anchor', 'Acme Bank', 'Mongolia', 'Operation Lure', 'Twin', 'Norway', 'T1566.001', 'T1193']);
  });

  it('gives a dataset that is in good form', () => {
    const { yaml = '' } = load(bundle(actor(4, 'Copper Heron', { aliases: ['NO: yes', '- x', '"', '="1"'] }), actor(5, '銅の鷺'), actor(6, '__proto__')));
    assert.deepEqual(withDatasets(smallCatalog(), [{ name: 'a', text: yaml }]).problems, []);
  });
});

describe('import of MISP', () => {
  it('takes clusters of a galaxy, with clean names and suspected claims', () => {
    const value = (n: number, name: string, meta: object = {}) => ({ uuid: UUID(n), value: name, meta });
    const galaxy = { name: 'Threat Actor', type: 'threat-actor', values: [value(1, 'Copper Heron', { synonyms: ['Heron (QiAnXin)', 'Subgroup: Grey Heron', 'NoName057(16)'], country: 'NO', 'cfr-suspected-victims': ['Mongolia', 'Atlantis'] }), value(2, 'Velvet Anchor')] };
    const [heron] = entries(load(galaxy));
    assert.deepEqual(heron?.names?.map(({ text }) => text), ['Heron', 'Grey Heron', 'NoName057(16)']);
    assert.deepEqual(heron?.claims?.map(({ says, of, certainty }) => [says, of, certainty]), [['origin', 'country/NO', 'suspected'], ['targets', 'country/MN', 'suspected']]);
    assert.equal(entries(load(galaxy)).length, 1);
  });

  it('takes back what it exported, the annotations file too', () => {
    const { reports, problems, told } = load(exported('misp', 'Velvet Anchor wrote to Norway 🐼.'));
    assert.deepEqual([problems, reports[0]?.name, reports[0]?.text], [[], 'lures.md', 'Velvet Anchor wrote to Norway 🐼.']);
    assert.match(reports[0]?.yaml ?? '', /^intel: annotations\/1\n[^]*🐼/);
    assert.match(told[0] ?? '', /0 are new/);
  });
});

describe('import of bad files', () => {
  const bad: Readonly<Record<string, readonly [value: unknown, message: RegExp]>> = {
    'truncated JSON': ['{"type": "bundle", "objects": [', /ends too early: the file is truncated/],
    'no JSON': ['type: bundle', /^Not JSON/],
    'a galaxy without values': [{ name: 'Threat Actor', type: 'threat-actor', source: 'MISP', uuid: UUID(1) }, /without "values"/],
    'another JSON': [{ hello: 1 }, /JSON object with the fields "hello"/],
    'an object without an id': [bundle({ type: 'intrusion-set' }), /^Object 1 has no "type" and "id"/],
    'an object without a name': [bundle(actor(1, '')), /^Object intrusion-set--.* has no name/],
    'a name of 10 MB': [bundle(actor(1, 'x'.repeat(10_000_000))), /no name, or one that is too long/],
  };
  for (const [what, [value, message]] of Object.entries(bad)) {
    it(`tells file, object and remedy of ${what}, and imports nothing`, () => {
      const result = load(value);
      assert.equal(result.yaml, undefined);
      assert.match(messages(result)[0] ?? '', message);
      assert.equal(result.problems[0]?.file, 'feed.json');
    });
  }

  it('offers what can be read', () => {
    const result = load(bundle(actor(1, ''), actor(4, 'Copper Heron')), { partial: true });
    assert.deepEqual([entries(result).map(({ id }) => id), result.problems.length], [['actor/copper-heron'], 1]);
  });

  it('passes over unknown types and ids that stand twice, and counts them', () => {
    const { told } = load(bundle({ type: 'x-unknown', id: `x-unknown--${UUID(1)}` }, actor(4, 'Copper Heron'), actor(4, 'Again')));
    assert.deepEqual(told.at(-1), 'Passed over: 1 object with an id that stands twice, 1 x-unknown.');
  });
});

describe('the lists that the catalog is made of', () => {
  const folder = process.env['INTEL_SOURCES'] ?? globSync('../*/sources/attack/techniques-18.1.json', { cwd: ROOT, absolute: true })[0]?.replace(/\/attack\/[^/]*$/, '');
  for (const file of ['attack/enterprise-attack-18.1.json', 'attack/mobile-ics-attack-18.1.json', 'misp/threat-actor.json', 'misp/mitre-intrusion-set.json', 'misp/microsoft-activity-group.json']) {
    it(`${file} is imported without a twin`, function () {
      if (folder === undefined) return this.skip();
      this.timeout(60_000);
      const catalog = realCatalog();
      const { yaml = '', problems } = importFiles([{ name: file, text: readFileSync(join(folder, file), 'utf8') }], catalog, { title: file });
      const { catalog: after, problems: bad } = withDatasets(catalog, [{ name: file, text: yaml }]);
      assert.deepEqual([problems, bad], [[], []]);
      const known = new Set(catalog.entities.map(({ id }) => id));
      assert.deepEqual(after.entities.filter(({ id }) => !known.has(id)).map(({ id }) => id), []);
    });
  }
});
