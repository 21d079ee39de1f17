import assert from 'node:assert/strict';
import { isAttacksName } from '../../../src/core/catalog';
import { createRecognizer } from '../../../src/core/recognize';
import { realCatalog } from '../../support/catalog';

const groups = realCatalog().entities.filter(({ kind, ids }) => kind === 'actor' && 'mitre-attack' in ids);
const named = groups.flatMap(({ id, names }) => names.filter((name) => isAttacksName(name) && name.form !== 'id').map(({ text }) => ({ id, text })));
const recognize = createRecognizer(realCatalog());

/** Whether a name in a sentence leads to a group: alone, or among candidates that are listed. */
function leads(sentence: string, { id, text }: { id: string; text: string }): boolean {
  const written = sentence.replace('NAME', text);
  return recognize(written).some(({ kind, start, candidates, confidence }) => kind === 'actor' && confidence !== 'low' && written.startsWith(text, start) && candidates.includes(id as never));
}

describe('each name that ATT&CK gives a group', () => {
  it('is one of hundreds', () => assert.ok(named.length > 500));

  for (const sentence of ['The intrusion was attributed to NAME.', 'NAME attacked a bank.']) {
    it(`leads to it: ${sentence}`, () => {
      const lost = named.filter((name) => !leads(sentence, name)).map(({ text }) => text);
      assert.deepEqual(lost.filter((text) => !text.startsWith('Operation ')), []); // these name what was done
    });
  }

  it('does so even in a sentence that says nothing of it, but for words that are programs too', () => {
    const lost = named.filter((name) => !leads('We saw NAME in May.', name)).map(({ text }) => text);
    assert.deepEqual(lost.filter((text) => !text.startsWith('Operation ')).sort(), ['Chimera', 'Krypton', 'Play', 'Silence', 'Snake']);
  });
});
