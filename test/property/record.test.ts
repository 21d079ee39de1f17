import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isScalar, parseDocument, type Document, type Node, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { SavedRecord } from '../../src/core';
import { readRecord } from '../../src/core/record';
import { smallAnnotator } from '../support/smallCatalog';

const RUNS = 150;
const annotator = smallAnnotator();

function parse(yaml: string): SavedRecord {
  const { record, problems } = readRecord(yaml, 'r');
  assert.deepEqual(problems, [], yaml);
  assert.ok(record);
  return record;
}

function exported(text: string, earlier?: string): string {
  return annotator.exportYaml({ text, path: 'r.md', ...(earlier === undefined ? {} : { earlier: parse(earlier) }) }).yaml;
}

const PIECES = ['Velvet Anchor', 'VA-7', 'Twin', 'Mongolia', 'Norway', 'NO', 'Acme Bank', 'Operation Lure', 'wrote', 'to the', 'office', '🐼', '"quoted":', '# x', '\n', '\r\n', '\n\n- ', 'ünï', 'TLP:RED'] as const;
const reports = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(' '));

/** What a person may do to one entry. Every comment and field has a number, so that each can be looked for. */
const deeds = fc.record({
  entry: fc.nat(), deed: fc.constantFrom('above', 'behind', 'before a field', 'own field', 'note', 'accepted', 'rejected', 'own field in quote'), text: fc.string({ unit: 'grapheme', maxLength: 20 }),
});
type Deed = typeof deeds extends fc.Arbitrary<infer T> ? T : never;

/** What a person may do to the file. */
const hands = fc.record({ deeds: fc.array(deeds, { maxLength: 8 }), shuffle: fc.array(fc.nat(), { maxLength: 6 }), top: fc.boolean(), owner: fc.boolean(), indent: fc.constantFrom(2, 3, 4), crlf: fc.boolean() });
type Hand = typeof hands extends fc.Arbitrary<infer T> ? T : never;

/** Text edits: pieces put in the place of a range. */
const edits = fc.array(fc.record({ at: fc.nat(), length: fc.nat(60), by: reports }), { maxLength: 3 });
const edited = (text: string, changes: readonly { at: number; length: number; by: string }[]): string =>
  changes.reduce((now, { at, length, by }) => { const start = at % (now.length + 1); return now.slice(0, start) + by + now.slice(start + length); }, text);

/** A file after a person's work, with the comments that it then holds. */
function workedOn(yaml: string, { deeds: done, shuffle, top, owner, indent, crlf }: Hand): { mine: string; comments: string[] } {
  const document: Document = parseDocument(yaml);
  const list = document.get('annotations') as YAMLSeq<YAMLMap>;
  const comments: string[] = [];
  const comment = (n: number | string): string => { comments.push(`mine-${n}-`); return ` mine-${n}-`; };
  done.forEach((deed, n) => { const entry = list.items[deed.entry % Math.max(1, list.items.length)]; if (entry) act(entry, deed, document, () => comment(n)); });
  for (const [i, to] of shuffle.entries()) if (list.items.length > 0) list.items.splice(to % list.items.length, 0, ...list.items.splice(i % list.items.length, 1));
  if (top) document.commentBefore = comment('top');
  if (owner) document.set('owner', { name: 'me', since: 2020 });
  const text = document.toString({ lineWidth: 0, indent });
  return { mine: crlf ? text.replaceAll('\n', '\r\n') : text, comments };
}

function act(entry: YAMLMap, { deed, text }: Deed, document: Document, comment: () => string): void {
  const status = entry.get('status', true) as Scalar;
  if (deed === 'above') entry.commentBefore = comment();
  else if (deed === 'behind') status.comment = comment();
  else if (deed === 'before a field') (entry.items.find(({ key }) => isScalar(key) && key.value === 'because')?.key as Node).commentBefore = comment();
  else if (deed === 'own field') entry.set('mine', document.createNode({ said: text }));
  else if (deed === 'note') entry.set('note', text);
  else if (deed === 'own field in quote') (entry.get('quote') as YAMLMap).set('page', text);
  else status.value = deed;
}

/** What people said in the entries of a file, by id. */
function said(yaml: string): Map<string, unknown> {
  const entries = (parseDocument(yaml).toJS() as { annotations: Record<string, unknown>[] }).annotations;
  const touched = new Set(parse(yaml).annotations.filter((annotation) => annotation.touched === true || annotation.status !== 'suggested').map(({ id }) => id));
  return new Map(entries.filter(({ id }) => touched.has(id as string)).map(({ id, kind, status, note, mine, quote, text }) =>
    [id as string, { kind, status, note, mine, page: (quote as { page?: string }).page, text: (text as string).replaceAll('\r\n', '\n') }]));
}

const idsOf = (yaml: string): string[] => parse(yaml).annotations.map(({ id }) => id);

describe('annotations files, laws', () => {
  it('an export of an export is the same, byte for byte', () => {
    fc.assert(fc.property(reports, (text) => { const yaml = exported(text); assert.equal(exported(text, yaml), yaml); }), { numRuns: RUNS });
  });

  it('nothing that people wrote is lost, whatever became of the text', () => {
    fc.assert(fc.property(reports, hands, edits, (text, hand, changes) => {
      const { mine, comments } = workedOn(exported(text), hand);
      const again = exported(edited(text, changes), mine);
      for (const [id, words] of said(mine)) assert.deepEqual(said(again).get(id), words, again);
      const standing = comments.filter((comment) => mine.includes(comment)); // a later deed may have replaced it
      for (const comment of standing) assert.ok(again.includes(comment), `${comment} of\n${mine}\nin\n${again}`);
      if (hand.owner) assert.match(again, /^owner:\r?\n +name: me\r?\n +since: 2020\r?$/m);
    }), { numRuns: RUNS });
  });

  it('entries stay in the order that people gave them, with their ids', () => {
    fc.assert(fc.property(reports, hands, edits, (text, hand, changes) => {
      const { mine } = workedOn(exported(text), hand);
      const [before, after] = [idsOf(mine), idsOf(exported(edited(text, changes), mine))];
      assert.deepEqual(after.filter((id) => before.includes(id)), before.filter((id) => after.includes(id)));
      if (changes.length === 0) assert.deepEqual(after.filter((id) => before.includes(id)), before);
    }), { numRuns: RUNS });
  });

  it('the second export into a file of people changes nothing', () => {
    fc.assert(fc.property(reports, hands, edits, (text, hand, changes) => {
      const now = edited(text, changes);
      const once = exported(now, workedOn(exported(text), hand).mine);
      assert.equal(exported(now, once), once);
    }), { numRuns: RUNS });
  });

  it('what stands in the text has its place there, what does not is an orphan', () => {
    fc.assert(fc.property(reports, hands, edits, (text, hand, changes) => {
      const now = edited(text, changes);
      for (const { start, end, text: words, orphaned, quote } of parse(exported(now, workedOn(exported(text), hand).mine)).annotations) {
        if (orphaned !== true) assert.equal(now.slice(start - quote.before.length, end + quote.after.length), quote.before + words + quote.after);
      }
    }), { numRuns: RUNS });
  });

  it('what an edit of the text orphaned is back when the edit is undone', () => {
    fc.assert(fc.property(reports, hands, edits, (text, hand, changes) => {
      const orphaning = exported(edited(text, changes), workedOn(exported(text), hand).mine);
      const orphans = new Set(parse(orphaning).annotations.filter(({ orphaned }) => orphaned).map(({ id }) => id));
      for (const { id, orphaned } of parse(exported(text, orphaning)).annotations) assert.ok(!orphans.has(id) || orphaned !== true);
    }), { numRuns: RUNS });
  });

  it('any text whatever reads as problems or as a record, and never throws', () => {
    const broken = fc.tuple(reports, fc.nat(), fc.nat(30), fc.string({ unit: 'binary', maxLength: 10 })).map(([text, at, length, by]) => edited(exported(text), [{ at, length, by }]));
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), broken), (yaml) => {
      const { record, problems } = readRecord(yaml, 'r');
      assert.equal(record === undefined, problems.length > 0);
      for (const { line, column } of problems) assert.ok((line ?? 0) >= 1 && (column ?? 0) >= 1);
      if (record) assert.equal(typeof annotator.exportYaml({ text: 'Mongolia', path: 'r.md', earlier: record }).yaml, 'string');
    }), { numRuns: RUNS });
  });
});

