import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mergeDatasets, packCatalog, readDataset, unpackCatalog } from '../../src/core';
import { CERTAINTIES, MATCH_RULES, NAME_FORMS, RELATIONS } from '../../src/core';

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const text = fc.oneof(fc.constantFrom('Aaaa', 'B', 'Bear', '__proto__', 'constructor', '中国', ' x ', 'a: b', '# c'), fc.string({ minLength: 1, maxLength: 8 }).filter((value) => value.trim() !== ''));
const sourceIds = fc.subarray(['s', 't', '__proto__']);
const name = fc.oneof(text, fc.record({ text, by: optional(fc.oneof(text, fc.array(text, { maxLength: 2 }))), match: optional(fc.constantFrom(...MATCH_RULES)), form: optional(fc.constantFrom(...NAME_FORMS)), sources: sourceIds }));
const claim = fc.record({ says: fc.constantFrom(...RELATIONS), of: fc.constantFrom('country/CN', 'actor/a', 'software/s'), certainty: fc.constantFrom(...CERTAINTIES), confidence: optional(fc.nat({ max: 100 })), basis: optional(text), sources: sourceIds });
const entity = fc.record({
  id: fc.constantFrom('actor/a', 'actor/b', 'organization/o', 'software/s', 'country/CN'),
  name: optional(text), names: fc.array(name, { maxLength: 4 }), ids: fc.dictionary(fc.constantFrom('misp', 'stix', 'constructor2'), text), sources: sourceIds,
  notes: fc.array(fc.record({ text, sources: sourceIds }), { maxLength: 2 }), claims: fc.array(claim, { maxLength: 3 }),
});
const dataset = fc.record({
  intel: fc.constant('dataset/1'), title: text,
  sources: fc.constant([{ id: 's', title: 'S' }, { id: 't', title: 'T' }, { id: '__proto__', title: 'P' }]),
  entities: fc.uniqueArray(entity, { selector: ({ id }) => id, maxLength: 5 }),
  ignore: fc.array(fc.record({ text, because: optional(text) }), { maxLength: 2 }),
});

describe('any catalog', () => {
  it('is packed and unpacked without a change', () => {
    fc.assert(fc.property(fc.array(dataset, { minLength: 1, maxLength: 3 }), (files) => {
      const read = files.map((file) => readDataset(JSON.stringify(file), 'f'));
      const datasets = read.map(({ dataset: sound, problems }) => {
        assert.deepEqual(problems, []);
        assert.ok(sound);
        return sound;
      });
      const { version, sha256, sources, entities, ignore } = mergeDatasets(datasets, '1');
      const unpacked = unpackCatalog(packCatalog(mergeDatasets(datasets, '1')));
      assert.deepEqual({ version, sha256, sources, entities, ignore }, { version: unpacked.version, sha256: unpacked.sha256, sources: unpacked.sources, entities: unpacked.entities, ignore: unpacked.ignore });
      for (const { name: preferred, names } of entities) assert.equal(names[0]?.text, preferred);
    }), { numRuns: 500 });
  });
});

describe('any text', () => {
  it('is a dataset or gives problems with a place, and never throws', () => {
    const noise = fc.array(fc.oneof(fc.constantFrom('intel: dataset/1\n', 'title: T\n', 'entities:\n', '  - ', 'id: actor/a\n', '- ', '? ', ': ', '{', '}', '[', ']', ', ', '&a ', '*a', '!!set ', '---\n', '...\n', '"', "'", '|\n', '\t', '\r\n', '%YAML 1.2\n', '<<: '), fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 25 }).map((parts) => parts.join(''));
    fc.assert(fc.property(noise, (yaml) => {
      const { dataset: read, problems } = readDataset(yaml, 'f');
      assert.equal(read === undefined, problems.length > 0);
      const lines = yaml.split(/\r\n|\n/).length;
      for (const { line = 0, column = 0 } of problems) assert.ok(line >= 1 && line <= lines && column >= 1, `${line}:${column} of ${lines} lines`);
    }), { numRuns: 3000 });
  });
});
