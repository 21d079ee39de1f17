import assert from 'node:assert/strict';
import { filtered, grouped, isFiltered, type Annotation, type Grouping, type MentionFilter } from '../../src/core';

let number = 0;
const one = (text: string, line: number, more: Partial<Annotation> = {}): Annotation => ({
  id: String(++number), kind: 'actor', text, line, column: 1, start: line * 100, end: line * 100 + text.length, quote: { before: '', after: '' }, status: 'suggested', confidence: 'high', ...more,
});
const ALL = [
  one('APT28', 1, { entity: 'actor/apt28' }),
  one('Norway', 3, { kind: 'country', entity: 'country/NO', status: 'accepted', note: 'the ministry' }),
  one('Fancy\nBear', 5, { entity: 'actor/apt28', confidence: 'low' }),
  one('Grey Hen', 5, { candidates: ['actor/apt28', 'actor/apt29'] }),
  one('grey hen', 9, { status: 'rejected', reason: 'a bird' }),
  one('the crew', 12, { status: 'added', confidence: undefined } as unknown as Partial<Annotation>),
];
const TEXT = 'Intro\n\n# One\n\nwords\n\n```\n# no heading\n```\n\n## Two ##\nwords';
const names = (filter: MentionFilter) => filtered(ALL, filter, (id) => `name of ${id}`).map(({ text }) => text);

describe('a filter of mentions', () => {
  const cases: readonly [what: string, filter: MentionFilter, texts: string[]][] = [
    ['nothing restricts', {}, ALL.map(({ text }) => text)],
    ['status', { statuses: ['accepted', 'added'] }, ['Norway', 'the crew']],
    ['kind', { kinds: ['country'] }, ['Norway']],
    ['confidence; what a person marked has none', { confidences: ['low'] }, ['Fancy\nBear', 'the crew']],
    ['words, over a line break', { text: 'fancy bear' }, ['Fancy\nBear']],
    ['the name of the entity or of a candidate', { text: 'APT29' }, ['Grey Hen']],
    ['note and reason', { text: ' Ministry ' }, ['Norway']],
    ['all of it together', { statuses: ['suggested'], text: 'grey' }, ['Grey Hen']],
  ];
  for (const [what, filter, texts] of cases) it(what, () => assert.deepEqual(names(filter), texts));
  it('is one only where it restricts', () => assert.deepEqual([{}, { text: ' ' }, { statuses: ['suggested'] } as MentionFilter, { text: 'a' }].map(isFiltered), [false, false, true, true]));
});

describe('groups of mentions', () => {
  const groups = (by: Grouping) => grouped(ALL, by, TEXT).map(({ key, annotations }) => `${key}: ${annotations.map(({ text }) => text.replace('\n', ' ')).join(', ')}`);
  it('by kind, in the order of kinds', () => assert.deepEqual(groups('kind'), ['actor: APT28, Fancy Bear, Grey Hen, grey hen, the crew', 'country: Norway']));
  it('by entity, the largest first; by words where nobody knows whom they mean', () => assert.deepEqual(groups('entity'), [
    'actor/apt28: APT28, Fancy Bear', 'actor:grey hen: Grey Hen, grey hen', 'country/NO: Norway', 'actor:the crew: the crew',
  ]));
  it('by place, under headings that are none in a fence', () => assert.deepEqual(groups('place'), ['0 : APT28', '3 One: Norway, Fancy Bear, Grey Hen, grey hen', '11 Two: the crew']));
  it('lose and double nothing', () => {
    for (const by of ['kind', 'entity', 'place'] as const) assert.deepEqual(new Set(grouped(ALL, by, TEXT).flatMap(({ annotations }) => annotations)), new Set(ALL));
  });
});
