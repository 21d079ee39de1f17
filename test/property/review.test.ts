import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Annotation, Span } from '../../src/core';
import { findAnchor, FollowedAnnotations, quotesIn, type TextEdit } from '../../src/core/review';
import { PROPERTY_TIME, runs } from '../support/runs';

const PIECES = ['Velvet Anchor', 'VA-7', 'Twin', 'Mongolia', 'Norway', 'NO', 'wrote', 'to the', 'office', '🐼', '| x | y |', '\n', '\n\n- ', 'ünï', 'and', 'Mongolia', 'later', 'that year'] as const;
const texts = fc.array(fc.constantFrom(...PIECES), { minLength: 4, maxLength: 40 }).map((pieces) => pieces.join(' '));
/** Numbers that become edits of a text of whatever length. */
const hands = (by: fc.Arbitrary<string>) => fc.array(fc.record({ at: fc.nat(), length: fc.nat(30), text: by }), { maxLength: 8 });
type Hand = typeof hands extends (by: never) => fc.Arbitrary<(infer H)[]> ? H : never;
const typed = hands(fc.oneof(fc.constant(''), fc.constantFrom(...PIECES), fc.string({ maxLength: 4 })));
const deletions = hands(fc.constant(''));
const picks = fc.array(fc.nat(), { minLength: 1, maxLength: 5 });

/** A character with a name of its own, so that it is known again wherever it went. */
type Unit = readonly [unit: string, name: number];
const unitsOf = (text: string): Unit[] => [...text.split('')].map((unit, i) => [unit, i]);
const textOf = (units: readonly Unit[]): string => units.map(([unit]) => unit).join('');

let fresh = 1_000_000;
function edited(units: readonly Unit[], { start, end, text }: TextEdit): Unit[] {
  return [...units.slice(0, start), ...text.split('').map((unit): Unit => [unit, fresh++]), ...units.slice(end)];
}

function editOf({ at, length, text }: Hand, size: number): TextEdit {
  const start = at % (size + 1);
  return { start, end: Math.min(size, start + length), text };
}

/** Words of a text as decided annotations. */
function decidedIn(text: string, chosen: readonly number[]): Annotation[] {
  const words = [...text.matchAll(/[\p{L}\p{N}-]{2,}(?: [\p{L}-]+)?/gu)];
  const spans = [...new Set(chosen.map((n) => n % Math.max(1, words.length)))].flatMap((n) => (words[n] ? [{ start: words[n].index, end: words[n].index + words[n][0].length }] : []));
  const quoteOf = quotesIn(text);
  return spans.map((span, i): Annotation => ({ id: String(i), kind: 'actor', ...span, text: text.slice(span.start, span.end), line: 1, column: 1, quote: quoteOf(span), status: 'accepted' }));
}

/** Where the very characters of a span are, if they still stand together. */
function whereabouts({ start, end }: Span, units: readonly Unit[]): Span | undefined {
  const first = units.findIndex(([, name]) => name === start);
  const isWhole = first >= 0 && Array.from({ length: end - start }, (_, i) => units[first + i]?.[1] === start + i).every(Boolean);
  return isWhole ? { start: first, end: first + end - start } : undefined;
}

describe('decisions, laws', function () {
  this.timeout(PROPERTY_TIME);
  it('while a report is edited each decision stands where its very characters are', () => {
    fc.assert(fc.property(texts, picks, typed, fc.boolean(), (text, chosen, edits, settles) => {
      const annotations = decidedIn(text, chosen);
      const followed = new FollowedAnnotations(annotations, text);
      let units = unitsOf(text);
      const touched = new Set<string>();
      for (const hand of edits) {
        const edit = editOf(hand, units.length);
        units = edited(units, edit);
        followed.edit(edit);
        for (const annotation of annotations) if (!whereabouts(annotation, units)) touched.add(annotation.id);
        if (settles) followed.settle(() => textOf(units));
      }
      followed.place(textOf(units));
      for (const annotation of annotations.filter(({ id }) => !touched.has(id))) {
        const { start, end } = followed.standing.find((span) => span.annotation.id === annotation.id) ?? {};
        assert.deepEqual({ start, end }, whereabouts(annotation, units));
      }
    }), runs(2500));
  });

  it('whatever is edited, what stands has its words, and nothing that is decided is dropped', () => {
    fc.assert(fc.property(texts, picks, typed, (text, chosen, edits) => {
      const annotations = decidedIn(text, chosen);
      const followed = new FollowedAnnotations(annotations, text);
      let now = text;
      for (const hand of edits) {
        const edit = editOf(hand, now.length);
        now = now.slice(0, edit.start) + edit.text + now.slice(edit.end);
        followed.edit(edit);
      }
      followed.place(now);
      assert.deepEqual(followed.all.map(({ id }) => id), annotations.map(({ id }) => id));
      for (const { start, end, annotation } of followed.standing) {
        assert.equal(now.slice(start, end).replace(/\s+/g, ' '), annotation.text.replace(/\s+/g, ' '));
        assert.ok(now.slice(0, start).endsWith(annotation.quote.before) && now.slice(end).startsWith(annotation.quote.after));
      }
    }), runs(2500));
  });

  it('edits that are undone leave every decision where it was', () => {
    fc.assert(fc.property(texts, picks, typed, (text, chosen, edits) => {
      const annotations = decidedIn(text, chosen);
      const followed = new FollowedAnnotations(annotations, text);
      let now = text;
      const back: TextEdit[] = [];
      for (const hand of edits) {
        const edit = editOf(hand, now.length);
        back.push({ start: edit.start, end: edit.start + edit.text.length, text: now.slice(edit.start, edit.end) });
        now = now.slice(0, edit.start) + edit.text + now.slice(edit.end);
        followed.edit(edit);
      }
      for (const edit of back.reverse()) followed.edit(edit);
      followed.place(text);
      assert.deepEqual(followed.all.map(({ start, end, orphaned }) => ({ start, end, orphaned })), annotations.map(({ start, end }) => ({ start, end, orphaned: undefined })));
    }), runs(2500));
  });

  it('after a change outside, a decision is never found at words that are not its own as long as the report only lost text', () => {
    fc.assert(fc.property(texts, picks, deletions, (text, chosen, edits) => {
      let units = unitsOf(text);
      for (const hand of edits) units = edited(units, editOf({ ...hand, text: '' }, units.length));
      const now = textOf(units);
      for (const annotation of decidedIn(text, chosen)) {
        const found = findAnchor(now, annotation);
        if (found && areOld(annotation.text, text, units)) assert.deepEqual(found, whereabouts(annotation, units), `${annotation.text} of\n${text}\nin\n${now}`);
      }
    }), runs(2500));
  });
});

/** Whether every place of the words in what is left was one of their places before: deletions may also bring words together. */
function areOld(words: string, text: string, units: readonly Unit[]): boolean {
  for (const { index } of textOf(units).matchAll(new RegExp(`(?=${words.replaceAll(' ', '\\s+')})`, 'g'))) {
    const first = units[index]?.[1] ?? -1;
    if (!text.startsWith(words, first) || !whereabouts({ start: first, end: first + words.length }, units)) return false;
  }
  return true;
}
