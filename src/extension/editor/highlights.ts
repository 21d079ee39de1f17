import * as vscode from 'vscode';
import { MENTION_KINDS, type Mention, type MentionKind, type Span } from '../../core';
import { isMarkedIn, isReport, onDidChangeSettings, settings } from '../host/settings';

/** Lines above and below what is visible that are highlighted too, so that scrolling meets finished text. */
const MARGIN_LINES = 100;

/** The cue beside the colour: each kind has a line of its own under it; software's is thin, and its names are slanted. */
const UNDERLINE: Readonly<Record<MentionKind, string>> = {
  actor: 'solid', country: 'dotted', organization: 'dashed', campaign: 'double', software: 'solid',
};

/**
 * The line stands above the last row of the text's line, where VS Code draws the frame of the cursor's line in high contrast, and where the
 * frame of an accepted name in the next line begins. What stands behind a value goes into VS Code's style sheet as it is.
 */
const LIFT = '; margin-top: -1px';

/** Where the mentions of a report come from. */
export interface MentionSource {
  /** All mentions, or those that touch a span, which is all that is asked for what is visible. */
  mentions(document: vscode.TextDocument, within?: Span): readonly Mention[];
  readonly onDidChange: vscode.Event<vscode.TextDocument>;
  /** Fires when it is time for what costs as much as the report is long. */
  readonly onDidRest: vscode.Event<vscode.TextDocument>;
  /** Fires while a long report is being read for the first time, and some of it can be shown. */
  readonly onDidReadOn: vscode.Event<vscode.TextDocument>;
}

/** Highlights in all visible editors; `isOn` can be switched for the moment without touching the settings. */
export class Highlights implements vscode.Disposable {
  readonly #styles = new Map(MENTION_KINDS.map((kind) => [kind, styleOf(kind)]));
  /** A country within another name: its line is the text's own, so that both lines are seen. */
  readonly #nested = nestedStyle();
  /** A name that may mean several entities has a question mark behind it. */
  readonly #ambiguous = vscode.window.createTextEditorDecorationType({
    after: { contentText: '?', color: new vscode.ThemeColor('editorInfo.foreground'), margin: '0 0 0 1px', fontWeight: 'bold' },
  });
  readonly #rulers = new Map(MENTION_KINDS.map((kind) => [kind, rulerOf(kind)]));
  readonly #disposables: vscode.Disposable[];
  /** Editors in which something was drawn, and may have to be taken away. */
  readonly #drawn = new WeakSet<vscode.TextEditor>();
  readonly #marked = new WeakSet<vscode.TextEditor>();
  #isOn = true;
  readonly #toggled = new vscode.EventEmitter<void>();
  readonly onDidToggle = this.#toggled.event;

  constructor(private readonly reports: MentionSource) {
    this.#disposables = [
      ...this.#styles.values(),
      ...this.#rulers.values(),
      this.#nested,
      this.#ambiguous,
      this.#toggled,
      reports.onDidChange((document) => editorsOf(document).forEach((editor) => this.#draw(editor))),
      reports.onDidReadOn((document) => editorsOf(document).forEach((editor) => this.#draw(editor))),
      reports.onDidRest((document) => editorsOf(document).forEach((editor) => this.#mark(editor))),
      onDidChangeSettings(() => this.#drawAll()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#drawAll()),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.#draw(textEditor)),
    ];
    this.#drawAll();
  }

  get isOn(): boolean {
    return this.#isOn;
  }

  set isOn(value: boolean) {
    this.#isOn = value;
    this.#drawAll();
    this.#toggled.fire();
  }

  dispose(): void {
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  #drawAll(): void {
    for (const editor of vscode.window.visibleTextEditors) {
      this.#draw(editor);
      this.#mark(editor);
    }
  }

  #isShown(document: vscode.TextDocument): boolean {
    return this.#isOn && isReport(document) && settings.highlights(document);
  }

  /** Draws what is visible, and some lines around it. */
  #draw(editor: vscode.TextEditor): void {
    const { document } = editor;
    const seen = this.#isShown(document) ? visibleSpans(editor).flatMap((span) => this.reports.mentions(document, span)) : [];
    const visible = seen.filter(isMarkedIn(document));
    if (visible.length === 0 && !this.#drawn.has(editor)) return;
    this.#drawn.add(editor);
    const nested = nestedIn(visible);
    const apart = visible.filter((mention) => !nested.has(mention));
    for (const [kind, style] of this.#styles)
      editor.setDecorations(
        style,
        rangesOf(
          apart.filter((mention) => mention.kind === kind),
          document,
        ),
      );
    editor.setDecorations(this.#nested, rangesOf([...nested], document));
    editor.setDecorations(
      this.#ambiguous,
      rangesOf(
        visible.filter(({ entity, candidates }) => entity === undefined && candidates.length > 1),
        document,
      ),
    );
  }

  /** Marks every mention in the ruler. */
  #mark(editor: vscode.TextEditor): void {
    const { document } = editor;
    const marked = this.#isShown(document) && settings.overviewRuler() ? this.reports.mentions(document).filter(isMarkedIn(document)) : [];
    if (marked.length === 0 && !this.#marked.has(editor)) return;
    this.#marked.add(editor);
    for (const [kind, ruler] of this.#rulers)
      editor.setDecorations(
        ruler,
        rangesOf(
          marked.filter((mention) => mention.kind === kind),
          document,
        ),
      );
  }
}

/** The countries that lie within another name. Mentions are sorted by place, the outer one first. */
function nestedIn(mentions: readonly Mention[]): ReadonlySet<Mention> {
  const nested = new Set<Mention>();
  let end = 0;
  for (const mention of mentions) {
    if (mention.kind === 'country' && mention.end <= end) nested.add(mention);
    else end = Math.max(end, mention.end);
  }
  return nested;
}

const editorsOf = (document: vscode.TextDocument): readonly vscode.TextEditor[] =>
  vscode.window.visibleTextEditors.filter((editor) => editor.document === document);

/** What is visible and some lines more, apart from each other and by place. */
function visibleSpans({ document, visibleRanges }: vscode.TextEditor): Span[] {
  const spans: { start: number; end: number }[] = [];
  for (const { start, end } of [...visibleRanges].sort((a, b) => a.start.compareTo(b.start))) {
    const from = document.offsetAt(new vscode.Position(Math.max(0, start.line - MARGIN_LINES), 0));
    const to = document.offsetAt(new vscode.Position(end.line + MARGIN_LINES, 0));
    const last = spans.at(-1);
    if (last && from <= last.end) last.end = to;
    else spans.push({ start: from, end: to });
  }
  return spans;
}

/** The ranges to decorate: of a name that goes on in the next line, each line's part without the indentation. */
export function rangesOf(mentions: readonly Span[], document: vscode.TextDocument): vscode.Range[] {
  return mentions.flatMap(({ start, end }) => {
    const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
    return range.isSingleLine ? [range] : linesOf(range, document);
  });
}

function linesOf(range: vscode.Range, document: vscode.TextDocument): vscode.Range[] {
  const parts: vscode.Range[] = [];
  for (let number = range.start.line; number <= range.end.line; number++) {
    const line = document.lineAt(number);
    const part = range.intersection(line.range.with(line.range.start.translate(0, line.firstNonWhitespaceCharacterIndex)));
    if (part && !part.isEmpty) parts.push(part);
  }
  return parts;
}

function styleOf(kind: MentionKind): vscode.TextEditorDecorationType {
  const color = new vscode.ThemeColor(`intelAnnotator.${kind}`);
  return vscode.window.createTextEditorDecorationType({
    color,
    borderColor: color,
    borderStyle: UNDERLINE[kind],
    borderWidth: `0 0 ${kind === 'campaign' ? 3 : kind === 'software' ? 1 : 1.5}px 0${LIFT}`,
    ...(kind === 'software' ? { fontStyle: 'italic' } : {}),
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}

function nestedStyle(): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    textDecoration: `underline ${UNDERLINE.country} 1.5px var(--vscode-intelAnnotator-country)`,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}

function rulerOf(kind: MentionKind): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    overviewRulerColor: new vscode.ThemeColor(`intelAnnotator.${kind}`),
    overviewRulerLane: kind === 'actor' || kind === 'campaign' ? vscode.OverviewRulerLane.Right : vscode.OverviewRulerLane.Center,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}
