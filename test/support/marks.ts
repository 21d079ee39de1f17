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
 *
 * A country within a name stands in brackets of its own: `[[U.S.](country/US) Cyber Command](organization/…)`.
 */
const CLOSES = /^\]\(((?:actor|country|organization|campaign|software)\/[^()]*)\)/;

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly target: string;
}

/** The text without its marks, and what they say. */
export function parseMarks(marked: string): { text: string; marks: Mark[] } {
  const marks: Mark[] = [];
  const open: { readonly start: number; readonly isText: boolean }[] = [];
  let text = '';
  for (let at = 0; at < marked.length; ) {
    const rest = marked.slice(at);
    const closing = CLOSES.exec(rest);
    const from = closing ? open.pop() : undefined;
    if (closing && from && !from.isText) {
      text = text.slice(0, from.start) + text.slice(from.start + 1);
      for (const [i, mark] of marks.entries()) if (mark.start > from.start) marks[i] = { ...mark, start: mark.start - 1, end: mark.end - 1 };
      marks.push({ start: from.start, end: text.length, target: closing[1] ?? '' });
      at += closing[0].length;
      continue;
    }
    const isText = rest.startsWith('\\[') && /^\\\[[^[\]]*\]\((?:actor|country|organization|campaign|software)\//.test(rest);
    if (isText) at++;
    if (marked[at] === '[') open.push({ start: text.length, isText });
    else if (marked[at] === ']') open.pop();
    text += marked[at++];
  }
  return { text, marks: marks.sort((a, b) => a.start - b.start || b.end - a.end) };
}

/** The text with marks drawn into it again. */
function draw(text: string, marks: readonly Mark[]): string {
  const signs = marks.flatMap(({ start, end, target }) => [{ at: start, sign: '[', size: end - start }, { at: end, sign: `](${target})`, size: start - end }]);
  signs.sort((a, b) => a.at - b.at || Number(b.size < 0) - Number(a.size < 0) || b.size - a.size);
  let drawn = '';
  let done = 0;
  for (const { at, sign } of signs) {
    drawn += text.slice(done, at) + sign;
    done = at;
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

/**
 * Asserts that a text's mentions are the marked ones. A difference is shown as two pictures of the text. Software counts where the picture
 * marks some, or `software` says so.
 */
export function expectMentions(
  marked: string,
  { catalog = realCatalog(), format = 'markdown', software = marked.includes('](software/') }: { catalog?: Catalog; format?: Format; software?: boolean } = {},
): void {
  const { text, marks } = parseMarks(marked);
  const found = recognizerOf(catalog)(text, format).filter(({ kind }) => software || kind !== 'software').map((mention) => ({ start: mention.start, end: mention.end, target: targetOf(mention, marks) }));
  assert.equal(draw(text, found), draw(text, marks));
}

/** The mentions of a text as `text: because`, for tests of the reasons. */
export function reasons(text: string, catalog: Catalog = realCatalog()): string[] {
  return recognizerOf(catalog)(text).map(({ start, end, because }) => `${text.slice(start, end)}: ${because}`);
}
