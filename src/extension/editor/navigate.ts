import * as vscode from 'vscode';
import type { Span } from '../../core';
import { registerCommand } from '../host/commands';
import type { Decisions } from '../state/decisions';
import type { Shown } from '../state/shown';
import type { Engine } from '../state/engine';
import { COMMANDS } from '../host/ids';
import { isMarkedIn, settings } from '../host/settings';
import { currentEditor, editorOf, inputOf, reportOf } from './input';
import { registerSelection, select, selectionOf } from './selection';

/**
 * Next and previous mention, and the next one that is not reviewed or may mean several, round the end of the report. The mention is
 * selected, so that screen readers read it.
 */
export function registerNavigation({
  engine,
  decisions,
  log,
}: {
  engine: Engine;
  decisions: Decisions;
  log: vscode.LogOutputChannel;
}): vscode.Disposable {
  const command = (id: Parameters<typeof registerCommand>[0], accept: (mention: Shown) => boolean, isBack = false) =>
    registerCommand(
      id,
      (...args: unknown[]) =>
        decisions.inTurn(async () => {
          const input = inputOf(args);
          if (!input.uri && !(await currentEditor())) return undefined;
          const document = await reportOf(input);
          await engine.load();
          await decisions.ready(document);
          const mentions = decisions.mentions(document).filter(isMarkedIn(document)).filter(accept);
          return goTo(nextOf(mentions, document, isBack), document, input.showHover);
        }),
      log,
    );
  return vscode.Disposable.from(
    registerSelection(),
    command(COMMANDS.nextMention, () => true),
    command(COMMANDS.previousMention, () => true, true),
    command(COMMANDS.nextUnreviewed, isUnreviewed),
    command(COMMANDS.previousUnreviewed, isUnreviewed, true),
    command(COMMANDS.nextAmbiguous, ({ entity, candidates }) => entity === undefined && candidates.length > 1),
  );
}

const isUnreviewed = ({ status }: Shown): boolean => status === 'suggested';

/** The next mention behind the cursor that nobody decided about. */
export function nextUnreviewed(document: vscode.TextDocument, decisions: Decisions): Shown | undefined {
  return nextOf(decisions.mentions(document).filter(isMarkedIn(document)).filter(isUnreviewed), document, false);
}

function nextOf(mentions: readonly Shown[], document: vscode.TextDocument, isBack: boolean): Shown | undefined {
  const editor = editorOf(document);
  const selection = editor && selectionOf(editor);
  const [start, end] = selection ? [document.offsetAt(selection.start), document.offsetAt(selection.end)] : [-1, -1];
  if (isBack) return mentions.findLast((mention) => mention.start < start) ?? mentions.at(-1);
  return mentions.find((mention) => mention.start > start || (mention.start === start && mention.end > end)) ?? mentions[0];
}

/** What going through a report selected last in it. */
const visited = new WeakMap<vscode.TextDocument, vscode.Range>();

/** Whether an editor's selection is the mention that one went to, and nothing that one selected. */
export function isVisit({ document, selection }: vscode.TextEditor): boolean {
  return visited.get(document)?.isEqual(selection) ?? false;
}

/** Selects a span in the report's editor, and returns it. */
export function goTo<S extends Span>(
  span: S | undefined,
  document: vscode.TextDocument,
  withHover = settings.hoverOnNavigation(),
): S | undefined {
  const editor = editorOf(document);
  if (!span || !editor) return span;
  const range = new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
  select(editor, range);
  visited.set(document, range);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  if (withHover) void vscode.commands.executeCommand('editor.action.showHover', { focus: false });
  return span;
}
