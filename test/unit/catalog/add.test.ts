import assert from 'node:assert/strict';
import { addEntity, readDataset } from '../../../src/core/catalog';

const add = (text: string | undefined, taken: readonly string[] = []) => addEntity(text, 'own.yaml', { kind: 'actor', name: 'Grüne Heron', note: 'Found in a.md.' }, (id) => taken.includes(id));

describe('a name that is added to a dataset', () => {
  it('begins a file where there is none', () => {
    const { yaml = '', id, problems } = add(undefined);
    assert.deepEqual([id, problems], ['actor/grune-heron', []]);
    const { dataset } = readDataset(yaml, 'own.yaml');
    assert.deepEqual(dataset?.entities.map(({ name, notes }) => [name, notes[0]?.text]), [['Grüne Heron', 'Found in a.md.']]);
  });

  it('leaves the rest of a file as it is', () => {
    const before = '# ours\nintel: dataset/1\ntitle: T # the title\nentities:\n  - { id: actor/a, name: A } # first\nignore:\n  - { text: Agent }\n';
    const { yaml = '' } = add(before);
    for (const line of ['# ours', 'title: T # the title', '  - { id: actor/a, name: A } # first', '  - { text: Agent }']) assert.ok(yaml.includes(line), `${line}\n${yaml}`);
    assert.equal(readDataset(yaml, 'own.yaml').dataset?.entities.length, 2);
  });

  it('gets an id that nobody has', () => {
    assert.equal(add(undefined, ['actor/grune-heron', 'actor/grune-heron-2']).id, 'actor/grune-heron-3');
    assert.equal(add(add(undefined).yaml).id, 'actor/grune-heron-2');
    assert.equal(addEntity(undefined, 'f', { kind: 'campaign', name: '海莲花' }, () => false).id, 'campaign/name');
  });

  it('does not touch a broken file', () => {
    const { yaml, problems } = add('intel: dataset/1\ntitle: [');
    assert.equal(yaml, undefined);
    assert.equal(problems.length > 0, true);
  });
});
