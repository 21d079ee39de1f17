// Import as Dataset: what joins, what is written, and that nothing is half written.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { parse } from 'yaml';
import { at, exists, openReport, read, run, write } from '../reports';

const UUID = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const actor = (n: number, name: string) => ({ type: 'intrusion-set', spec_version: '2.1', id: `intrusion-set--${UUID(n)}`, name, aliases: [`${name} Two`] });
const bundle = (...objects: object[]): string => JSON.stringify({ type: 'bundle', id: `bundle--${UUID(0)}`, objects });
const imported = (name: string, options: object = {}) => run<vscode.Uri | undefined>('importDataset', at(name), { quiet: true, target: at('imports', `${name}.intel-dataset.yaml`), ...options });
const idsIn = async (uri: vscode.Uri): Promise<string[]> => (parse(await read(uri)) as { entities: { id: string }[] }).entities.map(({ id }) => id);

describe('Import as Dataset', () => {
  after(() => vscode.workspace.fs.delete(at('imports'), { recursive: true }));
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('joins those who are known, and adds the others', async () => {
    await write('feed.stix', bundle(actor(1, 'Mustang Panda'), actor(2, 'Copper Heron Ltd')));
    const written = await imported('feed.stix');
    assert.ok(written);
    assert.deepEqual(await idsIn(written), ['actor/mustang-panda', 'actor/copper-heron-ltd']);
  });

  it('takes a galaxy of MISP', async () => {
    await write('galaxy.json', JSON.stringify({ name: 'Threat Actor', type: 'threat-actor', values: [{ uuid: UUID(3), value: 'Grey Spoonbill', meta: { country: 'NO' } }] }));
    const written = await imported('galaxy.json');
    assert.deepEqual(written && await idsIn(written), ['actor/grey-spoonbill']);
  });

  it('brings back a report that was exported, with what is recorded of it', async () => {
    const { document } = await openReport('round.md', '# Round trip\n\nMustang Panda sent lures to Mongolia.\n');
    await run('exportAs', document.uri, { format: 'stix', quiet: true });
    const written = await imported('round.md.intel.stix.json');
    assert.ok(written);
    assert.equal(await read(at('imports', 'round.md')), document.getText());
    assert.match(await read(at('imports', 'round.md.intel.yaml')), /entity: actor\/mustang-panda/);
  });

  it('writes nothing where something cannot be read, or where a report is there already', async () => {
    await write('cut.json', bundle(actor(4, 'Lost Heron')).slice(0, -20));
    assert.equal(await imported('cut.json'), undefined);
    assert.equal(await exists(at('imports', 'cut.json.intel-dataset.yaml')), false);
    await write('imports/taken.md', 'mine');
    const report = { type: 'report', spec_version: '2.1', id: `report--${UUID(5)}`, name: 'taken.md', description: 'theirs' };
    await write('taken.json', bundle(actor(6, 'Late Heron'), report));
    assert.equal(await imported('taken.json'), undefined);
    assert.deepEqual([await read(at('imports', 'taken.md')), await exists(at('imports', 'taken.json.intel-dataset.yaml'))], ['mine', false]);
  });

  it('takes the rest where one says so', async () => {
    await write('partly.json', bundle(actor(7, 'Whole Heron'), { name: 'nobody' }));
    assert.equal(await imported('partly.json'), undefined);
    const written = await imported('partly.json', { partial: true });
    assert.deepEqual(written && await idsIn(written), ['actor/whole-heron']);
  });
});
