// What the panel costs: a file of its own, small, and no part of what starts with VS Code.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from '../support/catalog';

const MOST = 400_000;
const bundle = (name: string): Buffer => readFileSync(join(ROOT, 'dist', name));
/** Words of the libraries that draw, which stay in a bundle however it is minified. */
const DRAWS = /dangerouslySetInnerHTML|edgesep|velocityDecay/;

describe("the panel's bundle", () => {
  it('has less than 400 kB, compressed', () => {
    const size = gzipSync(bundle('panel/main.js')).length + gzipSync(bundle('panel/panel.css')).length;
    assert.ok(size < MOST, `${size} bytes`);
  });

  it('holds the libraries that draw, and the extension does not', () => {
    assert.match(bundle('panel/main.js').toString(), DRAWS);
    assert.doesNotMatch(bundle('extension.js').toString(), DRAWS);
  });
});
