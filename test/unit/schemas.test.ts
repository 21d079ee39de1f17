import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { globSync } from 'tinyglobby';
import { parse } from 'yaml';
import { readDataset } from '../../src/core';
import { schemaTexts } from '../../scripts/write-schemas';
import { ROOT } from '../support/catalog';

const FOLDER = join(ROOT, 'schemas');
const validator = (file: string) => new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as object);

describe('the JSON Schemas', () => {
  it('are those that npm run schemas writes', () => {
    assert.deepEqual([...schemaTexts().keys()].sort(), readdirSync(FOLDER).sort());
    for (const [file, text] of schemaTexts()) assert.equal(readFileSync(join(FOLDER, file), 'utf8'), text, `${file}: run npm run schemas`);
  });

  it('are of draft 7, which editors know', () => {
    for (const file of readdirSync(FOLDER)) {
      const { $schema } = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as { $schema: string };
      assert.equal($schema, 'http://json-schema.org/draft-07/schema#');
    }
  });
});

describe('the JSON Schema of datasets', () => {
  const isValid = validator('intel-dataset.schema.json');
  const accepts = (text: string) => isValid(parse(text));

  it('accepts the shipped datasets, as our reader does', () => {
    const files = globSync(['data/**/*.intel-dataset.yaml'], { cwd: ROOT });
    assert.ok(files.length > 0);
    for (const file of files) {
      const text = readFileSync(join(ROOT, file), 'utf8');
      assert.deepEqual(readDataset(text, file).problems, []);
      assert.ok(accepts(text), `${file}: ${JSON.stringify(isValid.errors?.[0])}`);
    }
  }).timeout(60_000);

  const head = 'intel: dataset/1\ntitle: T\n';
  const sound = [
    head,
    `${head}entities: [ { id: actor/a, name: A, names: [ B, { text: C, by: D, match: exact, form: id } ], ids: { misp: x } } ]`,
    `${head}entities: [ { id: country/CN, names: [ B ] } ]`,
    `${head}campaigns: [ { id: campaign/a, name: A, actor: actor/b, firstSeen: "2018", targets: [ { of: country/CN, certainty: suspected } ] } ]`,
    `${head}campaigns: [ { id: campaign/a, name: A, actor: { of: actor/b, certainty: likely, confidence: 50, basis: x } } ]`,
    `${head}sources: [ { id: s, title: S, url: "https://s.example", published: 2018-11-05 } ]\nignore: [ { text: A, because: B } ]`,
  ];
  const bad = [
    'title: T', 'intel: dataset/1', 'intel: dataset/2\ntitle: T', '[]', 'null',
    `${head}colour: red`, `${head}title2: T`, `${head}entities: {}`, `${head}entities: [ { name: A } ]`, `${head}entities: [ { id: actor/A, name: A } ]`,
    `${head}entities: [ { id: thing/a, name: A } ]`, `${head}entities: [ { id: actor/a, name: 1 } ]`, `${head}entities: [ { id: actor/a, name: "" } ]`,
    `${head}entities: [ { id: actor/a, kind: campaign, name: A } ]`, `${head}entities: [ { id: actor/a, names: [ { text: B, match: regex } ] } ]`,
    `${head}entities: [ { id: actor/a, names: [ { by: B } ] } ]`, `${head}entities: [ { id: actor/a, ids: { "Bad Key": x } } ]`,
    `${head}entities: [ { id: actor/a, claims: [ { says: origin, of: country/CN } ] } ]`, `${head}entities: [ { id: actor/a, claims: [ { says: is, of: country/CN, certainty: likely } ] } ]`,
    `${head}entities: [ { id: actor/a, claims: [ { says: origin, of: country/CN, certainty: likely, confidence: 101 } ] } ]`,
    `${head}entities: [ { id: actor/a, references: [ "javascript:alert(1)" ] } ]`, `${head}campaigns: [ { id: campaign/a, firstSeen: 2018 } ]`, `${head}campaigns: [ { id: campaign/a, firstSeen: May } ]`,
    `${head}campaigns: [ { id: campaign/a, actor: { of: actor/b } } ]`, `${head}ignore: [ A ]`, `${head}sources: [ { id: s } ]`,
  ];
  for (const [verdict, texts] of [['accepts', sound], ['rejects', bad]] as const) {
    for (const text of texts) {
      it(`${verdict} ${JSON.stringify(text.replace(head, ''))}, as our reader does`, () => {
        assert.equal(accepts(text), verdict === 'accepts', JSON.stringify(isValid.errors));
        assert.equal(readDataset(text, 'f').problems.some(({ code }) => code !== 'unresolved'), verdict === 'rejects');
      });
    }
  }
});
