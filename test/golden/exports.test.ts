// The sample reports in every format. Read the difference that a change makes, then write it with `UPDATE_GOLDEN=1 npm run test:unit`.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXPORTERS } from '../../src/core';
import { sample } from '../unit/export/reports';

const FILES = ['mustang-panda-lures.md', 'sandworm-power-grid.md', 'supply-chain-2020.md'];
const folder = join(__dirname, 'exports');

describe('the exports of the sample reports', () => {
  for (const file of FILES) {
    for (const exporter of EXPORTERS) {
      it(`${exporter.id} of ${file}`, async () => {
        await exporter.prepare?.();
        const golden = join(folder, `${file}${exporter.ending}`);
        const text = exporter.write(sample(file));
        if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(golden, text);
        assert.equal(text, existsSync(golden) ? readFileSync(golden, 'utf8') : '');
      });
    }
  }

  it('and no others have a golden file', () => {
    assert.deepEqual(readdirSync(folder).sort(), FILES.flatMap((file) => EXPORTERS.map(({ ending }) => `${file}${ending}`)).sort());
  });
});
