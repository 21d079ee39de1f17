import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { DATA, files, values } from './bundled';

describe('every file of data/', () => {
  for (const { file, problems } of files) {
    it(`${file} is a dataset`, () => { assert.deepEqual(problems, []); });
  }

  it('has each id once', () => {
    for (const { title, entities, campaigns, sources } of values) {
      for (const ids of [[...entities, ...campaigns].map(({ id }) => id as string), sources.map(({ id }) => id)]) {
        assert.deepEqual(ids.filter((id, i) => ids.indexOf(id) !== i && ids.length < 5000), [], title);
        assert.equal(new Set(ids).size, ids.length, title);
      }
    }
  });

  it('refers to nothing that is defined nowhere', () => {
    const named = new Set(values.flatMap(({ entities, campaigns }) => [...entities, ...campaigns].flatMap(({ id, name }) => (name === undefined ? [] : [id as string]))));
    const refersTo = values.flatMap(({ entities, campaigns }) => [
      ...[...entities, ...campaigns].flatMap(({ id, claims }) => [id as string, ...claims.map(({ of }) => of as string)]),
      ...entities.flatMap(({ country }) => country ?? []),
      ...campaigns.flatMap(({ actor, targets, uses }) => [...(actor === undefined ? [] : [typeof actor === 'string' ? actor : actor.of]), ...targets.map(({ of }) => of), ...uses]),
    ]);
    assert.deepEqual([...new Set(refersTo)].filter((id) => !named.has(id)), []);
  });

  it('cites only sources that it lists', () => {
    for (const { title, entities, campaigns, sources } of values) {
      const listed = new Set(sources.map(({ id }) => id));
      const cited = [...entities, ...campaigns].flatMap((entry) => [
        ...entry.sources, ...entry.names.flatMap((name) => (typeof name === 'string' ? [] : name.sources)), ...entry.claims.flatMap((claim) => claim.sources), ...entry.notes.flatMap((note) => note.sources),
      ]);
      const inCampaigns = campaigns.flatMap(({ actor, targets }) => [...targets.flatMap((target) => target.sources), ...(typeof actor === 'object' ? actor.sources : [])]);
      assert.deepEqual([...new Set([...cited, ...inCampaigns])].filter((id) => !listed.has(id)), [], title);
    }
  });

  it('gives a source for every name and claim', () => {
    for (const { title, entities, campaigns } of values) {
      const without = [...entities, ...campaigns].filter((entry) => entry.sources.length === 0
        && ([...entry.names, ...entry.claims, ...entry.notes].some((part) => typeof part === 'string' || part.sources.length === 0) || entry.name !== undefined));
      assert.deepEqual(without.map(({ id }) => id), [], title);
    }
  });

  it('gives one source one meaning in all files', () => {
    const seen = new Map<string, string>();
    for (const source of values.flatMap(({ sources }) => sources)) {
      const text = JSON.stringify(source);
      assert.equal(text, seen.get(source.id) ?? text);
      seen.set(source.id, text);
    }
  });

  it('stays small where it is generated', () => {
    const bytes = files.filter(({ file }) => file.startsWith('generated')).reduce((sum, { file }) => sum + statSync(join(DATA, file)).size, 0);
    assert.ok(bytes < 3_000_000, `${bytes} bytes`);
  });
});
