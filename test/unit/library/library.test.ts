import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import vm from 'node:vm';
import type * as Library from '../../../src/library';

const DIST = join(__dirname, '../../../dist');
const OWN = 'intel: dataset/1\ntitle: Ours\nentities:\n  - { id: actor/grey-heron, name: Grey Heron }\n';
const TEXT = 'In March Mustang Panda wrote to `Norway` and Mongolia 🐼, and to Viet Nam.';

const LOADERS: Readonly<Record<string, () => Promise<typeof Library>>> = {
  'index.mjs by import': () => import(pathToFileURL(join(DIST, 'index.mjs')).href) as Promise<typeof Library>,
  'index.cjs by require': async () => createRequire(__filename)(join(DIST, 'index.cjs')) as typeof Library,
};

for (const [how, load] of Object.entries(LOADERS)) {
  describe(`the library, ${how}`, () => {
    let library: typeof Library;
    before(async () => {
      assert.ok(existsSync(DIST), 'npm run build first');
      library = await load();
    });

    const found = (annotator: Library.Annotator, text: string, options?: Library.ReadOptions): string[] =>
      annotator.recognize(text, options).map(({ start, end, entity }) => `${text.slice(start, end)} ${entity}`);

    it('has two doors, and no more', () => {
      assert.deepEqual(Object.keys(library).filter((name) => name !== 'default' && name !== '__esModule').sort(), ['DatasetError', 'createAnnotator']);
    });

    it('recognizes, as Markdown unless said', async () => {
      const annotator = await library.createAnnotator();
      assert.deepEqual(found(annotator, TEXT), ['Mustang Panda actor/mustang-panda', 'Mongolia country/MN', 'Viet Nam country/VN']);
      assert.deepEqual(found(annotator, TEXT, { format: 'markdown' }), found(annotator, TEXT));
      assert.deepEqual(found(annotator, TEXT, { format: 'plaintext' })[1], 'Norway country/NO');
    });

    it('gives mentions with the fields of the contract', async () => {
      const [mention] = (await library.createAnnotator({})).recognize(TEXT);
      assert.ok(mention);
      const { because, ...rest } = mention;
      assert.deepEqual(rest, { start: 9, end: 22, kind: 'actor', entity: 'actor/mustang-panda', candidates: rest.candidates, confidence: 'high' });
      assert.equal(rest.candidates[0], 'actor/mustang-panda');
      assert.match(because, /Mustang Panda/);
    });

    it('follows the edits of an open text', async () => {
      const annotator = await library.createAnnotator();
      const live = annotator.open('Hello Mongolia and Norway');
      live.edit({ start: 0, end: 5, text: 'Mustang Panda,' });
      assert.equal(live.text, 'Mustang Panda, Mongolia and Norway');
      assert.deepEqual(live.mentions(), annotator.recognize(live.text));
      assert.deepEqual(live.mentions(15, 16).map(({ entity }) => entity), ['country/MN']);
      assert.deepEqual(live.mentions(23, 27), []);
      assert.deepEqual(live.mentions(16).map(({ entity }) => entity), ['country/MN', 'country/NO']);
      for (const edit of [{ start: -1, end: 0 }, { start: 3, end: 2 }, { start: 0, end: 999 }, { start: NaN, end: 1 }]) assert.throws(() => live.edit({ ...edit, text: '' }), RangeError);
      assert.equal(live.text, 'Mustang Panda, Mongolia and Norway');
      live.mentions().pop();
      assert.equal(live.mentions().length, 3);
    });

    it('lays datasets over the bundled one, which stay apart from other annotators', async () => {
      const plain = await library.createAnnotator();
      const own = await library.createAnnotator({ datasets: [{ name: 'own.yaml', text: OWN }] });
      assert.deepEqual(found(own, 'Grey Heron in Mongolia'), ['Grey Heron actor/grey-heron', 'Mongolia country/MN']);
      assert.deepEqual(found(plain, 'Grey Heron in Mongolia'), ['Mongolia country/MN']);
    });

    it('rejects with every problem of bad datasets', async () => {
      const datasets = [{ name: 'a.yaml', text: 'a: [' }, { name: 'b.yaml', text: OWN.replace('name: Grey Heron', 'name: Grey Heron, country: country/QQ') }, { name: 'c.yaml', text: OWN }];
      await assert.rejects(library.createAnnotator({ datasets }), (error) => {
        assert.ok(error instanceof library.DatasetError && error instanceof Error);
        assert.equal(error.name, 'DatasetError');
        assert.deepEqual([...new Set(error.problems.map(({ file, code }) => `${file} ${code}`))], ['a.yaml syntax', 'b.yaml unresolved']);
        assert.match(error.message, /^a\.yaml:1:\d+: .+\n(.+\n)*b\.yaml:4:\d+: "country\/QQ"/);
        return true;
      });
    });
  });
}

describe('the library’s bundles', () => {
  for (const name of ['index.mjs', 'index.cjs']) {
    const source = (): string => readFileSync(join(DIST, name), 'utf8').replace(/^ *\*.*$/gm, ''); // what comments of libraries say is no matter

    it(`${name} asks for no module`, () => {
      assert.doesNotMatch(source(), /\brequire\(\s*["'`]|^import\b|^\s*export\b.*\bfrom\s*["']|\bimport\(/m);
    });
  }

  it('runs where there is neither Node nor a page', async () => {
    const sandbox = { module: { exports: {} as typeof Library }, TextEncoder, TextDecoder };
    vm.runInNewContext(readFileSync(join(DIST, 'index.cjs'), 'utf8'), sandbox);
    const annotator = await sandbox.module.exports.createAnnotator({ datasets: [{ name: 'own.yaml', text: OWN }] });
    assert.equal(annotator.recognize('Grey Heron').length, 1);
    assert.match(annotator.exportYaml({ text: 'Grey Heron', path: 'a.md' }).yaml, /actor\/grey-heron/);
    assert.equal(annotator.lookUp('Mongolia')[0]?.entity.id, 'country/MN');
  });
});
