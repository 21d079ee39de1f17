// The HTML export in a browser: cards open, nothing is fetched, and axe finds nothing, light, dark and on paper.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readyExporter } from '../../src/core';
import { ROOT } from '../support/catalog';
import { sample } from '../unit/export/reports';
import { newContext } from './browser';

const axe = readFileSync(join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8');

describe('the HTML export', () => {
  for (const look of ['light', 'dark', 'print'] as const) {
    it(`${look}: cards open on click, nothing is fetched, axe finds nothing`, async () => {
      const context = await newContext();
      const page = await context.newPage();
      const fetched: string[] = [];
      page.on('request', (request) => { fetched.push(request.url()); });
      await page.emulateMedia(look === 'print' ? { media: 'print' } : { colorScheme: look });
      await page.setContent((await readyExporter('html'))?.write(sample('mustang-panda-lures.md')) ?? '');
      if (look !== 'print') {
        await page.locator('main button.name', { hasText: 'Mustang Panda' }).first().click();
        assert.equal(await page.locator('[popover]:popover-open h3').first().textContent(), 'Mustang Panda');
      }
      const violations = await page.evaluate(`${axe}; axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html.slice(0, 120)))`);
      assert.deepEqual([violations, fetched], [[], []]);
      await context.close();
    });
  }
});
