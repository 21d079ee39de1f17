// What a burst of edits costs in a long report: counted, not timed.
import { changes, FakeDocument, Position, Range, visibleTextEditors } from '../../support/fakeVscode';
import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { smallAnnotator } from '../../support/smallCatalog';
import { Highlights } from '../../../src/extension/editor/highlights';
import { Decisions } from '../../../src/extension/state/decisions';
import type { Engine } from '../../../src/extension/state/engine';
import { Reports } from '../../../src/extension/state/reports';

const LINES = 20_000;
const LINE = 'Velvet Anchor wrote to Mongolia and Norway.\n\n';

/** A report of 60,000 mentions, shown in an editor of 40 lines; `drawn` counts the decorations that are sent to it. */
function shown(text = LINE.repeat(LINES)) {
  const document = new FakeDocument(text);
  const asked = document as unknown as vscode.TextDocument;
  const real = smallAnnotator();
  let mentions = 0;
  const annotator = { ...real, open: (...args: Parameters<typeof real.open>) => {
    const live = real.open(...args);
    return Object.assign(Object.create(live) as typeof live, {
      edit: live.edit.bind(live), read: live.read.bind(live), mentionsSoFar: live.mentionsSoFar.bind(live),
      mentions: (start?: number, end?: number) => { const found = live.mentions(start, end); mentions += found.length; return found; },
    });
  } };
  const engine = { current: annotator, load: async () => annotator, onDidChange: () => ({ dispose: () => undefined }) } as unknown as Engine;
  const log = { error: (error: Error) => { throw error; } } as unknown as vscode.LogOutputChannel;
  const reports = new Reports(engine, log);
  const decisions = new Decisions(engine, reports, log);
  let drawn = 0;
  visibleTextEditors.splice(0, 1, {
    document, visibleRanges: [new Range(new Position(1000, 0), new Position(1040, 0))],
    setDecorations: (_style: unknown, ranges: readonly unknown[]) => { drawn += ranges.length; },
  });
  const highlights = new Highlights(decisions);
  const count = async (work: () => void) => {
    [mentions, drawn, document.wholeTexts] = [0, 0, 0];
    const done = new Promise<void>((resolve) => { const listener = decisions.onDidChange(() => { listener.dispose(); resolve(); }); });
    work();
    await done;
    return { mentions, drawn, wholeTexts: document.wholeTexts };
  };
  return {
    document, count,
    mentions: (start: number, end: number) => decisions.mentions(asked, { start, end }),
    mentionAt: (offset: number) => decisions.mentionAt(asked, asked.positionAt(offset)),
    ready: () => decisions.ready(asked),
    /** How many decorations stand, and how many mentions a view of the whole report has, once another slice of it was read. */
    readOn: () => new Promise<{ drawn: number; listed: number }>((resolve) => {
      const listener = decisions.onDidReadOn(() => { listener.dispose(); setImmediate(() => resolve({ drawn, listed: decisions.mentions(asked).length })); });
    }),
    rest: () => new Promise<number>((resolve) => { drawn = 0; const listener = decisions.onDidRest(() => { listener.dispose(); setImmediate(() => resolve(drawn)); }); }),
    dispose: () => { for (const one of [highlights, decisions, reports]) one.dispose(); visibleTextEditors.length = 0; changes.dispose(); },
  };
}

describe('a burst of edits in a long report', () => {
  let report: ReturnType<typeof shown>;
  before(async () => { report = shown(); await report.ready(); });
  after(() => report.dispose());

  it('costs what is visible: mentions, decorations, and no look at the whole text', async () => {
    const { mentions, drawn, wholeTexts } = await report.count(() => { for (const key of 'Twin ') report.document.type(LINE.length * 510, key); });
    assert.ok(mentions > 0 && mentions < 1000, `${mentions} mentions`);
    assert.ok(drawn > 0 && drawn < 1000, `${drawn} decorations`);
    assert.equal(wholeTexts, 0);
  });

  it('is followed by the marks in the ruler once the typing rests', async () => {
    const marked = report.rest();
    report.document.type(0, 'x');
    assert.ok(await marked > LINES, 'every mention has a mark');
  });

  it('asks at a place for what stands there', async () => {
    const at = report.document.getText().indexOf('Velvet', LINE.length * 400);
    const { mentions } = await report.count(() => { assert.equal(report.mentionAt(at + 3)?.kind, 'actor'); report.document.type(0, 'x'); });
    assert.ok(mentions < 1000, `${mentions} mentions`);
  });

  it('sees a mark that is typed', async () => {
    const start = report.document.getText().indexOf('Velvet', LINE.length * 400);
    const end = report.document.getText().indexOf('\n', start);
    assert.equal(report.mentions(start, end).length, 3);
    await report.count(() => { for (const part of ['ore-line -->', '<!-- intel-ign']) report.document.type(end, part); });
    assert.equal(report.mentions(start, end).length, 0);
  });
});

describe('a long report that was just opened', () => {
  it('is highlighted where one looks while the rest of it is being read', async () => {
    const report = shown(LINE.repeat(LINES * 3));
    report.mentionAt(0); // the first question begins to read
    let now = { drawn: 0, listed: 0 };
    while (now.drawn === 0) now = await report.readOn();
    assert.ok(now.drawn > 40, `${now.drawn} decorations`);
    assert.equal(now.listed, 0, 'views of the whole wait for its end');
    await report.ready();
    report.dispose();
  });
});
