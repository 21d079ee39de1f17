// What the panel says in a German VS Code: countries and what claims rest on, in every page of the shipped data that is tried.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import '../../support/fakeVscode';
import * as vscode from 'vscode';
import { annotatorFor, type EntityId } from '../../../src/core';
import { entityPage } from '../../../src/extension/views/panel/entityPage';
import { CARD_WORDS } from '../../../src/extension/wording/cardWords';
import { nameHere } from '../../../src/extension/wording/names';
import type { Page } from '../../../src/panel/protocol';
import { realCatalog, ROOT } from '../../support/catalog';

const catalog = realCatalog();
const german = JSON.parse(readFileSync(join(ROOT, 'l10n/bundle.l10n.de.json'), 'utf8')) as Record<string, string>;
const t = (text: string, ...args: readonly unknown[]): string =>
  (german[text] ?? `untranslated: ${text}`).replace(/\{(\d)\}/g, (_, i: string) => String(args[Number(i)]));

describe('in German', () => {
  const english = { language: vscode.env.language, t: vscode.l10n.t };
  before(() => {
    Object.assign(vscode.env, { language: 'de' });
    Object.assign(vscode.l10n, { t });
  });
  after(() => {
    Object.assign(vscode.env, { language: english.language });
    Object.assign(vscode.l10n, { t: english.t });
  });

  it('a country has its German name', () => assert.equal(nameHere('country/RU', 'Russia'), 'Russland'));

  for (const id of ['actor/mustang-panda', 'actor/sandworm-team', 'country/DE', 'software/plugx', 'campaign/night-dragon'] as const) {
    it(`no text of the page of ${id} is a country's English name`, () => {
      const texts = textsOf(entityPage(id, annotatorFor(catalog), { platforms: {}, software: {} }));
      const names = catalog.entities.filter(({ kind }) => kind === 'country').map((entity) => [entity.name, nameHere(entity.id, entity.name)]);
      const left = names.filter(([name = '', here]) => name !== here && texts.some((text) => text === name || text.startsWith(`${name}, Land`)));
      assert.deepEqual(left, []);
      assert.deepEqual(texts.filter((text) => text.includes('untranslated')), []);
    });
  }

  it('what several claims rest on is told in German', () => {
    const places = new Map<string, Set<EntityId>>();
    for (const { id, claims } of catalog.entities)
      for (const { basis } of claims) if (basis !== undefined) places.set(basis, (places.get(basis) ?? new Set()).add(id));
    const shared = [...places].filter(([, ids]) => ids.size > 1).map(([basis]) => basis);
    assert.ok(shared.length > 10);
    assert.deepEqual(shared.filter((basis) => CARD_WORDS.basis(basis) === basis), []);
    assert.equal(CARD_WORDS.basis('shared name X-1'), 'gemeinsamer Name X-1');
  });
});

/** Every text of a page that a person reads, but for what names other things: addresses and other names. */
function textsOf({ sections }: Page): string[] {
  return sections.flatMap((section) => [
    ...('tables' in section ? section.tables.flatMap(({ rows }) => rows.flat(2)).flatMap(({ text, detail = '' }) => [text, detail]) : []),
    ...(section.kind === 'graph' ? section.nodes.flatMap(({ label, detail }) => [label, detail]) : []),
    ...(section.kind === 'card'
      ? section.rows.filter(({ label }) => label !== 'Andere Namen').flatMap(({ items }) => items.flatMap(({ text, detail = '' }) => [text, detail]))
      : []),
  ]);
}
