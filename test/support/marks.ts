import assert from 'node:assert/strict';
import type { Catalog, Format, Mention } from '../../src/core';
import { createRecognizer, type Recognize } from '../../src/core/recognize';
import { realCatalog } from './catalog';

/**
 * A text with marks: `The group [Mustang Panda](actor/mustang-panda) hit [Mongolia](country/MN).` Only brackets that name a kind are
 * marks, so that Markdown's own links can stand in a test as they are; `\[` keeps even such a one as it is. Behind the text may stand:
 *
 *     (actor/andariel)                    the entity that is meant
 *     (actor/apt28 | actor/apt29)         the candidates that remain, the best first
 *     (actor/apt28 | …)                   the best candidate, however many there are
 *     (actor/?)                           any mention of that kind
 */
const MARK = /(\\?)\[([^[\]]*)\]\(((?:actor|country|organization|campaign)\/[^()]*)\)/g;

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly target: string;
}

/** The text without its marks, and what they say. */
export function parseMarks(marked: string): { text: string; marks: Mark[] } {
  const marks: Mark[] = [];
  let text = '';
  let done = 0;
  for (const { 0: whole, 1: escape, 2: words = '', 3: target = '', index } of marked.matchAll(MARK)) {
    text += marked.slice(done, index);
    done = index + whole.length;
    if (escape === '\\') text += whole.slice(1);
    else {
      marks.push({ start: text.length, end: text.length + words.length, target });
      text += words;
    }
  }
  return { text: text + marked.slice(done), marks };
}

/** The text with marks drawn into it again. */
function draw(text: string, marks: readonly Mark[]): string {
  let drawn = '';
  let done = 0;
  for (const { start, end, target } of marks) {
    drawn += `${text.slice(done, start)}[${text.slice(start, end)}](${target})`;
    done = end;
  }
  return drawn + text.slice(done);
}

/** What a mention is, in the words of the mark that stands at its place where that one says less. */
function targetOf(mention: Mention, marks: readonly Mark[]): string {
  const full = mention.entity ?? mention.candidates.join(' | ');
  const expected = marks.find(({ start, end }) => start === mention.start && end === mention.end)?.target ?? full;
  if (expected === `${mention.kind}/?`) return expected;
  const best = expected.replace(/ \| …$/, '');
  return best !== expected && `${full} | `.startsWith(`${best} | `) ? expected : full;
}

const recognizers = new WeakMap<Catalog, Recognize>();

/** The recognizer of a catalog, made once. */
export function recognizerOf(catalog: Catalog): Recognize {
  let recognize = recognizers.get(catalog);
  if (!recognize) recognizers.set(catalog, (recognize = createRecognizer(catalog)));
  return recognize;
}

/** Asserts that a text's mentions are the marked ones. A difference is shown as two pictures of the text. */
export function expectMentions(marked: string, { catalog = realCatalog(), format = 'markdown' }: { catalog?: Catalog; format?: Format } = {}): void {
  const { text, marks } = parseMarks(marked);
  const found = recognizerOf(catalog)(text, format).map((mention) => ({ start: mention.start, end: mention.end, target: targetOf(mention, marks) }));
  assert.equal(draw(text, found), draw(text, marks));
}

/** The mentions of a text as `text: because`, for tests of the reasons. */
export function reasons(text: string, catalog: Catalog = realCatalog()): string[] {
  return recognizerOf(catalog)(text).map(({ start, end, because }) => `${text.slice(start, end)}: ${because}`);
}
