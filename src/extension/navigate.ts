import * as vscode from 'vscode';
import type { Mention } from '../core';
import { registerCommand } from './commands';
import type { Decisions } from './decisions';
import type { Engine } from './engine';
import { COMMANDS } from './ids';

/** Next and previous mention, round the end of the report. The mention is selected, so that screen readers read it. */
export function registerNavigation({ engine, decisions, log }: { engine: Engine; decisions: Decisions; log: vscode.LogOutputChannel }): vscode.Disposable {
  const go = async (find: (mentions: readonly Mention[], selection: { start: number; end: number }) => Mention | undefined) => {
    const editor = vscode.window.activeTextEditor;
    if (!editor) return undefined;
    await engine.load();
    const { document, selection } = editor;
    const mention = find(decisions.mentions(document), { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) });
    if (!mention) return undefined;
    const range = new vscode.Range(document.positionAt(mention.start), document.positionAt(mention.end));
    editor.selection = new vscode.Selection(range.start, range.end);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    return mention;
  };
  return vscode.Disposable.from(
    registerCommand(COMMANDS.nextMention, () => go((mentions, { start, end }) => mentions.find((mention) => mention.start > start || (mention.start === start && mention.end > end)) ?? mentions[0]), log),
    registerCommand(COMMANDS.previousMention, () => go((mentions, { start }) => mentions.findLast((mention) => mention.start < start) ?? mentions.at(-1)), log),
  );
}
