// Many reports into one file: a cancelled or broken export leaves nothing behind, and no more than a report waits in memory.
import '../../support/fakeVscode';
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as vscode from 'vscode';
import { exporterOf, type Exporter } from '../../../src/core';
import { exportTogether, type Deps, type Done } from '../../../src/extension/commands/export/exportMany';
import { smallAnnotator } from '../../support/smallCatalog';

/** As much of an address as the export asks for. */
function uriOf(fsPath: string): vscode.Uri {
  return { scheme: 'file', path: fsPath, fsPath, toString: () => pathToFileURL(fsPath).href, with: ({ path }: { path: string }) => uriOf(path) } as vscode.Uri;
}

/** When the user presses *Cancel*: after so many reports. */
let cancelAfter = Infinity;
const shown: { message: string; cancellable: boolean }[] = [];

Object.assign(vscode.window, {
  withProgress: ({ cancellable }: { cancellable: boolean }, task: (progress: object, token: object) => Promise<unknown>) =>
    task({ report: ({ message }: { message: string }) => shown.push({ message, cancellable }) }, { get isCancellationRequested() { return shown.length >= cancelAfter; } }),
});
Object.assign(vscode.workspace, {
  fs: { readFile: ({ fsPath }: vscode.Uri) => readFile(fsPath), rename: (from: vscode.Uri, to: vscode.Uri) => rename(from.fsPath, to.fsPath), delete: ({ fsPath }: vscode.Uri) => rm(fsPath), isWritableFileSystem: () => true },
  decode: async (bytes: Uint8Array) => new TextDecoder().decode(bytes),
  asRelativePath: (uri: vscode.Uri) => uri.path.slice(uri.path.lastIndexOf('/') + 1),
  getWorkspaceFolder: () => undefined,
});

describe('the export of many reports as one file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'intel-many-'));
  after(() => { rmSync(folder, { recursive: true, force: true }); });
  const names = Array.from({ length: 20 }, (_, i) => `report-${i}.md`);
  for (const [i, name] of names.entries()) writeFileSync(join(folder, name), `# Report ${i}\n\nVelvet Anchor wrote to Mongolia.\n`);
  const reports = names.map((name) => uriOf(join(folder, name)));
  const target = uriOf(join(folder, 'all.json'));
  const failures: string[] = [];
  const deps = { annotator: smallAnnotator(), decisions: {}, log: { error: (message: string) => failures.push(message) } } as unknown as Deps;
  const beside = () => readdirSync(folder).filter((name) => !names.includes(name));
  const exported = (exporter: Exporter = exporterOf('stix')!): Thenable<Done | undefined> => exportTogether(reports, exporter, target, {}, deps);
  beforeEach(() => { shown.length = 0; cancelAfter = Infinity; failures.length = 0; });
  afterEach(() => { rmSync(target.fsPath, { force: true }); });

  it('has them all, and says how far it is', async () => {
    assert.deepEqual((await exported())?.written.map(String), [target.toString()]);
    const { objects } = JSON.parse(readFileSync(target.fsPath, 'utf8')) as { objects: { type: string }[] };
    assert.equal(objects.filter(({ type }) => type === 'report').length, 20);
    assert.deepEqual([shown.length, shown[19]?.cancellable, beside()], [20, true, ['all.json']]);
  });

  it('leaves nothing behind where it is cancelled', async () => {
    cancelAfter = 7;
    const done = await exported();
    assert.deepEqual([done?.isCancelled, done?.reports, beside()], [true, 7, []]);
  });

  it('leaves what is there as it is where it is cancelled', async () => {
    writeFileSync(target.fsPath, 'mine');
    cancelAfter = 7;
    await exportTogether(reports, exporterOf('stix')!, target, { overwrite: true }, deps);
    assert.deepEqual([readFileSync(target.fsPath, 'utf8'), beside()], ['mine', ['all.json']]);
  });

  it('leaves nothing behind where the end cannot be written', async () => {
    const broken: Exporter = { ...exporterOf('stix')!, open: () => ({ add: () => 'half', end: () => { throw new Error('no space left'); } }) };
    await assert.rejects(Promise.resolve(exported(broken)), /no space left/);
    assert.deepEqual(beside(), []);
  });

  it('leaves nothing behind where the disk is full midway, and goes no further', async () => {
    let added = 0;
    const tooMuch = { toString: () => { throw new Error('no space left'); } } as unknown as string;
    const broken: Exporter = { ...exporterOf('stix')!, open: () => ({ ...exporterOf('stix')!.open(), add: () => (++added === 3 ? tooMuch : 'half') }) };
    await assert.rejects(Promise.resolve(exported(broken)));
    assert.deepEqual([added, beside()], [3, []]);
  });

  it('passes over a report that cannot be read, and says so', async () => {
    const done = await exportTogether([uriOf(join(folder, 'report-0.md')), uriOf(folder)], exporterOf('stix')!, target, {}, deps);
    assert.deepEqual([done?.failed, failures.length], [1, 1]);
  });
});
