import * as vscode from 'vscode';
import { resized, type Annotation, type Span } from '../../../core';
import { registerCommand, Trouble } from '../../host/commands';
import type { Decisions } from '../../state/decisions';
import { COMMANDS } from '../../host/ids';
import { annotationOf, editorOf, inputOf, reportOf } from '../../editor/input';
import { goTo } from '../../editor/navigate';

/**
 * What becomes of an orphan: *Re-attach* gives it the selected words, or a place of the report with the words that it had, chosen by the analyst; *Drop* takes the decision
 * away. Both are one act, to be undone like others.
 */
export function registerOrphans({ decisions, log }: { decisions: Decisions; log: vscode.LogOutputChannel }): vscode.Disposable {
  const command = (id: typeof COMMANDS.reattachOrphan | typeof COMMANDS.dropOrphan, run: (orphan: Annotation, document: vscode.TextDocument, span: Span | undefined) => Promise<unknown>) => registerCommand(id, async (...args: unknown[]) => {
    const input = inputOf(args);
    const document = await reportOf(input);
    await decisions.ready(document);
    const orphan = input.id === undefined ? await chooseOrphan(document, decisions) : await annotationOf(input, document, decisions);
    if (!orphan) return undefined;
    const range = input.range ?? editorOf(document)?.selection;
    const span = input.start !== undefined && input.end !== undefined ? { start: input.start, end: input.end }
      : range && !range.isEmpty ? { start: document.offsetAt(range.start), end: document.offsetAt(range.end) } : undefined;
    return decisions.inTurn(() => run(orphan, document, span));
  }, log);
  return vscode.Disposable.from(
    command(COMMANDS.reattachOrphan, async (orphan, document, given) => {
      const span = given ?? await choosePlace(orphan, document);
      if (!span) return undefined;
      await decisions.decide(vscode.l10n.t('Re-attach "{0}"', orphan.text), document, [orphan.id], (it) => ({ ...resized(it, span, document.getText()), status: orphan.status }));
      return goTo(span, document);
    }),
    command(COMMANDS.dropOrphan, (orphan, document) => decisions.decide(vscode.l10n.t('Drop "{0}"', orphan.text), document, [orphan.id], () => undefined)),
  );
}

async function chooseOrphan(document: vscode.TextDocument, decisions: Decisions): Promise<Annotation | undefined> {
  const orphans = decisions.orphans(document);
  if (orphans.length === 0) throw new Trouble(vscode.l10n.t('No decision of this report is orphaned.'));
  const items = orphans.map((orphan) => ({ orphan, label: orphan.text, description: vscode.l10n.t('last in line {0}', orphan.line), detail: `… ${orphan.quote.before}${orphan.text}${orphan.quote.after} …`.replace(/\s+/g, ' ') }));
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Which orphaned decision?') }))?.orphan;
}

/** How many places are offered. */
const PLACES_AT_MOST = 100;

/** A place with the orphan's words, if there is one. Nothing is guessed: the analyst chooses even where there is just one. */
async function choosePlace({ text: words }: Annotation, document: vscode.TextDocument): Promise<Span | undefined> {
  const text = document.getText();
  const places: (vscode.QuickPickItem & Span)[] = [];
  for (let start = text.indexOf(words); start >= 0 && places.length < PLACES_AT_MOST; start = text.indexOf(words, start + words.length)) {
    const end = start + words.length;
    const context = `… ${text.slice(Math.max(0, start - 30), end + 30)} …`.replace(/\s+/g, ' ');
    places.push({ start, end, label: vscode.l10n.t('line {0}', document.positionAt(start).line + 1), description: context });
  }
  if (places.length === 0) throw new Trouble(vscode.l10n.t('"{0}" is not in the report any more. Select the words that now stand for it first.', words));
  return vscode.window.showQuickPick(places, { title: vscode.l10n.t('Where does the decision on "{0}" belong?', words) });
}
