import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readDataset, readRecord } from '../../src/core';
import { tlpOf } from '../../src/core/text';

const FOLDER = join(__dirname, '..', '..', 'snippets');
const VARIABLES = /^CURRENT_(YEAR|MONTH|DATE)$/;

interface Snippet { prefix: string; description: string; body: string[] }

/** Numbers of the tab stops in a body; throws where a placeholder is not well-formed. */
function tabStops(body: string): number[] {
  const found: number[] = [];
  let depth = 0;
  for (let at = 0; at < body.length; at += 1) {
    if (body[at] === '}' && depth > 0) depth -= 1;
    if (body[at] !== '$') continue;
    const rest = body.slice(at);
    const stop = /^\$(\d+)|^\$\{(\d+)(:|\|[^|}]+\|(?=\})|(?=\}))/.exec(rest);
    const variable = /^\$\{(\w+)(?=\})/.exec(rest);
    if (stop) found.push(Number(stop[1] ?? stop[2]));
    else assert.match(variable?.[1] ?? rest, VARIABLES);
    const read = (stop ?? variable)?.[0] ?? '';
    if (read.startsWith('${')) depth += 1;
    at += read.length - 1;
  }
  assert.equal(depth, 0, 'a placeholder is left open');
  return found;
}

describe('snippets', () => {
  const files = readdirSync(FOLDER);

  it('serve Markdown and plain text with the same prefixes, and YAML with those of its own', () => {
    assert.deepEqual(files, ['data.yaml.code-snippets', 'reports.markdown.code-snippets', 'reports.plaintext.code-snippets']);
    const [data, markdown, plaintext] = files.map((file) => Object.values(read(file)).map(({ prefix }) => prefix));
    assert.deepEqual(markdown, ['report', 'flash', 'campaign', 'actor', 'tlp', 'attribution', 'admiralty', 'judgements', 'timeline', 'diamond', 'indicators', 'attack'].map((name) => `intel-${name}`));
    assert.deepEqual(plaintext, markdown);
    assert.deepEqual(data, ['intel-dataset', 'intel-entry', 'intel-decision']);
  });

  for (const file of files) {
    for (const [name, { body, description }] of Object.entries(read(file))) {
      it(`${file}: ${name} numbers its places from 1 and ends at $0`, () => {
        const stops = tabStops(body.join('\n'));
        assert.ok(description);
        assert.equal(stops.at(-1), 0);
        const numbers = [...new Set(stops)].sort((a, b) => a - b);
        assert.deepEqual(numbers, numbers.map((_, index) => index));
      });

      it(`${file}: ${name} expands to a text with nothing of the snippet's syntax left`, () => {
        const text = expanded(body);
        assert.doesNotMatch(text, /[$]|[{]\d|\|[^|\n]*,[^|\n]*\|\}/);
        assert.doesNotMatch(text, /\n{3}/);
      });
    }
  }

  for (const prefix of ['intel-report', 'intel-flash', 'intel-campaign', 'intel-actor', 'intel-tlp']) {
    it(`${prefix} says its TLP so that a record holds it`, () => {
      for (const file of files.filter((name) => name.startsWith('reports'))) assert.equal(tlpOf(expanded(bodyOf(file, prefix))), 'TLP:CLEAR');
    });
  }

  it('in tables have a cell for each heading', () => {
    for (const { prefix, body } of Object.values(read('reports.markdown.code-snippets'))) {
      const rows = expanded(body).split('\n').filter((line) => line.startsWith('|'));
      for (const [at, row] of rows.entries()) if (at % 3 > 0) assert.equal(row.split('|').length, rows[at - (at % 3)]?.split('|').length, `${prefix}: ${row}`);
      assert.equal(rows.length % 3, 0, prefix);
    }
  });

  it('of datasets fit the format, whatever is chosen', () => {
    const head = 'intel: dataset/1\ntitle: x\nentities:\n';
    const entries = everyChoice(bodyOf('data.yaml.code-snippets', 'intel-entry')).map((text) => head + indented(text));
    for (const text of [...everyChoice(bodyOf('data.yaml.code-snippets', 'intel-dataset')), ...entries]) assert.deepEqual(readDataset(text, 'f').problems, [], text);
    assert.ok(entries.length >= 10);
  });

  it('of decisions fit the format, whatever is chosen', () => {
    const head = `intel: annotations/1\nreport: { path: a.md, sha256: ${'a'.repeat(64)}, characters: 20 }\nannotations:\n`;
    for (const text of everyChoice(bodyOf('data.yaml.code-snippets', 'intel-decision'))) {
      const { record, problems } = readRecord(head + indented(text), 'f');
      assert.deepEqual(problems, [], text);
      assert.equal(record?.annotations.length, 1);
    }
  });

  it('sees a placeholder that is not well-formed', () => {
    for (const bad of ['${1:open', '${1|a,b}', '$NAME', '${1|a,b|:x}']) assert.throws(() => tabStops(bad), bad);
    assert.deepEqual(tabStops('${2:a ${1:b}} ${3|c,d|} $4 ${CURRENT_YEAR} ${5} } $0'), [2, 1, 3, 4, 5, 0]);
  });
});

const bodyOf = (file: string, prefix: string): string[] => Object.values(read(file)).find((snippet) => snippet.prefix === prefix)?.body ?? assert.fail(prefix);
const indented = (text: string): string => text.replace(/^(?=.)/gm, '  ');

/** What a snippet leaves when each place is passed over, the `nth` choice taken of each list. */
function expanded(body: readonly string[], nth = 0): string {
  const values = new Map<string, string>();
  let text = body.join('\n').replace(/\$\{CURRENT_YEAR\}/g, '2026').replace(/\$\{CURRENT_(?:MONTH|DATE)\}/g, '03');
  text = text.replace(/\$\{(\d+)\|([^|]*)\|\}|\$\{(\d+):([^${}]*)\}/g, (_, list?: string, choices = '', place?: string, words = '') => {
    const options = (choices as string).split(',');
    const value = list === undefined ? words as string : options[nth % options.length] ?? '';
    values.set(list ?? place ?? '', value);
    return value;
  });
  return text.replace(/\$(\d+)/g, (_, number: string) => values.get(number) ?? '');
}

/** The expansions with each choice of the longest list. */
function everyChoice(body: readonly string[]): string[] {
  const longest = Math.max(1, ...[...body.join('\n').matchAll(/\|([^|\n]*)\|\}/g)].map(([, list = '']) => list.split(',').length));
  return Array.from({ length: longest }, (_, nth) => expanded(body, nth));
}

function read(file: string): Record<string, Snippet> {
  return JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Record<string, Snippet>;
}
