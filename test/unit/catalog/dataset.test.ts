import assert from 'node:assert/strict';
import { formatProblem, readDataset, type EntityId } from '../../../src/core';

const HEAD = 'intel: dataset/1\ntitle: T\n';
/** The problems of a dataset, its head apart, as `CODE LINE:COLUMN: message`; those of references last. */
function problems(yaml: string, known: readonly string[] = []): string[] {
  const { dataset, problems: found } = readDataset(yaml.startsWith('intel') ? yaml : HEAD + yaml, 'f');
  const isKnown = (id: EntityId) => known.includes(id) || dataset?.entities.some((entity) => entity.id === id && entity.name !== undefined) === true;
  return [...found, ...(dataset?.unresolved(isKnown) ?? [])].map((problem) => `${problem.code} ${formatProblem(problem).slice('f:'.length)}`);
}

describe('a dataset', () => {
  it('is what a team writes', () => {
    const { dataset, problems: found } = readDataset(`intel: dataset/1
title: Lures in South-East Asia
version: "3"
sources:
  - { id: vendor-2026-03, title: Lures, publisher: Vendor, published: 2026-03-02, url: https://vendor.example/lures }
entities:
  - id: actor/velvet-anchor
    kind: actor
    name: Velvet Anchor
    names:
      - { text: VA-7, by: Vendor, match: exact, sources: [vendor-2026-03] }
      - VelvetA
    ids: { mitre-attack: G9999 }
    claims:
      - { says: origin, of: country/XX, certainty: suspected, sources: [vendor-2026-03] }
campaigns:
  - { id: campaign/lures-2026, name: Lures 2026, actor: actor/velvet-anchor, firstSeen: 2026-01, lastSeen: 2026-03,
      targets: [ { of: country/VN, certainty: suspected, basis: lure documents } ], uses: [ software/plugx ], sources: [vendor-2026-03] }
ignore:
  - { text: Agent, because: a product of ours }
`, 'team.intel-dataset.yaml');
    assert.deepEqual(found, []);
    assert.equal(dataset?.title, 'Lures in South-East Asia');
    assert.equal(dataset.version, '3');
    assert.deepEqual(dataset.ignore, [{ text: 'Agent', because: 'a product of ours' }]);
    const [actor, campaign] = dataset.entities;
    assert.deepEqual(actor?.names, [
      { text: 'Velvet Anchor', by: [], match: 'fold', sources: [] },
      { text: 'VA-7', by: ['Vendor'], match: 'exact', sources: ['vendor-2026-03'] },
      { text: 'VelvetA', by: [], match: 'fold', sources: [] },
    ]);
    assert.equal(campaign?.kind, 'campaign');
    assert.deepEqual([campaign.firstSeen, campaign.lastSeen], ['2026-01', '2026-03']);
    assert.deepEqual(campaign.claims, [
      { says: 'attributed-to', of: 'actor/velvet-anchor', certainty: 'stated', sources: ['vendor-2026-03'] },
      { says: 'targets', of: 'country/VN', certainty: 'suspected', basis: 'lure documents', sources: ['vendor-2026-03'] },
      { says: 'uses', of: 'software/plugx', certainty: 'stated', sources: ['vendor-2026-03'] },
    ]);
    assert.deepEqual(dataset.unresolved((id) => id === 'actor/velvet-anchor').map(({ line, column, length }) => [line, column, length]), [[15, 29, 10], [18, 24, 10], [18, 93, 14]]);
  });

  it('may be empty but for its title, and say how its names match', () => {
    assert.deepEqual(problems(''), []);
    const { dataset } = readDataset(`${HEAD}entities: [ { id: actor/a, name: Ab, names: [ Abc, Abcd, Ab ] }, { id: software/s, name: Software, match: fold } ]`, 'f');
    assert.deepEqual(readDataset(`${HEAD}phrases: [ Ab Cd, { text: Ef Gh, match: fold, because: why } ]`, 'f').dataset?.phrases, [
      { text: 'Ab Cd', match: 'exact' }, { text: 'Ef Gh', match: 'fold', because: 'why' }]);
    assert.deepEqual(dataset?.entities.map(({ names }) => names.map(({ text, match }) => `${text} ${match}`)), [['Ab exact', 'Abc exact', 'Abcd fold'], ['Software fold']]);
  });

  it('takes the sources of an entry for what names none of its own', () => {
    const { dataset } = readDataset(`${HEAD}sources: [ { id: s, title: S }, { id: t, title: T } ]
entities:
  - { id: actor/a, name: Aaaa, sources: [ s ], names: [ Bbbb, { text: Cccc, sources: [ t ] } ], notes: [ { text: N. } ],
      claims: [ { says: origin, of: country/CN, certainty: likely }, { says: origin, of: country/CN, certainty: likely, sources: [ t ] } ] }`, 'f');
    const [entity] = dataset?.entities ?? [];
    assert.deepEqual(entity?.names.map(({ sources }) => sources), [['s'], ['s'], ['t']]);
    assert.deepEqual(entity.claims.map(({ sources }) => sources), [['s'], ['t']]);
    assert.deepEqual(entity.notes, [{ text: 'N.', sources: ['s'] }]);
  });
});

describe('what is wrong with a dataset', () => {
  const inEntity = (fields: string) => `entities:\n  - id: actor/a\n    name: Aaaa\n    ${fields}`;
  const cases: readonly [title: string, yaml: string, problems: string[]][] = [
    ['another version', 'intel: dataset/2\ntitle: T', ['unknown-format 1:8: Not a dataset that this version reads. The first line of one is "intel: dataset/1".']],
    ['another format', 'intel: annotations/1', ['unknown-format 1:8: Not a dataset that this version reads. The first line of one is "intel: dataset/1".']],
    ['no YAML', 'entities: [', ['syntax 3:11: The list that begins here never ends. Add its "]", or write it as lines.']],
    ['too much depth', `entities: ${'['.repeat(99)}${']'.repeat(99)}`, ['too-large 3:75: Values are nested more than 64 levels deep here. Flatten them.']],
    ['letters of another encoding', inEntity('names: [ Caf\uFFFD ]'), [
      'unreadable 6:17: A letter could not be read here (it became U+FFFD). Save the file as UTF-8, and write the letter anew.']],
    ['a missing field', 'intel: dataset/1', ['schema 1:1: "title" is missing. Add it.']],
    ['an unknown field', 'entites: []', ['schema 3:1: "entites" is not a known field. Remove it or correct its name.']],
    ['an unknown field of an entity', inEntity('colour: red'), ['schema 6:5: "entities.0.colour" is not a known field. Remove it or correct its name.']],
    ['an unknown field of a name', inEntity('names: [ { text: B, rule: fold } ]'), ['schema 6:25: "entities.0.names.0.rule" is not a known field. Remove it or correct its name.']],
    ['a field named as what every object has', '__proto__: { intel: dataset/1 }', ['schema 3:1: "__proto__" is not a known field. Remove it or correct its name.']],
    ['a value of a wrong type', 'entities: actor/a', ['schema 3:11: "entities" is "actor/a". Write a list, each item behind "- " or all of them in [ ].']],
    ['a number for a text', inEntity('names: [ 7 ]'), ['schema 6:14: "entities.0.names.0" is 7. Write a text, or a mapping of fields.']],
    ['a year that is a number', 'campaigns:\n  - { id: campaign/a, name: A, firstSeen: 2026 }', ['schema 4:43: "campaigns.0.firstSeen" is 2026. Write a text, in quotes where it looks like a number or a date.']],
    ['no date', 'campaigns:\n  - { id: campaign/a, name: A, firstSeen: May }', ['schema 4:43: "campaigns.0.firstSeen": must be a date such as 2018, 2018-11 or 2018-11-05, in quotes where it is a year alone.']],
    ['a list in a list', inEntity('names: [ [ a ] ]'), ['schema 6:14: "entities.0.names.0" is a list. Write a text, or a mapping of fields.']],
    ['an empty field', inEntity('names:\n      -'), ['schema 7:8: "entities.0.names.0" is empty. Write a text, or a mapping of fields.']],
    ['an empty text', 'entities: [ { id: actor/a, name: " " } ]', ['schema 3:34: "entities.0.name": must not be empty.']],
    ['a word of no list', inEntity('names: [ { text: B, match: regex } ]'), ['schema 6:32: "entities.0.names.0.match" is "regex". Write one of fold, exact, evidence, never.']],
    ['a number out of bounds', inEntity('claims: [ { says: origin, of: country/CN, certainty: likely, confidence: 101 } ]'), ['schema 6:78: "entities.0.claims.0.confidence": must be 100 or less.']],
    ['a claim without a certainty', inEntity('claims: [ { says: origin, of: country/CN } ]'), ['schema 6:15: "entities.0.claims.0.certainty" is missing. Add it.']],
    ['a campaign\'s actor without a certainty', 'campaigns:\n  - { id: campaign/a, name: A, actor: { of: actor/b } }', ['schema 4:39: "campaigns.0.actor.certainty" is missing. Add it.']],
    ['no id', 'entities: [ { id: actor/Mustang Panda, name: A } ]', ['schema 3:19: "entities.0.id": must be an id such as "actor/mustang-panda" or "country/MN".']],
    ['a country\'s id in lower case', inEntity('country: country/cn'), ['schema 6:14: "entities.0.country": must be an id such as "actor/mustang-panda" or "country/MN".']],
    ['an address that is none of the web', inEntity('references: [ "javascript:alert(1)" ]'), ['schema 6:19: "entities.0.references.0": must be a web address that begins with http:// or https://.']],
    ['a campaign among the entities', 'entities: [ { id: campaign/a, name: A } ]', ['schema 3:19: A campaign stands under "campaigns", not under "entities". Move it there.']],
    ['an entity among the campaigns', 'campaigns: [ { id: actor/a, name: A } ]', ['schema 3:20: A campaign\'s id begins with "campaign/". Change "actor/a".']],
    ['a kind that does not fit', inEntity('kind: software'), ['schema 6:11: The kind "software" does not fit the id "actor/a". Change one of the two.']],
    ['an id that stands twice', 'entities: [ { id: actor/a, name: A },\n  { id: actor/a, name: B } ]', ['duplicate-id 4:9: "actor/a" stands twice in this file. Join the two entries, or give one another id.']],
    ['a source that stands twice', 'sources: [ { id: s, title: S },\n  { id: s, title: S } ]', ['duplicate-id 4:9: "s" stands twice in this file. Join the two entries, or give one another id.']],
    ['a source that nobody lists', inEntity('sources: [ s ]'), ['unresolved 6:16: No source has the id "s". Add it under "sources" or correct the id.']],
    ['a reference that leads nowhere', inEntity('claims: [ { says: origin, of: country/CN, certainty: likely } ]'), ['unresolved 6:35: "country/CN" is defined neither here nor in the bundled data. Define it under "entities" or correct the id.']],
    ['more to an entity that nobody defines', 'entities: [ { id: actor/a, names: [ Bbbb ] } ]', ['unresolved 3:19: "actor/a" is defined neither here nor in the bundled data. Define it under "entities" or correct the id.']],
    ['a program that was a list of phrases', 'entities:\n  - { id: software/places, name: Places, match: never, names: [ { text: New England, match: fold } ] }', [
      'schema 4:49: "software/places" is never found by its own name: it is a list of phrases, and software is found and exported as a kind of its own now. ' +
        'Move its names to a section "phrases:" of this file, each as "- text" or "- { text: …, match: fold }".']],
    ['a program that is a phrase now', inEntity('claims: [ { says: uses, of: software/google-play, certainty: likely } ]'), [
      'unresolved 6:33: "software/google-play" is defined neither here nor in the bundled data. Define the program with its name under "entities"; ' +
        'if it shall only keep shorter names from being found within its own, write the name under "phrases" instead.']],
    ['a phrase that needs evidence', 'phrases: [ { text: A, match: evidence } ]', ['schema 3:30: "phrases.0.match" is "evidence". Write one of fold, exact.']],
    ['several things at once', 'entities: [ { id: actor/a, name: 1 }, { id: b, name: 2 } ]', [
      'schema 3:34: "entities.0.name" is 1. Write a text, in quotes where it looks like a number or a date.',
      'schema 3:45: "entities.1.id": must be an id such as "actor/mustang-panda" or "country/MN".',
      'schema 3:54: "entities.1.name" is 2. Write a text, in quotes where it looks like a number or a date.']],
  ];
  for (const [title, yaml, expected] of cases) it(title, () => assert.deepEqual(problems(yaml), expected));

  it('is told in at most 101 problems', () => {
    const found = problems(`entities: [ ${'1, '.repeat(1000)} ]`);
    assert.equal(found.length, 101);
    assert.match(found[100] ?? '', /There are 900 further problems/);
  });

  it('leaves out the whole dataset, but not for what another dataset may define', () => {
    assert.equal(readDataset(`${HEAD}colour: red`, 'f').dataset, undefined);
    assert.deepEqual(problems('entities: [ { id: actor/a, names: [ Bbbb ] } ]', ['actor/a']), []);
  });
});
