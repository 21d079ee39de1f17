// Whatever a report, a path or a note says, each reader of YAML takes the same from the file: 1.2, 1.1, and PyYAML where it is installed.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { parseAllDocuments, parse as parseYaml } from 'yaml';
import { annotator, edited, exported, parse, reports } from '../support/hands';
import { PROPERTY_TIME, runs } from '../support/runs';

/** What some reader takes for something else than text, or cannot read bare. */
const HOSTILE = [
  '?', '? a', '=', '<<', '~', '-', '- a', ':', 'a: b', ' #', '#', '!', '!!int 1', '&a', '*a', '%', '@', '`', '|', '>', '{', '}', '[', ']', ',', '"', "'", '\\', '---', '...', 'yes', 'No', 'ON', 'off', 'y', 'N', 'null', 'true',
  '0x1F', '0b1', '017', '0o17', '1_000', '1e3', '.5', '.inf', '.nan', '190:20:30', '12:30', '2018-11-05', '...\t? a', '2018-11-05T10:00:00Z', '+1', '-0', '\u0085', '\u2028', '\u2029', '\uFEFF', '\u00a0', '\t', '\r', '\n', '\r\n', '\0', '\u001b', '\u007f', '\u009f',
  '\ud83d', '\udc3c', '🐼', '\ufffe', '\uffff', 'ü', 'عربي', '__proto__', 'a'.repeat(200), ' ',
] as const;
const hostile = fc.oneof(fc.constantFrom(...HOSTILE), fc.array(fc.constantFrom(...HOSTILE, 'x'), { maxLength: 4 }).map((parts) => parts.join('')), fc.string({ unit: 'binary', maxLength: 8 }));

/** A file of annotations that holds hostile words in every place where somebody else's words stand: path, title, quotes, names, notes. */
const files = fc.record({ title: hostile, before: hostile, after: hostile, added: hostile, note: hostile, because: hostile, path: hostile }).map(({ title, before, after, added, note, because, path }) => {
  const text = `---\ntitle: ${JSON.stringify(title)}\n---\n${before} Mongolia ${after}\n\nNorway ${added} end`;
  const start = text.length - 4 - added.length;
  const own = { id: 'a', kind: 'actor' as const, text: added, start, end: start + added.length, line: 1, column: 1, quote: { before: '', after: '' }, status: 'added' as const, because, note };
  return annotator.exportYaml({ text, path, recorded: added === '' ? [] : [own], claims: true }).yaml;
});
const newer = (yaml: string): unknown => parseYaml(yaml);

/** What PyYAML takes from each text: one process for all. Whatever is no JSON, such as a date, is told by its form. `undefined` where it is not installed. */
function pyYaml(texts: readonly string[]): unknown[] | undefined {
  const script = `import json, sys, yaml
def read(text):
  try: return yaml.safe_load(text)
  except yaml.YAMLError as error: return str(error)
json.dump([read(text) for text in json.load(sys.stdin)], sys.stdout, default=repr)`;
  for (const python of ['python3', 'python']) {
    const { status, stdout } = spawnSync(python, ['-c', script], { input: JSON.stringify(texts), encoding: 'utf8', maxBuffer: 2 ** 28, env: { ...process.env, PYTHONIOENCODING: 'utf-8' } });
    if (status === 0) return JSON.parse(stdout) as unknown[];
  }
  return undefined;
}

describe('texts in YAML, laws', function () {
  this.timeout(PROPERTY_TIME);

  it('are the same to readers of YAML 1.2 and of 1.1', () => {
    fc.assert(fc.property(files, (yaml) => {
      assert.deepEqual(parseYaml(yaml, { version: '1.1' }), newer(yaml), yaml);
      assert.deepEqual(parse(yaml).parsed.value, newer(yaml));
      assert.equal(parseAllDocuments(yaml).length, 1);
    }), runs(300));
  });

  it('are the same to readers of YAML 1.1 when a report changes under what people wrote', () => {
    fc.assert(fc.property(reports, hostile, fc.nat(), (text, by, at) => {
      const yaml = exported(edited(text, [{ at, length: 3, by }]), exported(text));
      assert.deepEqual(parseYaml(yaml, { version: '1.1' }), newer(yaml), yaml);
    }), runs(150));
  });

  it('are the same to PyYAML', function () {
    const texts = fc.sample(files, runs(400));
    const read = pyYaml(texts);
    if (!read) { this.test!.title += ' (skipped: no python3 with yaml here)'; return this.skip(); }
    for (const [i, yaml] of texts.entries()) assert.deepEqual(read[i], newer(yaml), yaml);
  });
});
