// Finding a text in what the editor shows, and what is drawn at it. The functions run in the page, so they stand alone.
import type { Page } from 'playwright-core';

export interface Look {
  /** Of the text itself. */
  readonly color: string;
  readonly fontStyle: string;
  readonly fontWeight: string;
  readonly textDecoration: string;
  /** Of what decorations draw behind the text, e.g. `rgba(200, 0, 0, 0.2)`; without the transparent ones. */
  readonly backgrounds: readonly string[];
  /** Of the same, e.g. `1px solid rgb(200, 0, 0)`: every side that has a border. */
  readonly borders: readonly string[];
  /** Whether a decoration of an extension is at the text, of whatever look. */
  readonly decorated: boolean;
}

interface Box { x: number; y: number; width: number; height: number }
interface Found { readonly box: Box; readonly look: Look }

/** The text's `nth` appearance (from 0, top to bottom) in the lines that the active editor shows; undefined where there is none. */
export async function findWord(page: Page, text: string, nth: number): Promise<Found | undefined> {
  return page.evaluate<Found | undefined>(`(${inPage})(${JSON.stringify(text)}, ${nth})`);
}

/** Waits until the text is shown; with `decorated`, until an extension decorates it, or does not. */
export async function waitForWord(page: Page, text: string, nth: number, decorated?: boolean): Promise<Found> {
  const seen = `(() => { const found = (${inPage})(${JSON.stringify(text)}, ${nth}); return ${decorated === undefined ? 'found' : `found?.look.decorated === ${decorated}`} ? found : undefined; })()`;
  return (await (await page.waitForFunction(seen)).jsonValue()) as Found;
}

/** Waits until the text is shown with a line of a sort through or below it, such as `line-through`. */
export async function waitForLine(page: Page, text: string, line: string): Promise<void> {
  await page.waitForFunction(`(${inPage})(${JSON.stringify(text)}, 0)?.look.textDecoration.includes(${JSON.stringify(line)})`);
}

/** Plain script, since the project's types know no DOM. Monaco shows blanks as U+00A0 and gives each run of one style a span. */
const inPage = String.raw`(text, nth) => {
  const plain = (shown) => shown.replace(/\u00a0/g, ' ');
  const top = (line) => line.getBoundingClientRect().top;
  const editor = document.querySelector('.editor-group-container.active .monaco-editor') ?? document.querySelector('.monaco-editor');
  const lines = [...(editor?.querySelectorAll('.view-line') ?? [])].sort((a, b) => top(a) - top(b));
  const places = lines.flatMap((line) => {
    const shown = plain(line.textContent), starts = [];
    for (let at = shown.indexOf(text); at >= 0; at = shown.indexOf(text, at + 1)) starts.push({ line, at });
    return starts;
  });
  if (!places[nth]) return undefined;
  const nodeAt = (line, offset) => {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (offset < node.length) return [node, offset];
      offset -= node.length;
    }
  };
  const { line, at } = places[nth], [first, from] = nodeAt(line, at), [last, to] = nodeAt(line, at + text.length - 1);
  const range = document.createRange();
  range.setStart(first, from);
  range.setEnd(last, to + 1);
  const { x, y, width, height } = range.getBoundingClientRect();
  const touches = (other) => other.left < x + width - 1 && other.right > x + 1 && other.top < y + height && other.bottom > y;
  const behind = [...editor.querySelectorAll('.view-overlays .cdr')].filter((part) => touches(part.getBoundingClientRect()));
  const style = getComputedStyle(first.parentElement);
  const sides = (part) => ['Top', 'Right', 'Bottom', 'Left'].map((side) => getComputedStyle(part)['border' + side]).filter((border) => !/^0px|none/.test(border));
  const isOurs = (part) => /TextEditorDecorationType/.test(part.className);
  return {
    box: { x, y, width, height },
    look: {
      color: style.color, fontStyle: style.fontStyle, fontWeight: style.fontWeight, textDecoration: style.textDecoration,
      backgrounds: behind.map((part) => getComputedStyle(part).backgroundColor).filter((color) => color !== 'rgba(0, 0, 0, 0)'),
      borders: behind.flatMap(sides),
      decorated: behind.some(isOurs) || isOurs(first.parentElement),
    },
  };
}`;
