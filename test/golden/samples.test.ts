import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { annotatorFor } from '../../src/core';
import { realCatalog, ROOT } from '../support/catalog';

/**
 * What is found in each sample report, one line a mention: place, kind, entity or candidates, confidence, text, reason. Read the difference
 * that a change makes, then write it with `UPDATE_GOLDEN=1 npx mocha`.
 */
function picture(text: string, format: 'markdown' | 'plaintext'): string {
  const lines = annotatorFor(realCatalog()).annotate(text, { format }).map(({ line, column, kind, entity, candidates = [], confidence = '', text: words, because = '' }) =>
    `${line}:${column} ${kind} ${entity ?? candidates.join(' | ')} ${confidence} ${JSON.stringify(words)} — ${because}`);
  return `${lines.join('\n')}\n`;
}

describe('the sample reports', () => {
  const samples = readdirSync(join(ROOT, 'samples')).filter((file) => /\.(?:md|txt)$/.test(file) && file !== 'README.md');

  for (const file of samples) {
    it(file, () => {
      const golden = join(__dirname, `${file}.golden`);
      const found = picture(readFileSync(join(ROOT, 'samples', file), 'utf8'), file.endsWith('.md') ? 'markdown' : 'plaintext');
      if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(golden, found);
      assert.equal(found, existsSync(golden) ? readFileSync(golden, 'utf8') : '');
    });
  }

  it('and no others have a golden file', () => {
    assert.deepEqual(readdirSync(__dirname).filter((file) => file.endsWith('.golden')).sort(), samples.map((file) => `${file}.golden`).sort());
  });
});
