// Text of reports and datasets in hovers.
import '../../support/fakeVscode';
import assert from 'node:assert/strict';
import { escapeText, link } from '../../../src/extension/wording/markdown';

describe('a link in a hover', () => {
  it('keeps its address, and what is encoded in it already', () => {
    assert.equal(link('A page', 'https://vendor.example/a b?q=%20'), '[A page](<https://vendor.example/a%20b?q=%20>)');
  });
  it('with half a surrogate pair breaks nothing', () => {
    assert.equal(link('A page', 'https://vendor.example/\uD83D'), '[A page](<https://vendor.example/%EF%BF%BD>)');
  });
  it('is its text alone where it leads elsewhere than to the web', () => {
    assert.equal(link('A page', 'javascript:alert(1)'), 'A page');
  });
});

describe('text in a hover', () => {
  it('is no markup', () => assert.equal(escapeText('<b> [x](y)\n$(bug)'), String.raw`\<b\> \[x\]\(y\) \$\(bug\)`));
});
