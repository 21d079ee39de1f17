import assert from 'node:assert/strict';
import type { Annotation } from '../../../src/core';
import { FollowedAnnotations, quotesIn, type TextEdit } from '../../../src/core/review';

/** A text in which the accepted annotations stand in brackets, edited while they are followed. */
class Edited {
  text: string;
  readonly followed: FollowedAnnotations;

  constructor(marked: string) {
    const spans: { start: number; end: number }[] = [];
    this.text = marked.replace(/[[\]]/g, '');
    for (const { index, 0: mark } of marked.matchAll(/\[([^\]]*)\]/g)) spans.push({ start: index - 2 * spans.length, end: index - 2 * spans.length + mark.length - 2 });
    const quoteOf = quotesIn(this.text);
    const annotations = spans.map((span, i): Annotation => ({ id: String(i), kind: 'actor', ...span, text: this.text.slice(span.start, span.end), line: 1, column: 1, quote: quoteOf(span), status: 'accepted' }));
    this.followed = new FollowedAnnotations(annotations, this.text);
  }

  edit(edit: TextEdit): this {
    this.text = this.text.slice(0, edit.start) + edit.text + this.text.slice(edit.end);
    this.followed.edit(edit);
    return this;
  }

  replace(words: string, by: string): this {
    const start = this.text.indexOf(words);
    assert.ok(start >= 0, words);
    return this.edit({ start, end: start + words.length, text: by });
  }

  /** The text with what stands in brackets, before anything was looked for. */
  get now(): string {
    return this.followed.standing.toSorted((a, b) => b.start - a.start).reduce((text, { start, end }) => `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`, this.text);
  }

  get settled(): string {
    this.followed.settle(() => this.text);
    return this.now;
  }
}

describe('annotations while their text is edited', () => {
  it('move with their words', () => {
    assert.equal(new Edited('So [Velvet Anchor] left.').replace('So', 'And so').replace('left', 'stayed').now, 'And so [Velvet Anchor] stayed.');
  });

  it('do not take in what is typed at their borders', () => {
    assert.equal(new Edited('[Twin]').edit({ start: 0, end: 0, text: 'The ' }).edit({ start: 8, end: 8, text: 's' }).now, 'The [Twin]s');
  });

  it('are lost while their words are another, and come back with them', () => {
    const edited = new Edited('So [Velvet Anchor] left.').replace('vet', 'vét');
    assert.equal(edited.settled, 'So Velvét Anchor left.');
    assert.deepEqual(edited.followed.all.map(({ orphaned, text }) => [orphaned, text]), [[true, 'Velvet Anchor']]);
    assert.equal(edited.replace('vét', 'vet').settled, 'So [Velvet Anchor] left.');
  });

  it('come back at the very place when a deletion is undone, among equal lines', () => {
    const lines = `- Mongolia\n- [Mongolia]\n- Mongolia\n`;
    const edited = new Edited(lines).edit({ start: 5, end: 18, text: '' });
    assert.equal(edited.settled.includes('['), false);
    edited.edit({ start: 0, end: 0, text: 'x' }).edit({ start: 0, end: 1, text: '' });
    assert.equal(edited.edit({ start: 5, end: 5, text: lines.replace(/[[\]]/g, '').slice(5, 18) }).settled, lines);
  });

  it('are found where they were pasted', () => {
    const edited = new Edited('One tells of [Velvet Anchor] here.\nTwo tells of nobody.\n');
    const [line = ''] = edited.text.split('\n');
    edited.replace(`${line}\n`, '').edit({ start: edited.text.length, end: edited.text.length, text: `${line}\n` });
    assert.equal(edited.settled, 'Two tells of nobody.\nOne tells of [Velvet Anchor] here.\n');
  });

  it('are not taken for others when all text is replaced', () => {
    assert.equal(new Edited('So [Twin] left for Norway.').replace('So Twin left for Norway.', 'Nobody saw Twin').settled, 'Nobody saw Twin');
  });

  it('do not read the text as long as all words stand', () => {
    const edited = new Edited('So [Twin] left.').replace('So', 'Thus');
    edited.followed.settle(() => assert.fail('was read'));
  });
});
