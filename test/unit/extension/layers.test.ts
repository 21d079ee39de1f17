// The bundled catalog, where it could not be read at first.
import '../../support/fakeVscode';
import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as vscode from 'vscode';
import { Layers } from '../../../src/extension/state/layers';
import { ROOT } from '../../support/catalog';

describe('the bundled catalog', () => {
  const folder = mkdtempSync(join(tmpdir(), 'intel-layers-'));
  after(() => rmSync(folder, { recursive: true }));

  it('is read with the next question where it could not be read at first', async () => {
    Object.assign(vscode.workspace, { fs: { readFile: async () => { throw new Error('locked'); } } });
    const layers = new Layers(vscode.Uri.parse(pathToFileURL(folder).href), {} as vscode.LogOutputChannel);
    await assert.rejects(layers.with([]), /locked/);
    mkdirSync(join(folder, 'dist'));
    copyFileSync(join(ROOT, 'dist/catalog.bin'), join(folder, 'dist/catalog.bin'));
    assert.ok((await layers.with([])).catalog.entity('actor/mustang-panda'));
  });
});
