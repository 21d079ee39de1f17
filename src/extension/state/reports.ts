import * as vscode from 'vscode';
import { type LiveText, type Mention, type Span } from '../../core';
import type { Engine } from './engine';
import { Marks } from './marks';
import { formatOf, isReport, isShownIn, onDidChangeSettings } from '../host/settings';

/** How long the highlights wait behind the typing: at least this, and longer where a report has very many mentions. In milliseconds. */
const SHORTEST_WAIT = 15;
const LONGEST_WAIT = 1000;
/** How long a text may be read at a time, so that a long one does not keep others waiting. In milliseconds. */
const SLICE = 40;
/** The same of the first look at a text, whose beginning is mostly what is visible: it is shown before more is read. */
const FIRST_SLICE = 12;

interface OpenReport {
  readonly live: LiveText;
  readonly languageId: string;
  readonly eol: vscode.EndOfLine;
  readonly marks: Marks;
  version: number;
  /** Whether it is so long that it is being read in slices, for the first time. */
  isBeingRead: boolean;
  /** Whether some of it was read already. */
  isBegun: boolean;
  /** What was told last of this version. */
  mentions?: readonly Mention[];
  /** How many others the settings left out then. */
  leftOut?: number;
}

/** The open reports with their mentions: the one place where they are derived. Views only read, and hear when to read again. */
export class Reports implements vscode.Disposable {
  readonly #open = new Map<string, OpenReport>();
  readonly #changed = new vscode.EventEmitter<vscode.TextDocument>();
  /** Fires after the mentions of a document changed, once for a burst of edits. */
  readonly onDidChange = this.#changed.event;
  readonly #begun = new vscode.EventEmitter<vscode.TextDocument>();
  /** Fires while a long document is being read for the first time, each time that more of it is read: `mentions` knows that. */
  readonly onDidReadOn = this.#begun.event;
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #disposables: vscode.Disposable[];
  #lastCost = 0;

  constructor(private readonly engine: Engine, private readonly log: vscode.LogOutputChannel) {
    this.#disposables = [
      this.#changed, this.#begun,
      engine.onDidChange(() => this.#restart()),
      onDidChangeSettings(() => this.#restart()),
      vscode.workspace.onDidOpenTextDocument((document) => this.#announce(document, 0)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#forget(document)),
      vscode.workspace.onDidChangeTextDocument((event) => this.#edit(event)),
    ];
  }

  /**
   * The mentions of a document, of the kinds and the confidence that the settings name; with a span only those that touch it, for what
   * these cost. None while the catalog is being read, nor while a long text is; with a span those that are known so far.
   */
  mentions(document: vscode.TextDocument, within?: Span): readonly Mention[] {
    const report = this.#report(document);
    if (!report) return [];
    if (report.mentions && !within) return report.mentions;
    if (report.isBeingRead || !this.#readSlice(document, report)) {
      this.#announce(document, 0);
      return within ? report.live.mentionsSoFar(...touching(within)).filter(isShownIn(document)) : [];
    }
    const found = within ? report.live.mentions(...touching(within)) : report.live.mentions();
    const mentions = found.filter(isShownIn(document));
    if (!within) Object.assign(report, { mentions, leftOut: found.length - mentions.length });
    return mentions;
  }

  /** How many mentions of a document the settings leave out, once `mentions` told the others. */
  leftOut(document: vscode.TextDocument): number {
    return this.#open.get(document.uri.toString())?.leftOut ?? 0;
  }

  /** Where the report itself says that nothing is a mention. */
  marks(document: vscode.TextDocument): readonly Span[] {
    return this.#report(document)?.marks.spans() ?? [];
  }

  /** Resolves once a report is read to its end, so that a command on it finds every mention, however busy the machine is. */
  async ready(document: vscode.TextDocument): Promise<void> {
    await this.engine.load();
    for (;;) {
      const report = this.#report(document);
      if (!report || this.#readSlice(document, report)) return;
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
  }

  dispose(): void {
    for (const timer of this.#waiting.values()) clearTimeout(timer);
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  #report(document: vscode.TextDocument): OpenReport | undefined {
    if (!isReport(document)) return undefined;
    const annotator = this.engine.current;
    if (!annotator) {
      this.engine.load().catch((error: Error) => this.log.error(error)); // tells its views when it is there
      return undefined;
    }
    const key = document.uri.toString();
    const known = this.#open.get(key);
    if (known?.version === document.version && known.languageId === document.languageId) return known;
    const live = annotator.open(document.getText(), { format: formatOf(document.languageId) });
    const { languageId, eol, version } = document;
    const report: OpenReport = { live, marks: new Marks(document), languageId, eol, version, isBeingRead: false, isBegun: false };
    if (!document.isClosed) this.#open.set(key, report);
    return report;
  }

  /**
   * Carries an edit over to the live text. Changes of one event do not overlap and come in an order in which each can be applied to the
   * result of the one before.
   */
  #edit({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const report = this.#open.get(document.uri.toString());
    if (contentChanges.length === 0 && report?.eol === document.eol) return;
    if (report && report.eol === document.eol) {
      if (report.version === document.version) return; // opened by another listener of this very change
      for (const { rangeOffset, rangeLength, text } of contentChanges) {
        report.live.edit({ start: rangeOffset, end: rangeOffset + rangeLength, text });
      }
      report.marks.edit(contentChanges);
      report.version = document.version;
      delete report.mentions;
      delete report.leftOut;
    } else {
      this.#open.delete(document.uri.toString());
    }
    this.#announce(document);
  }

  /** Reads a document on, a slice at a time so that others get their turn, and tells once its end is reached. */
  #announce(document: vscode.TextDocument, wait = Math.min(LONGEST_WAIT, Math.max(SHORTEST_WAIT, this.#lastCost * 4))): void {
    if (!isReport(document)) return;
    const key = document.uri.toString();
    if (this.#waiting.has(key)) return;
    this.#waiting.set(key, setTimeout(() => {
      this.#waiting.delete(key);
      if (!document.isClosed) this.#readOn(document);
    }, wait));
  }

  #readOn(document: vscode.TextDocument): void {
    const begun = performance.now();
    const report = this.#report(document);
    if (report && !this.#readSlice(document, report)) {
      this.#begun.fire(document);
      return this.#announce(document, 0);
    }
    this.#changed.fire(document);
    this.#lastCost = performance.now() - begun;
  }

  /** Reads a report on, for as long as a slice may take. Whether its end is reached; of a closed document it is, at once. */
  #readSlice(document: vscode.TextDocument, report: OpenReport): boolean {
    const until = performance.now() + (report.isBegun ? SLICE : FIRST_SLICE);
    report.isBegun = true;
    const isRead = report.live.read(() => document.isClosed || performance.now() < until);
    report.isBeingRead = !isRead;
    return isRead;
  }

  /** Reads every report anew: the active one at once, since somebody looks at it. */
  #restart(): void {
    this.#open.clear();
    const active = vscode.window.activeTextEditor?.document;
    if (active && isReport(active) && this.engine.current) this.#readOn(active);
    for (const document of vscode.workspace.textDocuments) if (document !== active) this.#announce(document, 0);
  }

  #forget({ uri }: vscode.TextDocument): void {
    this.#open.delete(uri.toString());
    clearTimeout(this.#waiting.get(uri.toString()));
    this.#waiting.delete(uri.toString());
  }
}

/** From where to where one asks for what touches a span. */
const touching = ({ start, end }: Span): [number, number] => [Math.max(0, start - 1), end + 1];
