// One sample report in every format. Read the difference that a change makes, then write it with `UPDATE_GOLDEN=1 npm run test:unit`.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXPORTERS } from '../../src/core';
import { sample } from '../unit/export/reports';

const FILE = 'mustang-panda-lures.md';
const folder = join(__dirname, 'exports');

describe('the exports of a sample report', () => {
  for (const exporter of EXPORTERS) {
    const { id, ending } = exporter;
    it(id, async () => {
      await exporter.prepare?.();
      const golden = join(folder, `${FILE}${ending}`);
      const text = exporter.write(sample(FILE));
      if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(golden, text);
      assert.equal(text, existsSync(golden) ? readFileSync(golden, 'utf8') : '');
    });
  }

  it('and no others have a golden file', () => {
    assert.deepEqual(readdirSync(folder).sort(), EXPORTERS.map(({ ending }) => `${FILE}${ending}`).sort());
  });
});
