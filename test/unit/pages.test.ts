// What people read first: pages that lead somewhere.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { withTable } from '../../scripts/write-formats';
import { EXPORTERS } from '../../src/core';
import { ROOT } from '../support/catalog';

const text = (page: string): string => readFileSync(join(ROOT, page), 'utf8');
const docs = readdirSync(join(ROOT, 'docs')).filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`);
const pages = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', ...docs];
/** The files to which a page's links and pictures lead, without those on the web. */
const linksOf = (page: string): string[] => [...text(page).matchAll(/\]\(([^)\s#]+)[^)]*\)/g)].map(([, to = '']) => to).filter((to) => !/^\w+:/.test(to));

describe('README.md', () => {
  it('is a front page: a picture before the first heading, and at most 100 lines', () => {
    const lines = text('README.md').trimEnd().split('\n');
    assert.ok(lines.length <= 100, `${lines.length} lines`);
    const picture = lines.findIndex((line) => line.startsWith('!['));
    assert.ok(picture >= 0 && picture < lines.findIndex((line) => line.startsWith('## ')));
  });

  it('sets up with two commands', () => {
    const [, code = ''] = /```sh\n(.*?)```/s.exec(text('README.md')) ?? [];
    assert.deepEqual([...code.matchAll(/^npm \w+/gm)].map(([command]) => command), ['npm start', 'npm test']);
  });
});

describe('pages', () => {
  it('lead to files that there are', () => {
    const dead = pages.flatMap((page) => linksOf(page).filter((to) => !existsSync(join(ROOT, dirname(page), to))).map((to) => `${page}: ${to}`));
    assert.deepEqual(dead, []);
  });

  it('are all reached from the README, over other pages', () => {
    const reached = new Set(['README.md']);
    for (const page of reached) for (const to of linksOf(page)) if (to.endsWith('.md')) reached.add(join(dirname(page), to).replaceAll('\\', '/'));
    assert.deepEqual(docs.filter((page) => !reached.has(page)), []);
  });
});

describe('README’s table of formats', () => {
  it('is the registry’s; `npm run formats` renews it', () => {
    assert.equal(withTable(text('README.md')), text('README.md'));
    assert.ok(text('README.md').includes(`| \`${EXPORTERS.at(-1)?.id}\` |`));
  });
});
