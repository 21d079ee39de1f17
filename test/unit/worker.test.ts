// The program that reads large datasets apart, as it is bundled, in a thread of Node's.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import { annotatorFor, packCatalog, packIndex, unpackCatalog, withDatasets, type DatasetText } from '../../src/core';
import type { DatasetsAnswer, DatasetsTask } from '../../src/worker/datasets';
import { ROOT } from '../support/catalog';
import { smallCatalog } from '../support/smallCatalog';

const TEXT = 'Teal Pelican and Velvet Anchor met in Mongolia. Old Pelican stayed away.';
const GOOD: DatasetText = {
  name: 'good.yaml',
  text: 'intel: dataset/1\ntitle: G\nentities:\n  - { id: actor/teal-pelican, kind: actor, name: Teal Pelican }\n  - { id: actor/velvet-anchor, names: [Old Pelican] }\n',
};
const BAD: DatasetText = { name: 'bad.yaml', text: 'intel: dataset/1\ntitle: B\nentities:\n  - { id: actor/x, kynd: actor, name: X }\n' };

describe('the program that reads datasets apart', () => {
  const folder = mkdtempSync(join(tmpdir(), 'intel-worker-'));
  const outfile = join(folder, 'datasets.worker.js');
  before(() => build({ absWorkingDir: ROOT, entryPoints: ['src/worker/datasets.ts'], outfile, bundle: true, platform: 'browser', format: 'iife', external: ['node:*'] }));
  after(() => rmSync(folder, { recursive: true }));

  async function ask(task: DatasetsTask): Promise<DatasetsAnswer> {
    const worker = new Worker(outfile);
    worker.postMessage(task);
    const [answer] = (await once(worker, 'message')) as [DatasetsAnswer];
    await worker.terminate();
    return answer;
  }

  it('gives the catalog that they make here', async () => {
    const catalog = smallCatalog();
    const base = packCatalog(catalog, packIndex(catalog));
    const here = withDatasets(unpackCatalog(base), [GOOD, BAD]);
    const answer = await ask({ base, texts: [GOOD, BAD] });
    assert.ok('packed' in answer);
    const there = unpackCatalog(answer.packed);
    assert.deepEqual(answer.problems, here.problems);
    assert.equal(there.sha256, here.catalog.sha256);
    assert.deepEqual(there.entities, here.catalog.entities);
    const found = annotatorFor(there).recognize(TEXT);
    assert.deepEqual(found, annotatorFor(here.catalog).recognize(TEXT));
    assert.deepEqual(found.map(({ entity }) => entity), ['actor/teal-pelican', 'actor/velvet-anchor', 'country/MN', 'actor/velvet-anchor']);
  });

  it('says what went wrong where the catalog is none', async () => {
    const answer = await ask({ base: new Uint8Array(40), texts: [GOOD] });
    assert.match('error' in answer ? answer.error : '', /bundled catalog is not in the form/);
  });
});
