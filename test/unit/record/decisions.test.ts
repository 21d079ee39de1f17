import assert from 'node:assert/strict';
import { accepted, noted } from '../../../src/core';
import { annotator, edit, exported, parse, REPORT } from './exports';

/** The file after a writing of what is decided alone. */
function written(earlier: string, change: (annotations: ReturnType<typeof parse>['annotations']) => ReturnType<typeof parse>['annotations'], more: { dropped?: ReadonlySet<string>; ignore?: { text: string; because?: string }[] } = {}): string {
  const record = parse(earlier);
  return annotator.exportYaml({ text: REPORT, path: 'report.md', earlier: record, recorded: change(record.annotations), decidedOnly: true, ...more }).yaml;
}
const idOf = (yaml: string, words: string): string => parse(yaml).annotations.find(({ text }) => text === words)?.id ?? '';

describe('what is decided, in a file', () => {
  const yaml = exported();

  it('changes its own entry and no other line', () => {
    const id = idOf(yaml, 'Mongolia');
    const after = written(yaml, (all) => all.map((annotation) => (annotation.id === id ? noted(accepted(annotation), { reason: 'sure', note: 'see: page 2' }) : annotation)));
    const lines = (text: string): string[] => text.split('\n');
    assert.deepEqual(lines(after).filter((line) => !lines(yaml).includes(line)), ['    status: accepted', '    reason: sure', '    note: "see: page 2"']);
  });

  it('is gone when it is taken back, its note too', () => {
    const id = idOf(yaml, 'Mongolia');
    const noteId = written(yaml, (all) => all.map((annotation) => (annotation.id === id ? noted(accepted(annotation), { note: 'n' }) : annotation)));
    const back = written(noteId, (all) => all.filter((annotation) => annotation.id !== id), { dropped: new Set([id]) });
    assert.ok(!back.includes(id), back);
  });

  it('stays as a suggestion where somebody else wrote into its entry', () => {
    const id = idOf(yaml, 'Mongolia');
    const touched = edit(yaml, `  - id: ${id}\n`, `  - id: ${id} # Ada's\n`).replace(/(text: Mongolia[\s\S]*?status: )suggested/, '$1rejected\n    note: n');
    const back = written(touched, (all) => all.filter((annotation) => annotation.id !== id), { dropped: new Set([id]) });
    assert.match(back, /# Ada's\n[\s\S]*text: Mongolia\n[\s\S]*?status: suggested\n {4}confidence/);
  });

  it('holds names that are none in this report, with their reasons', () => {
    const withNames = written(yaml, (all) => all, { ignore: [{ text: 'Twin', because: 'a model' }, { text: 'VA-7' }] });
    assert.match(withNames, /\nignore:\n {2}- \{ text: Twin, because: a model \}\n {2}- \{ text: VA-7 \}\n$/);
    assert.deepEqual(parse(withNames).ignore, [{ text: 'Twin', because: 'a model' }, { text: 'VA-7' }]);
    assert.equal(written(withNames, (all) => all), withNames);
    const mine = edit(withNames, '- { text: Twin', '# why\n  - { by: Ada, text: Twin');
    assert.match(written(mine, (all) => all, { ignore: [{ text: 'VA-7' }] }), /\nignore:\n\s+# why\n\s+- \{ text: VA-7 \}\n$/);
  });

  it('keeps a name that is none out of an export', () => {
    const withNames = written(yaml, (all) => all, { ignore: [{ text: 'mongolia' }] });
    assert.ok(!exported(REPORT, withNames).includes('text: Mongolia'));
  });
});
