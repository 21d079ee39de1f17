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
});
