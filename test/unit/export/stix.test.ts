import assert from 'node:assert/strict';
import { exporterOf, STREAMS } from '../../../src/core';
import { stixSchemas } from '../../support/stixSchemas';
import { exported, REPORT, reportOf, sample, SAMPLES } from './reports';

interface Stix { id: string; type: string; name?: string; [field: string]: unknown }
interface Bundle { type: string; id: string; objects: Stix[] }
const bundleOf = (text: string): Bundle => JSON.parse(text) as Bundle;
const objects = (type: string, text = exported('stix')): Stix[] => bundleOf(text).objects.filter((object) => object.type === type);
const names = (type: string, text?: string): (string | undefined)[] => objects(type, text).map(({ name }) => name);
const report = (text?: string): Stix => objects('report', text)[0] as Stix;
const UUID = /^[a-z][a-z0-9-]+--[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** What STIX 2.1 asks of each type beside what it asks of all. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  'intrusion-set': ['name'], campaign: ['name'], location: ['country'], identity: ['name', 'identity_class'], malware: ['is_family'], tool: ['name'], 'attack-pattern': ['name'],
  'course-of-action': ['name'], report: ['name', 'published', 'object_refs'], relationship: ['relationship_type', 'source_ref', 'target_ref'],
  indicator: ['pattern', 'pattern_type', 'valid_from'], vulnerability: ['name'], 'extension-definition': ['name', 'schema', 'version', 'extension_types', 'created_by_ref'],
};
const OBSERVABLES = ['url', 'ipv4-addr', 'ipv6-addr', 'domain-name', 'email-addr', 'file'];

function faultsOf({ objects: all }: Bundle): string[] {
  const ids = new Set(all.map(({ id }) => id));
  assert.equal(ids.size, all.length, 'each id once');
  return all.flatMap((object) => {
    const timeless = OBSERVABLES.includes(object.type);
    const wanted = [...(REQUIRED[object.type] ?? []), ...(timeless ? [] : object.type === 'marking-definition' ? ['created'] : ['created', 'modified'])];
    const refs = Object.entries(object).flatMap(([field, value]) => (field.endsWith('_ref') ? [value] : field.endsWith('_refs') ? value as unknown[] : []));
    return [
      ...wanted.filter((field) => object[field] === undefined).map((field) => `${object.id} lacks ${field}`),
      ...refs.filter((ref) => !ids.has(String(ref))).map((ref) => `${object.id} refers to ${String(ref)}`),
      ...(UUID.test(object.id) && object.id.startsWith(`${object.type}--`) ? [] : [`${object.id} is no id`]),
      ...['created', 'modified', 'published', 'valid_from'].filter((field) => object[field] !== undefined && !TIME.test(object[field] as string)).map((field) => `${object.id}: ${field}`),
      ...Object.entries(object).filter(([, value]) => Array.isArray(value) && value.length === 0).map(([field]) => `${object.id}: ${field} is empty`),
    ];
  });
}

describe('STIX', () => {
  it('tells who is named, by the types that platforms know', () => {
    assert.deepEqual(names('intrusion-set'), ['Velvet Anchor', 'Copper Heron']);
    assert.deepEqual(names('campaign'), ['Operation Lure']);
    assert.deepEqual(objects('location').map(({ name, country }) => [name, country]), [['Mongolia', 'MN'], ['Norway', 'NO']]);
    assert.deepEqual(names('identity'), ['Intel Annotator', 'Acme Bank']);
  });

  it('gives a technique ATT&CK’s own id, a revoked one its successor’s', () => {
    assert.deepEqual(objects('attack-pattern').map(({ id, name }) => [id, name]), [['attack-pattern--2e34237d-8574-43f6-aace-ae2915de8597', 'Spearphishing Attachment']]);
  });

  it('marks the report and what comes from it, and not what everybody knows', () => {
    const green = 'marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb';
    const marked = bundleOf(exported('stix')).objects.filter((object) => (object['object_marking_refs'] as string[] | undefined)?.includes(green));
    assert.deepEqual([...new Set(marked.map(({ type }) => type))].sort(), ['indicator', 'intrusion-set', 'relationship', 'report', 'url']);
    assert.deepEqual(marked.filter(({ type }) => type === 'intrusion-set').map(({ name }) => name), ['Copper Heron']);
  });

  it('says how sure a claim is, so that "suspected" is no fact', () => {
    const origin = objects('relationship').find(({ relationship_type: type }) => type === 'originates-from');
    assert.deepEqual([origin?.['confidence'], origin?.['description']], [50, 'origin: suspected']);
    const target = objects('relationship').find(({ relationship_type: type }) => type === 'targets');
    assert.deepEqual([target?.['confidence'], target?.['description']], [70, 'targets: likely, lure documents']);
    assert.deepEqual((target?.['external_references'] as { source_name: string }[]).map(({ source_name: name }) => name), ['vendor-2026']);
  });

  it('refers to claims only between those whom the report names', () => {
    const text = exported('stix', 'Velvet Anchor was seen in Mongolia.');
    const told = objects('relationship', text).filter(({ id }) => (report(text)['object_refs'] as string[]).includes(id)).map(({ relationship_type: type }) => type);
    assert.deepEqual(told, ['targets']);
    assert.deepEqual(objects('relationship', text).map(({ relationship_type: type }) => type).sort(), ['originates-from', 'targets']);
    assert.deepEqual(objects('relationship', exported('stix', 'Velvet Anchor was seen in Mongolia.', { options: { lean: true } })), []);
  });

  it('keeps what may mean several in our extension alone', () => {
    assert.equal(exported('stix').includes('"name":"Twin"'), false);
    const places = Object.values(report()['extensions'] as Record<string, { annotations: { text: string; candidates?: string[]; start: number }[] }>)[0]?.annotations ?? [];
    assert.deepEqual(places.find(({ text }) => text === 'Twin')?.candidates, ['actor/velvet-anchor', 'actor/quiet-lantern']);
    for (const { text, start } of places) assert.equal(REPORT.slice(start, start + text.length), text);
  });

  it('writes indicators refanged as observables and patterns, those in code only when asked', () => {
    assert.deepEqual(objects('indicator').map(({ pattern }) => pattern), ["[url:value = 'https://evil.example.com/a?b=1']"]);
    assert.deepEqual(objects('file', exported('stix', REPORT, { options: { codeIndicators: true } })).map(({ hashes }) => hashes), [{ MD5: 'd41d8cd98f00b204e9800998ecf8427e' }]);
    assert.equal(objects('url')[0]?.id, 'url--372b24ce-e173-544e-8fdc-65a2d0e98196'); // the standard derives it from the value
  });

  it('takes its times from the report, else from the dataset, never from a clock', () => {
    assert.equal(report()['published'], '2026-03-02T00:00:00.000Z');
    assert.equal(report(exported('stix', 'Norway'))['published'], '2026-01-01T00:00:00.000Z');
    assert.equal(exported('stix'), exported('stix'));
  });

  it('puts several reports into one bundle, each entity once', () => {
    const collector = exporterOf('stix')?.open();
    const text = `${collector?.add(reportOf('Norway'))}${collector?.add(reportOf('Norway and Mongolia', { path: 'b.md' }))}${collector?.end()}`;
    assert.deepEqual([names('location', text), names('report', text)], [['Norway', 'Mongolia'], ['lures.md', 'b.md']]);
    assert.deepEqual(faultsOf(bundleOf(text)), []);
  });

  it('is a bundle without any report', () => {
    assert.deepEqual(Object.keys(bundleOf(exporterOf('stix')?.open().end() ?? '')), ['type', 'id']);
  });

  it('streams the same objects, a line each', () => {
    const streamed = STREAMS['stix']?.()(reportOf());
    assert.deepEqual(JSON.parse(JSON.stringify(streamed)), bundleOf(exported('stix')).objects);
  });

  for (const file of SAMPLES) {
    it(`of ${file} has what the standard asks`, () => { assert.deepEqual(faultsOf(bundleOf(exporterOf('stix')?.write(sample(file)) ?? '')), []); });

    it(`of ${file} fits OASIS’s schemas`, function () {
      const check = stixSchemas();
      if (!check) return this.skip();
      const faults = bundleOf(exporterOf('stix')?.write(sample(file, { options: { codeIndicators: true } })) ?? '').objects.flatMap(check);
      assert.deepEqual([...new Set(faults)], []);
    });
  }
});
