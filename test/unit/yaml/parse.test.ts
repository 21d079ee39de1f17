import assert from 'node:assert/strict';
import { parseYaml, YAML_LIMITS } from '../../../src/core/yaml';

/** The first problem of a text as `CODE LINE:COLUMN+LENGTH`, or its value. */
function read(text: string): unknown {
  const { parsed, problems } = parseYaml(text, 'x.yaml');
  const [first] = problems;
  if (!first) return parsed?.value;
  assert.equal(parsed, undefined);
  assert.equal(first.file, 'x.yaml');
  assert.match(first.message, /^[^\n]+[.!?]$/, 'one line that ends with a full stop');
  return `${first.code} ${first.line}:${first.column}${first.length === undefined ? '' : `+${first.length}`}`;
}

const times = (n: number, text: string) => text.repeat(n);

describe('reading YAML', () => {
  const cases: readonly [title: string, text: string, result: unknown][] = [
    ['gives plain values', 'a: [1, "2", null, true]\nb: { c: 2018-11 }', { a: [1, '2', null, true], b: { c: '2018-11' } }],
    ['takes JSON', '{"a": [1]}', { a: [1] }],
    ['takes CRLF and a byte order mark', '\uFEFFa: 1\r\nb: 2\r\n', { a: 1, b: 2 }],
    ['takes yes, no and Norway as texts', '[yes, no, NO, on]', ['yes', 'no', 'NO', 'on']],
    ['takes a few aliases', 'a: &a [1]\nb: *a', { a: [1], b: [1] }],
    ['takes aliases up to the limit', `a: &a 1\nb: [${times(YAML_LIMITS.aliases, '*a, ')}]`, { a: 1, b: Array(YAML_LIMITS.aliases).fill(1) }],
    ['takes depth up to the limit', times(YAML_LIMITS.depth, '[') + times(YAML_LIMITS.depth, ']'), JSON.parse(times(YAML_LIMITS.depth, '[') + times(YAML_LIMITS.depth, ']'))],
    ['gives null for an empty text', '', null],
    ['takes a comment alone', '# nothing', null],
    ['refuses what is not closed', 'a: [', 'syntax 1:4+1'],
    ['blames the bracket, whatever stands behind it', `a: 1\nb: [\n${times(40, '  - c: { d: [1, 2] }\n    e:\n')}`, 'syntax 2:4+1'],
    ['blames the outer one of two', 'a: {\n  b: [1, 2\nc: 3\n', 'syntax 1:4+1'],
    ['refuses tabs', 'a:\n\t- 1', 'syntax 2:1+1'],
    ['refuses a key that stands twice', 'a: 1\nb: 2\na: 3', 'syntax 3:1+1'],
    ['refuses a key that would be one with another', 'x: { 1: a, "1": b }', 'syntax 1:12+3'],
    ['refuses a second document', 'a: 1\n---\nb: 2', 'syntax 2:1'],
    ['refuses tags of its own', 'a: 1\nb: !js x', 'syntax 2:4+3'],
    ['refuses an alias of nothing', 'a: 1\nb: *c', 'syntax 2:4+2'],
    ['refuses a list as a key', 'a: 1\n? [b, c]\n: 2', 'syntax 2:3+6'],
    ['refuses too much depth in brackets', `a: ${times(100, '[')}${times(100, ']')}`, 'too-large 1:68'],
    ['refuses too much depth in lines', `a:\n  ${times(100, '- ')}x`, 'too-large 2:131'],
    ['refuses too much depth in a key', `? ${times(100, '[')}${times(100, ']')}\n: x`, 'too-large 1:67'],
    ['refuses too many aliases', `a: &a 1\nb: [${times(101, '*a, ')}]`, 'too-large 1:1'],
    ['refuses few aliases that stand for many values', 'a: &a [1,1,1,1,1,1,1,1,1]\nb: &b [*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c]\ne: [*d,*d,*d]', 'too-large 1:1'],
    ['refuses too many characters', 'x'.repeat(YAML_LIMITS.characters + 1), 'too-large 1:1'],
  ];
  for (const [title, text, result] of cases) it(title, () => assert.deepEqual(read(text), result));

  it('keeps __proto__ a key like any other', () => {
    const value = read('__proto__: { polluted: 1 }\nconstructor: 2') as object;
    assert.deepEqual(Object.keys(value), ['__proto__', 'constructor']);
    assert.equal(({} as { polluted?: number }).polluted, undefined);
  });

  it('makes nothing endless of an alias of itself', () => {
    const { parsed, problems } = parseYaml('a: &a [*a]', 'x.yaml');
    assert.ok(parsed !== undefined || problems.length === 1);
  });
});

describe('the place of a value', () => {
  const { parsed } = parseYaml('a: 1\r\nlist:\r\n  - { b: text, 2: x }\r\n  - y\r\n', 'x.yaml');
  const place = (path: (string | number)[], at?: 'key' | 'value') => {
    const problem = parsed?.problemAt(path, 'schema', 'No.', at);
    return `${problem?.line}:${problem?.column}+${problem?.length ?? 0}`;
  };
  const cases: readonly [path: (string | number)[], at: 'key' | 'value', place: string][] = [
    [['a'], 'value', '1:4+1'],
    [['a'], 'key', '1:1+1'],
    [['list', 0, 'b'], 'value', '3:10+4'],
    [['list', 0, 'b'], 'key', '3:7+1'],
    [['list', 0, '2'], 'key', '3:16+1'],
    [['list', 1], 'value', '4:5+1'],
    [['list', 0, 'missing'], 'value', '3:5+0'],
    [['list', 9, 'missing'], 'key', '3:3+0'],
    [['nothing'], 'value', '1:1+0'],
  ];
  for (const [path, at, expected] of cases) it(`${at} of ${path.join('.')}`, () => assert.equal(place(path, at), expected));
});
