// What the laws about annotations files share: random reports, and files that a person worked on.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isScalar, parseDocument, type Document, type Node, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { SavedRecord } from '../../src/core';
import { readRecord } from '../../src/core/record';
import { smallAnnotator } from './smallCatalog';

export const annotator = smallAnnotator();

export function parse(yaml: string): SavedRecord {
  const { record, problems } = readRecord(yaml, 'r');
  assert.deepEqual(problems, [], yaml);
  assert.ok(record);
  return record;
}

export function exported(text: string, earlier?: string): string {
  return annotator.exportYaml({ text, path: 'r.md', ...(earlier === undefined ? {} : { earlier: parse(earlier) }) }).yaml;
}

const PIECES = ['Velvet Anchor', 'VA-7', 'Twin', 'Mongolia', 'Norway', 'NO', 'Acme Bank', 'Operation Lure', 'wrote', 'to the', 'office', '🐼', '"quoted":', '# x', '\n', '\r\n', '\n\n- ', 'ünï', 'TLP:RED'] as const;
export const reports = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(' '));

/** What a person may do to one entry. Every comment and field has a number, so that each can be looked for. */
const deeds = fc.record({
  entry: fc.nat(), deed: fc.constantFrom('above', 'behind', 'before a field', 'own field', 'note', 'accepted', 'rejected', 'own field in quote'), text: fc.string({ unit: 'grapheme', maxLength: 20 }),
});
type Deed = typeof deeds extends fc.Arbitrary<infer T> ? T : never;

/** What a person may do to the file. */
export const hands = fc.record({ deeds: fc.array(deeds, { maxLength: 8 }), shuffle: fc.array(fc.nat(), { maxLength: 6 }), top: fc.boolean(), owner: fc.boolean(), indent: fc.constantFrom(2, 3, 4), crlf: fc.boolean() });
export type Hand = typeof hands extends fc.Arbitrary<infer T> ? T : never;

/** Text edits: pieces put in the place of a range. */
export const edits = fc.array(fc.record({ at: fc.nat(), length: fc.nat(60), by: reports }), { maxLength: 3 });
export const edited = (text: string, changes: readonly { at: number; length: number; by: string }[]): string =>
  changes.reduce((now, { at, length, by }) => { const start = at % (now.length + 1); return now.slice(0, start) + by + now.slice(start + length); }, text);

/** A file after a person's work, with the comments that it then holds. */
export function workedOn(yaml: string, { deeds: done, shuffle, top, owner, indent, crlf }: Hand): { mine: string; comments: string[] } {
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
export function said(yaml: string): Map<string, unknown> {
  const entries = (parseDocument(yaml).toJS() as { annotations: Record<string, unknown>[] }).annotations;
  const touched = new Set(parse(yaml).annotations.filter((annotation) => annotation.touched === true || annotation.status !== 'suggested').map(({ id }) => id));
  return new Map(entries.filter(({ id }) => touched.has(id as string)).map(({ id, kind, status, note, mine, quote, text }) =>
    [id as string, { kind, status, note, mine, page: (quote as { page?: string }).page, text: (text as string).replaceAll('\r\n', '\n') }]));
}

export const idsOf = (yaml: string): string[] => parse(yaml).annotations.map(({ id }) => id);
