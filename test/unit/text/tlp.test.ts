import assert from 'node:assert/strict';
import { tlpOf } from '../../../src/core/text';

describe('the mark of the Traffic Light Protocol', () => {
  const cases: readonly [string, string | undefined][] = [
    ['TLP:CLEAR', 'TLP:CLEAR'],
    ['**TLP: amber+strict** | retrospective', 'TLP:AMBER+STRICT'],
    ['| Marking | TLP:GREEN |', 'TLP:GREEN'],
    ['TLP : WHITE', 'TLP:WHITE'],
    ['TLP:GREEN, appendix TLP:RED', 'TLP:RED'],
    ['TLP:AMBER and TLP:AMBER+STRICT', 'TLP:AMBER+STRICT'],
    ['TLP:REDACTED', undefined],
    ['TLP:\nRED', undefined],
    ['TLP RED', undefined],
    ['', undefined],
    [`${'x'.repeat(2000)} TLP:RED`, undefined],
  ];
  for (const [text, mark] of cases) it(`${JSON.stringify(text.slice(-40))} states ${mark ?? 'none'}`, () => assert.equal(tlpOf(text), mark));

  it('reads the field of front matter, however it is written', () => {
    for (const field of ['tlp: amber', 'TLP: "AMBER"', "tlp: 'TLP:AMBER'  # ours", 'classification: amber\r']) assert.equal(tlpOf(`---\ntitle: x\n${field}\ndate: 2026-01-01\n---\nText`), 'TLP:AMBER', field);
  });

  it('reads no such field elsewhere', () => {
    for (const text of ['tlp: amber\n', 'Text\n---\ntlp : amberish\n---\n', '---\nthe tlp: was amber\n---\n', '---\nclassification: red team\n---\n', '---\nclassification: red\n', '---\ntitle: x\n---\nclassification: red\n']) assert.notEqual(tlpOf(text), 'TLP:RED', text);
    assert.equal(tlpOf('---\ntitle: x\n---\nclassification: red\n'), undefined);
  });
});
