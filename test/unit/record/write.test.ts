import Ajv from 'ajv';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { annotator, exported, parse, REPORT } from './exports';

const SCHEMA = JSON.parse(readFileSync(join(__dirname, '../../../schemas/intel-annotations.schema.json'), 'utf8')) as object;

describe('a new annotations file', () => {
  const yaml = exported();

  it('has the form that the README shows, with one-line maps', () => {
    const lines = yaml.split('\n');
    assert.equal(lines[0], 'intel: annotations/1');
    assert.match(lines[1] ?? '', /^report: \{ path: report\.md, sha256: [0-9a-f]{64}, characters: \d+, tlp: "TLP:GREEN" \}$/);
    assert.match(lines[2] ?? '', /^dataset: \{ version: 2026\.1\.0, sha256: [0-9a-f]{64} \}$/);
    assert.deepEqual(lines.slice(3, 12), [
      'entities:',
      '  - id: actor/velvet-anchor',
      '    kind: actor',
      '    name: Velvet Anchor',
      '    ids: { mitre-attack: G9999 }',
      '    mentions: 1',
      '    claims:',
      '      - { says: origin, of: country/NO, certainty: suspected, confidence: 50, sources: [ vendor-2026 ] }',
      '      - { says: targets, of: country/MN, certainty: likely, basis: lure documents, sources: [ vendor-2026 ] }',
    ]);
    const at = lines.indexOf('annotations:');
    assert.match(lines[at + 1] ?? '', /^ {2}- id: "?[0-9a-f]{8}"?$/);
    assert.deepEqual(lines.slice(at + 2, at + 13), [
      '    kind: actor',
      '    entity: actor/velvet-anchor',
      '    text: Velvet Anchor',
      '    start: 29',
      '    end: 42',
      '    line: 5',
      '    column: 10',
      String.raw`    quote: { before: "es\n\nTLP:GREEN\n\nIn March ", after: " wrote to Acme Bank in M" }`,
      '    status: suggested',
      '    confidence: high',
      '    because: name "Velvet Anchor" of actor/velvet-anchor',
    ]);
  });

  it('lists the candidates where several remain, on one line, and no entity', () => {
    assert.match(yaml, /\n {4}kind: actor\n {4}candidates: \[ actor\/velvet-anchor, actor\/quiet-lantern \]\n {4}text: Twin\n/);
  });

  it('holds claims for actors and campaigns only', () => {
    const { entities } = parseYaml(yaml) as { entities: { kind: string; claims?: unknown }[] };
    assert.deepEqual(entities.map(({ kind, claims }) => [kind, claims !== undefined]), [['actor', true], ['organization', false], ['country', false], ['campaign', true], ['country', false]]);
  });

  it('is the same bytes each time, ends with one LF, without CR, mark or tab', () => {
    assert.equal(exported(), yaml);
    assert.ok(yaml.endsWith('\n') && !yaml.endsWith('\n\n'));
    assert.doesNotMatch(yaml, /[\r\t\uFEFF]/);
  });

  it('fits the JSON Schema, as does one with nothing in it', () => {
    const fits = new Ajv({ strict: true }).compile(SCHEMA);
    for (const text of [REPORT, '', 'Nothing.', REPORT.repeat(3)]) {
      assert.ok(fits(parseYaml(exported(text))), JSON.stringify(fits.errors));
    }
  });

  it('says the same to readers of YAML 1.1, for whom NO is false', () => {
    const newer: unknown = parseYaml(yaml);
    const older: unknown = parseYaml(yaml, { version: '1.1' });
    assert.deepEqual(older, newer);
    assert.match(yaml, /text: "NO"/);
  });

  it('is a fixed point: export, parse, export gives the same bytes', () => {
    assert.equal(exported(REPORT, yaml), yaml);
    assert.equal(exported('', exported('')), exported(''));
  });

  it('states no TLP where the report states none', () => {
    assert.doesNotMatch(exported('Mongolia'), /tlp/);
    assert.doesNotMatch(exported(REPORT.replace('TLP:GREEN', ''), yaml), /tlp/);
  });

  it('grows line by line from a file in which nothing was found', () => {
    const empty = exported('Nothing.');
    assert.match(empty, /entities: \[\]\nannotations: \[\]\n$/);
    assert.equal(exported(REPORT, empty), yaml);
    assert.equal(exported('Nothing.', yaml), empty);
  });

  it('holds only what overlaps a range, where one is given, with what was decided', () => {
    const start = REPORT.indexOf('Mongolia');
    const { recorded } = { recorded: parse(yaml.replaceAll('status: suggested', 'status: accepted')).annotations };
    const { annotations } = annotator.exportYaml({ text: REPORT, path: 'report.md', recorded, within: { start, end: start + 1 } });
    assert.deepEqual(annotations.map(({ text, status }) => `${text}: ${status}`), ['Mongolia: accepted']);
  });
});

describe('texts in YAML', () => {
  const TRICKY = [
    'plain', 'name "Velvet Anchor" (Vendor) of actor/x', "it's", `both " and '`, 'a: b', 'a #b', '# all', ' leading', 'trailing ', '  two', '- dash', '? q', '---', '--- x', '...', '%TAG',
    '1e3', '12345678', '0x1F', '0o17', '017', '.5', 'yes', 'No', 'null', '~', 'true', '', '2018-11-05', '12:30:45', '1_000', '<<', '=', '!!str x', '&a', '*a', '@x', '`x`', '|', '>',
    '{ a: b }', '[a, b]', 'a, b', 'a]', 'line\nline', 'line\n\n  deep\nend\n', '\n', '\nx', 'cr\rcr', 'crlf\r\ncrlf', 'tab\there', '\ttab', '🐼 panda', 'ünï', '\u2028', '\u0085', '\u00a0', '\ufeff',
    '\u0000', '\u001b[0m', '\ud83d', 'عربي', 'x'.repeat(300), `${'long words '.repeat(40)}`, '__proto__', 'constructor', '\\n', 'C:\\path', '"', "'", '""',
  ];

  for (const text of TRICKY) {
    it(`${JSON.stringify(text).slice(0, 40)} survives wherever it stands`, () => {
      const earlier = parse(exported());
      const decided = earlier.annotations.map((annotation) => ({ ...annotation, status: 'accepted' as const, because: text, note: text }));
      const report = { text: REPORT, path: text };
      const first = annotator.exportYaml({ ...report, recorded: decided }).yaml;
      const merged = annotator.exportYaml({ ...report, earlier: { ...earlier, annotations: decided } }).yaml;
      for (const yaml of [first, merged]) {
        const { value } = parse(yaml).parsed;
        assert.equal((value as { report: { path: string } }).report.path, text);
        for (const { because, note } of parse(yaml).annotations) assert.deepEqual([because, note], [text, text]);
        assert.match(yaml, /^report: \{[^\n]*\}$/m);
        assert.equal(annotator.exportYaml({ ...report, earlier: parse(yaml) }).yaml, yaml);
      }
    });

    if (text === '') continue;
    it(`${JSON.stringify(text).slice(0, 40)} survives around a mention and in one`, () => {
      const report = `${text}\nx Mongolia y\n${text}`;
      const yaml = exported(report);
      const mention = parse(yaml).annotations.find((annotation) => annotation.text === 'Mongolia');
      assert.ok(mention);
      assert.equal(report.slice(mention.start - mention.quote.before.length, mention.end + mention.quote.after.length), `${mention.quote.before}Mongolia${mention.quote.after}`);
      assert.equal(yaml.split('\n').filter((line) => /^ {4}quote: \{[^\n]*\}$/.test(line)).length, parse(yaml).annotations.length, yaml);
      const added = [{ id: 'a', kind: 'actor' as const, text, start: 0, end: text.length, line: 1, column: 1, quote: { before: '', after: '' }, status: 'added' as const }];
      const withAdded = annotator.exportYaml({ text: report, path: 'r.md', recorded: added }).yaml;
      assert.equal(parse(withAdded).annotations.find(({ id }) => id === 'a')?.text, text);
      assert.match(withAdded, /^ {4}text: [^\n]+$/m);
    });
  }
});
