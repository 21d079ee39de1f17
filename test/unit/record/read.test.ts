import assert from 'node:assert/strict';
import { formatProblem, type ProblemCode } from '../../../src/core';
import { readRecord } from '../../../src/core/record';
import { edit, exported, parse } from './exports';

const GOOD = exported();
const FILE = 'a.md.intel.yaml';
const twice = (yaml: string): string => yaml + yaml.slice(yaml.indexOf('annotations:\n') + 'annotations:\n'.length);
const lineOf = (yaml: string, part: string): number => yaml.slice(0, yaml.indexOf(part)).split('\n').length;

/** Each a file that cannot be read, with the code of its first problem and where it stands. */
const BAD: readonly [what: string, yaml: string, code: ProblemCode, line: number, column: number, message: RegExp][] = [
  ['an open bracket', 'intel: annotations/1\nreport: { path: x\n', 'syntax', 2, 9, /never ends/],
  ['a mark of a merge conflict', edit(GOOD, 'entities:\n', '<<<<<<< HEAD\nentities:\n'), 'syntax', 4, 1, /./],
  ['a key twice', edit(GOOD, 'entities:\n', 'intel: annotations/1\nentities:\n'), 'syntax', 4, 1, /twice/],
  ['two documents', `${GOOD}---\n${GOOD}`, 'syntax', GOOD.split('\n').length, 1, /exactly one YAML document/],
  ['a list', '- a\n', 'unknown-format', 1, 1, /annotations\/1/],
  ['a text', 'hello', 'unknown-format', 1, 1, /annotations\/1/],
  ['a later version', edit(GOOD, 'annotations/1', 'annotations/2'), 'unknown-format', 1, 8, /annotations\/1/],
  ['a dataset', 'intel: dataset/1\ntitle: x\n', 'unknown-format', 1, 8, /annotations\/1/],
  ['no report', GOOD.replace(/^report:.*\n/m, ''), 'schema', 1, 1, /"report" is missing/],
  ['an unknown status', GOOD.replace('status: suggested', 'status: maybe'), 'schema', lineOf(GOOD, 'status: suggested'), 13, /annotations\.0\.status/],
  ['an unknown kind', GOOD.replace('    kind: actor\n    entity', '    kind: malware\n    entity'), 'schema', lineOf(GOOD, '    kind: actor\n    entity'), 11, /annotations\.0\.kind/],
  ['a number in words', GOOD.replace('start: 29', 'start: twenty'), 'schema', lineOf(GOOD, 'start: 29'), 12, /annotations\.0\.start/],
  ['a negative number', GOOD.replace('start: 29', 'start: -1'), 'schema', lineOf(GOOD, 'start: 29'), 12, /annotations\.0\.start/],
  ['part of a unit', GOOD.replace('start: 29', 'start: 29.5'), 'schema', lineOf(GOOD, 'start: 29'), 12, /annotations\.0\.start/],
  ['an id that is a number', GOOD.replace(/- id: "?[0-9a-f]{8}"?/, '- id: 12345678'), 'schema', lineOf(GOOD, 'annotations:') + 1, 9, /annotations\.0\.id/],
  ['an entity without a kind', GOOD.replace('entity: actor/velvet-anchor', 'entity: velvet'), 'schema', lineOf(GOOD, 'entity: actor'), 13, /actor\/mustang-panda/],
  ['a list that is none', edit(GOOD, 'annotations:\n', 'annotations: none\nothers:\n'), 'schema', lineOf(GOOD, 'annotations:\n'), 14, /"annotations"/],
  ['an id twice', twice(GOOD), 'duplicate-id', GOOD.split('\n').length, 9, /Two annotations have the id/],
  ['an end that does not fit the text', GOOD.replace('end: 42', 'end: 43'), 'position', lineOf(GOOD, 'end: 42'), 10, /29-43 has 14 UTF-16 code units, its text has 13/],
  ['an end before its start', GOOD.replace('end: 42', 'end: 2'), 'position', lineOf(GOOD, 'end: 42'), 10, /29-2/],
  ['an empty text', GOOD.replace('text: Velvet Anchor', 'text: ""').replace('end: 42', 'end: 29'), 'position', lineOf(GOOD, 'text: Velvet'), 11, /at least one character/],
  ['values too deep', `${GOOD}mine: ${'['.repeat(100)}${']'.repeat(100)}\n`, 'too-large', GOOD.split('\n').length, 1, /nested/],
];

describe('an annotations file that cannot be read', () => {
  for (const [what, yaml, code, line, column, message] of BAD) {
    it(`${what}: tells ${code} at its place, and yields no record`, () => {
      const { record, problems: [problem] } = readRecord(yaml, FILE);
      assert.equal(record, undefined);
      assert.ok(problem);
      assert.deepEqual([problem.code, problem.line, what === 'values too deep' ? 1 : problem.column], [code, line, column], formatProblem(problem));
      assert.match(problem.message, message);
      assert.match(formatProblem(problem), /^a\.md\.intel\.yaml:\d+:\d+: .*\.$/);
    });
  }

  it('has every problem of its form told at once', () => {
    const { problems } = readRecord(GOOD.replaceAll('status: suggested', 'status: maybe'), FILE);
    assert.equal(problems.length, parse(GOOD).annotations.length);
  });
});

describe('an annotations file that is empty', () => {
  for (const yaml of ['', '\n', ' \r\n']) it(`${JSON.stringify(yaml)} is neither a record nor a problem`, () => assert.deepEqual(readRecord(yaml, FILE), { problems: [] }));
});

describe('an annotations file that can be read', () => {
  it('gives its annotations as they stand', () => {
    const { annotations } = parse(edit(GOOD, 'text: Twin\n', 'text: Twin\n    page: 3\n'));
    assert.deepEqual(annotations.filter(({ touched }) => touched).map(({ text }) => text), ['Twin']);
    assert.ok(annotations.every((annotation) => !('page' in annotation)));
  });

  it('takes for touched what has a comment, a note, a field or an anchor of a person, at any depth', () => {
    for (const by of ['text: Twin # c', '# c\n    text: Twin', 'text: &x Twin', 'note: n\n    text: Twin']) {
      const touched = parse(edit(GOOD, 'text: Twin', by)).annotations.filter((annotation) => annotation.touched);
      assert.deepEqual(touched.map(({ text }) => text), ['Twin'], by);
    }
    assert.equal(parse(GOOD.replace('after: " wrote', 'mine: 1, after: " wrote')).annotations[0]?.touched, true);
    assert.ok(parse(GOOD).annotations.every(({ touched }) => !touched));
  });

  it('reads JSON as well, being YAML', () => {
    assert.deepEqual(parse(JSON.stringify(parse(GOOD).parsed.value)).annotations, parse(GOOD).annotations);
  });

  it('takes `__proto__` for a word like any other', () => {
    const { annotations } = parse(edit(GOOD, 'text: Twin\n', 'text: Twin\n    __proto__: { status: accepted }\n    constructor: x\n'));
    assert.equal(annotations.find(({ text }) => text === 'Twin')?.status, 'suggested');
    assert.equal(({} as { status?: string }).status, undefined);
  });
});
