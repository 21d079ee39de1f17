import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { readRecord } from '../../../src/core';
import { frontMatterOf } from '../../../src/core/text';
import { smallAnnotator } from '../../support/smallCatalog';

describe('front matter', () => {
  it('tells title, date and TLP, each on a line, quoted or not', () => {
    assert.deepEqual(frontMatterOf('---\r\nTitle: "Lures, \\"again\\"" # ours\r\ndate: 2026-03-02\r\ntlp: \'amber\'\r\n---\r\n'), { title: 'Lures, "again"', date: '2026-03-02', tlp: 'amber' });
    assert.deepEqual(frontMatterOf("\uFEFF---\ntitle: It''s # 1\n...\n"), { title: "It''s" });
  });

  it('is read at the very beginning only, and only where it ends', () => {
    for (const text of ['\n---\ntitle: x\n---\n', '---\ntitle: x\n', 'title: x\n', `---\n${'a: b\n'.repeat(500)}title: x\n---\n`, '---\n---\ntitle: x\n---\n']) assert.deepEqual(frontMatterOf(text), {}, text.slice(0, 20));
  });

  it('leaves what is no plain text', () => {
    for (const value of ['[a]', '{ a: b }', '|', '&x y', '!!js x', '', `${'x'.repeat(301)}`]) assert.deepEqual(frontMatterOf(`---\ntitle: ${value}\n---\n`), {}, value);
    assert.deepEqual(Object.keys(frontMatterOf('---\n__proto__: x\nconstructor: y\n---\n')), []);
  });

  it('is in the record of a report as long as the report says it', () => {
    const annotator = smallAnnotator();
    const { yaml } = annotator.exportYaml({ text: '---\ntitle: "no: yes"\ndate: 2026-03-02\ntlp: red\n---\nNorway', path: 'a.md' });
    const { record, problems } = readRecord(yaml, 'f');
    assert.deepEqual(problems, []);
    const { tlp, title, date } = (parse(yaml) as { report: Record<string, string> }).report;
    assert.deepEqual([tlp, title, date], ['TLP:RED', 'no: yes', '2026-03-02']);
    const again = annotator.exportYaml({ text: 'Norway', path: 'a.md', ...(record ? { earlier: record } : {}) }).yaml;
    const { report } = parse(again) as { report: Record<string, string> };
    assert.deepEqual([report['tlp'], report['title'], report['date']], [undefined, undefined, undefined]);
  });
});
