// A file that takes the place of another: on a disk at one stroke, elsewhere as VS Code does it.
import '../../support/fakeVscode';
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { replaceFile } from '../../../src/extension/host/disk';

const uriOf = (scheme: string, fsPath: string) => ({ scheme, path: fsPath, fsPath }) as vscode.Uri;

describe('a file that takes the place of another', () => {
  let folder: string;
  let asked: string[];
  let fs: vscode.FileSystem;
  before(() => {
    ({ fs } = vscode.workspace);
    Object.assign(vscode.workspace, { fs: { rename: ({ fsPath }: vscode.Uri) => Promise.resolve(void asked.push(fsPath)) } });
  });
  after(() => Object.assign(vscode.workspace, { fs }));
  beforeEach(() => {
    asked = [];
    folder = mkdtempSync(join(tmpdir(), 'intel-disk-'));
    writeFileSync(join(folder, 'a.yaml'), 'old');
    writeFileSync(join(folder, 'a.yaml.tmp'), 'new');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const replace = (scheme: string, by = 'a.yaml.tmp') => replaceFile(uriOf(scheme, join(folder, 'a.yaml')), uriOf(scheme, join(folder, by)));

  it('does so on the disk, where VS Code would take the former away first', async () => {
    await replace('file');
    assert.deepEqual(readdirSync(folder), ['a.yaml']);
    assert.equal(readFileSync(join(folder, 'a.yaml'), 'utf8'), 'new');
    assert.deepEqual(asked, []);
  });

  it('is left to VS Code elsewhere, and where the disk refuses', async () => {
    await replace('vscode-vfs');
    await replace('file', 'gone.tmp');
    assert.deepEqual(asked, [join(folder, 'a.yaml.tmp'), join(folder, 'gone.tmp')]);
    assert.equal(readFileSync(join(folder, 'a.yaml'), 'utf8'), 'old');
  });
});
