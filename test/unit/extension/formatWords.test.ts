import assert from 'node:assert/strict';
import '../../support/fakeVscode';
import { EXPORTERS } from '../../../src/core';
import { formatWords } from '../../../src/extension/wording/formatWords';

describe('the words for formats', () => {
  it('tell of every format of the registry, and of no other', () => {
    assert.deepEqual(Object.keys(formatWords()), EXPORTERS.map(({ id }) => id));
    for (const { label, description, detail } of Object.values(formatWords())) assert.ok(label && description && detail);
  });
});
