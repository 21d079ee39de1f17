import assert from 'node:assert/strict';
import { allowName, ignoreName } from '../../../src/core';

const OURS = `# ours
intel: dataset/1
title: Ours # the team's
ignore:
  - { text: Agent, because: a product } # of us
`;

describe('rules for names in a dataset', () => {
  it('make a dataset where there is none', () => {
    assert.equal(ignoreName(undefined, 'd', { text: 'Cobalt', because: 'a metal' }, 'Names').yaml, 'intel: dataset/1\ntitle: Names\nignore:\n  - { text: Cobalt, because: a metal }\n');
  });

  it('are added behind others, with every comment kept', () => {
    assert.equal(ignoreName(OURS, 'd', { text: 'Cobalt' }, '').yaml, `${OURS}  - { text: Cobalt }\n`);
  });

  it('stand once, however the name is spelled', () => {
    assert.equal(ignoreName(OURS, 'd', { text: 'AGENT' }, '').yaml, OURS);
  });

  it('are taken out again', () => {
    const added = ignoreName(OURS, 'd', { text: 'Cobalt' }, '').yaml ?? '';
    assert.equal(allowName(added, 'd', 'cobalt').yaml, OURS);
    assert.equal(allowName(ignoreName(undefined, 'd', { text: 'Cobalt' }, 'Names').yaml ?? '', 'd', 'Cobalt').yaml, 'intel: dataset/1\ntitle: Names\n');
  });

  it('are not written into a file with problems', () => {
    const { yaml, problems } = ignoreName('intel: dataset/1\ntitel: x\n', 'd', { text: 'Cobalt' }, '');
    assert.equal(yaml, undefined);
    assert.deepEqual(problems.map(({ code }) => code), ['schema', 'schema']);
  });
});
