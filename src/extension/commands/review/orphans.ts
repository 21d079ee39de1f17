import * as vscode from 'vscode';
import { likePlaces, overlaps, resized, type Annotation, type Span } from '../../../core';
import { registerCommand, Trouble } from '../../host/commands';
import { COMMANDS } from '../../host/ids';
import { annotationOf, editorOf, inputOf, reportOf, type Input } from '../../editor/input';
import { goTo } from '../../editor/navigate';
import type { Decisions } from '../../state/decisions';

/**
 * What becomes of an orphan: *Re-attach* shows it with its old context and asks for a place, the words that are like its own first; a
 * selection is one of the answers and never taken unasked. *Drop* takes the decision away. Both are one act, to be undone like others. A
 * place that is given with the command is not asked for.
 */
export function registerOrphans({ decisions, log }: { decisions: Decisions; log: vscode.LogOutputChannel }): vscode.Disposable {
  const command = (
    id: typeof COMMANDS.reattachOrphan | typeof COMMANDS.dropOrphan,
    run: (orphan: Annotation, document: vscode.TextDocument, input: Input) => Promise<unknown>,
  ) =>
    registerCommand(
      id,
      async (...args: unknown[]) => {
        const input = inputOf(args);
        const document = await reportOf(input);
        await decisions.ready(document);
        const orphan = input.id === undefined ? await chooseOrphan(document, decisions) : await annotationOf(input, document, decisions);
        return orphan && run(orphan, document, input);
      },
      log,
    );
  return vscode.Disposable.from(
    command(COMMANDS.reattachOrphan, async (orphan, document, input) => {
      const given = spanOf(input, document);
      const taken = given && decidedAt(given, document, decisions);
      if (taken)
        throw new Trouble(
          vscode.l10n.t('"{0}" is decided already. Choose other words for the decision on "{1}".', taken.text, orphan.text),
        );
      const span = given ?? (await choosePlace(orphan, document, decisions));
      if (!span) return undefined;
      const to = (it: Annotation) => ({ ...resized(it, span, document.getText()), status: orphan.status });
      await decisions.inTurn(() => decisions.decide(vscode.l10n.t('Re-attach "{0}"', orphan.text), document, [orphan.id], to));
      return goTo(span, document);
    }),
    command(COMMANDS.dropOrphan, (orphan, document) =>
      decisions.inTurn(() => decisions.decide(vscode.l10n.t('Drop "{0}"', orphan.text), document, [orphan.id], () => undefined)),
    ),
  );
}

function spanOf({ range, start, end }: Input, document: vscode.TextDocument): Span | undefined {
  if (range) return range.isEmpty ? undefined : { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  return start !== undefined && end !== undefined ? { start, end } : undefined;
}

const decidedAt = (span: Span, document: vscode.TextDocument, decisions: Decisions): Annotation | undefined =>
  decisions.standing(document).find((one) => overlaps(one, span))?.annotation;

const contextOf = ({ quote, text }: Annotation): string => `… ${quote.before}${text}${quote.after} …`.replace(/\s+/g, ' ');

async function chooseOrphan(document: vscode.TextDocument, decisions: Decisions): Promise<Annotation | undefined> {
  const orphans = decisions.orphans(document);
  if (orphans.length === 0) throw new Trouble(vscode.l10n.t('No decision of this report is orphaned.'));
  const items = orphans.map((orphan) => ({
    orphan,
    label: orphan.text,
    description: vscode.l10n.t('last in line {0}', orphan.line),
    detail: contextOf(orphan),
  }));
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Which orphaned decision?') }))?.orphan;
}

type PlaceItem = vscode.QuickPickItem & { readonly span?: Span };

/**
 * The places that may be meant, the nearest in words first, and what is selected. Nothing is guessed: the analyst chooses even where there
 * is just one.
 */
async function choosePlace(orphan: Annotation, document: vscode.TextDocument, decisions: Decisions): Promise<Span | undefined> {
  const selected = selectionIn(document);
  const isFree = (span: Span) => !decidedAt(span, document, decisions);
  const isMention = selected && decisions.mentions(document, selected).length > 0;
  const places = likePlaces(document.getText(), orphan).filter(isFree);
  const items = [
    ...places.map((span) => placeItem(span, document)),
    ...(selected && !isMention && isFree(selected) ? [heading(vscode.l10n.t('Selected')), placeItem(selected, document)] : []),
  ];
  if (items.length === 0)
    throw new Trouble(vscode.l10n.t('Nothing in the report is like "{0}". Select the words that now stand for it first.', orphan.text));
  const placeHolder = vscode.l10n.t('It stood in line {0}: {1}', orphan.line, contextOf(orphan));
  return (
    await vscode.window.showQuickPick<PlaceItem>(items, {
      title: vscode.l10n.t('Where does the decision on "{0}" belong?', orphan.text),
      placeHolder,
    })
  )?.span;
}

const heading = (label: string): PlaceItem => ({ label, kind: vscode.QuickPickItemKind.Separator });

function selectionIn(document: vscode.TextDocument): Span | undefined {
  const selection = editorOf(document)?.selection;
  return selection && !selection.isEmpty ? { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) } : undefined;
}

function placeItem(span: Span, document: vscode.TextDocument): PlaceItem {
  const text = document.getText();
  const context = `… ${text.slice(Math.max(0, span.start - 30), span.end + 30)} …`.replace(/\s+/g, ' ');
  return {
    span,
    label: text.slice(span.start, span.end).replace(/\s+/g, ' '),
    description: vscode.l10n.t('line {0}', document.positionAt(span.start).line + 1),
    detail: context,
  };
}
