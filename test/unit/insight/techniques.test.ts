import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  cardOf, FULL_CARD, techniqueCard, techniqueCompletions, techniqueItems, techniqueRows, techniqueTable, type AttackUses, type EntityId,
} from '../../../src/core';
import { realCatalog, ROOT } from '../../support/catalog';

const uses = JSON.parse(readFileSync(join(ROOT, 'data/generated/attack-uses.json'), 'utf8')) as AttackUses;
const card = (id: string, ...named: EntityId[]) => techniqueCard(id, named, realCatalog(), uses);

describe('the card of a technique', () => {
  it('has its name, tactics, platforms and parent', () => {
    const { name, href, tactics, platforms, parent, successor } = card('T1566.001') ?? {};
    assert.deepEqual(
      [name, tactics, platforms, parent?.name, successor],
      ['Spearphishing Attachment', ['Initial Access'], ['Linux', 'macOS', 'Windows'], 'Phishing', undefined],
    );
    assert.equal(href, 'https://attack.mitre.org/techniques/T1566/001/');
  });
  it('says who of the report uses it, and how many others', () => {
    const [alone, named] = [card('T1566.001'), card('T1566.001', 'actor/mustang-panda', 'software/plugx', 'country/MN')];
    assert.deepEqual(
      named?.users.map(({ id }) => id),
      ['actor/mustang-panda'],
    );
    assert.ok(alone && named && alone.others > 50 && alone.others === named.others + 1);
  });
  it('counts programs too', () =>
    assert.deepEqual(
      card('T1055', 'software/cobalt-strike')?.users.map(({ name }) => name),
      ['Cobalt Strike'],
    ));
  it('says what took the place of a revoked one', () =>
    assert.deepEqual([card('T1066')?.name, card('T1066')?.successor?.id], ['Indicator Removal from Tools', 'T1027.005']));
  it('knows mobile and industrial techniques, each with tactics of its domain', () =>
    assert.deepEqual([card('T0800')?.tactics, card('T1660')?.tactics], [['Inhibit Response Function'], ['Initial Access']]));
  for (const id of ['T9999', 'TA0001', 'G0129', 'T1566.999']) it(`is none for ${id}`, () => assert.equal(card(id), undefined));
});

describe('techniques by what is typed', () => {
  const found = (typed: string): string[] => techniqueCompletions(typed).map(({ id, name }) => `${id} ${name}`);
  it('T1566 has its parts', () => assert.deepEqual(found('T1566').slice(0, 2), ['T1566 Phishing', 'T1566.001 Spearphishing Attachment']));
  it('spearph finds names', () =>
    assert.ok(
      found('spearph').includes('T1566.001 Spearphishing Attachment') && found('spearph').includes('T1598.003 Spearphishing Link'),
    ));
  it('a word within a name is found', () => assert.ok(found('ticke').includes('T1558.001 Golden Ticket')));
  it('revoked ones are left out', () => assert.deepEqual(found('T1066'), []));
  for (const typed of ['spe', 'T', '', 'qqqq', '(((((']) it(`"${typed}" finds nothing`, () => assert.deepEqual(found(typed), []));
});

describe('the techniques of a text', () => {
  const text = 'First T1059.001, then T1566.001 and T1059.001; once T1066. Not T9999, T1566.001.2 or https://a.example/T1486.';
  it('stand as an attack goes on, each once, with what took the place of a revoked one', () =>
    assert.deepEqual(
      techniqueRows(text).map(({ technique, mentions }) => `${technique.id} ${mentions}`),
      ['T1566.001 1', 'T1059.001 2', 'T1027.005 1'],
    ));
  it('are a table in Markdown', () =>
    assert.equal(
      techniqueTable(techniqueRows('T1486'), ['Id', 'Name', 'Tactics']),
      '| Id | Name | Tactics |\n| --- | --- | --- |\n| [T1486](https://attack.mitre.org/techniques/T1486/) | Data Encrypted for Impact | Impact |',
    ));
});

describe('the techniques of a program', () => {
  const itemsOf = (id: EntityId) => {
    const entity = realCatalog().entity(id);
    assert.ok(entity, id);
    return techniqueItems(entity, uses);
  };
  it('have their names, tactics and pages', () => {
    const { text, detail, href } = itemsOf('software/plugx').find((item) => item.text.startsWith('T1574.001')) ?? {};
    assert.deepEqual([text, href], ['T1574.001 DLL', 'https://attack.mitre.org/techniques/T1574/001/']);
    assert.match(detail ?? '', /Defense Evasion/);
  });
  it('are each there once, also where one took the place of another', () => {
    for (const id of ['software/plugx', 'software/mimikatz', 'software/cobalt-strike'] as const) {
      const texts = itemsOf(id).map(({ text }) => text);
      assert.deepEqual([texts.length > 5, new Set(texts).size], [true, texts.length], id);
    }
  });
  it('are none of an actor, or of a program that ATT&CK lacks', () =>
    assert.deepEqual([...itemsOf('actor/mustang-panda'), ...itemsOf('software/keitaro')], []));
  it('stand on its card, beside its class, who uses it, its campaigns and names', () => {
    const entity = realCatalog().entity('software/plugx');
    assert.ok(entity);
    const { rows } = cardOf(entity, realCatalog(), FULL_CARD, undefined, undefined, techniqueItems(entity, uses));
    const labels = rows.map(({ label }) => label);
    for (const label of ['Class', 'Other names', 'Used by', 'Used in', 'Techniques'] as const) assert.ok(labels.includes(label), label);
  });
});
