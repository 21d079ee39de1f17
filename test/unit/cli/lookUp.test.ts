// `intel-annotator look-up` of a program: what it does, as the editor's card says.
import assert from 'node:assert/strict';
import { folderWith, program } from './program';

const DATASET = `intel: dataset/1
title: Programs
entities:
  - { id: software/lantern-kit, kind: software, class: malware, name: Lantern Kit, ids: { mitre-attack: S9999 } }
  - { id: actor/lantern-gang, kind: actor, name: Lantern Gang }
`;
const attackUses = async (): Promise<Uint8Array> => Buffer.from(JSON.stringify({ platforms: {}, software: { S9999: 'T1055 T1566.001' } }));

describe('looking up a program', () => {
  const lookUp = async (name: string): Promise<string> => {
    const cwd = folderWith({ 'programs.intel-dataset.yaml': DATASET });
    return (await program(['look-up', name, '--dataset', 'programs.intel-dataset.yaml'], { cwd, io: { attackUses } })).out;
  };

  it('tells its techniques, each with its tactics and its page', async () => {
    assert.match(await lookUp('Lantern Kit'), new RegExp([
      'Techniques:',
      '  T1055 Process Injection \\(.*Privilege Escalation.*\\) <https://attack.mitre.org/techniques/T1055/?>',
      '  T1566.001 Spearphishing Attachment \\(Initial Access\\) <https://attack.mitre.org/techniques/T1566/001/?>',
    ].join('\n')));
  });

  it('tells none of an actor', async () => assert.doesNotMatch(await lookUp('Lantern Gang'), /Techniques/));
});
