import * as vscode from 'vscode';
import { accepted, isStanding, nameKey, rejected, type Annotation } from '../../../core';
import { registerCommand } from '../../host/commands';
import type { Decisions } from '../../state/decisions';
import { COMMANDS } from '../../host/ids';
import { annotationOf, editorOf, inputOf, reportOf, type Input } from '../../editor/input';

type Set = NonNullable<Input['of']>;

/**
 * *Intel: Accept All…* and *Reject All…*: the mentions with the same name, those that are visible, or all of the report that nobody decided
 * about yet. Says how many there are first, unless `quiet`; with `ids` it decides about just those. Accepting leaves names alone that may
 * mean several. Returns how many were decided.
 */
export function registerDecideAll({ decisions, log }: { decisions: Decisions; log: vscode.LogOutputChannel }): vscode.Disposable {
  const command = (id: typeof COMMANDS.acceptAll | typeof COMMANDS.rejectAll) =>
    registerCommand(
      id,
      (...args: unknown[]) =>
        decisions.inTurn(async () => {
          const input = inputOf(args);
          const document = await reportOf(input);
          await decisions.ready(document);
          const isAccept = id === COMMANDS.acceptAll;
          const all = decisions
            .annotations(document)
            .filter((annotation) => isStanding(annotation) && annotation.status === 'suggested' && (!isAccept || !isOpen(annotation)));
          const chosen = input.ids
            ? all.filter((annotation) => input.ids?.includes(annotation.id))
            : await choose(input, all, document, decisions, isAccept);
          if (!chosen || chosen.length === 0) return 0;
          const label = isAccept
            ? vscode.l10n.t('Accept mentions ({0})', chosen.length)
            : vscode.l10n.t('Reject mentions ({0})', chosen.length);
          if (input.of && !input.quiet && !(await confirm(label))) return 0;
          return decisions.decide(
            label,
            document,
            chosen.map((annotation) => annotation.id),
            (annotation) => (isAccept ? accepted(annotation) : rejected(annotation, input.reason)),
          );
        }),
      log,
    );
  return vscode.Disposable.from(command(COMMANDS.acceptAll), command(COMMANDS.rejectAll));
}

const isOpen = ({ entity, candidates = [] }: Annotation): boolean => entity === undefined && candidates.length > 1;

async function choose(
  input: Input,
  all: readonly Annotation[],
  document: vscode.TextDocument,
  decisions: Decisions,
  isAccept: boolean,
): Promise<readonly Annotation[] | undefined> {
  const target = await annotationOf(input, document, decisions).catch(() => undefined);
  const sets: Record<Set, readonly Annotation[]> = {
    name: target ? all.filter(({ text }) => nameKey(text) === nameKey(target.text)) : [],
    visible: visibleOf(all, document),
    report: all,
  };
  if (input.of ?? input.quiet) return sets[input.of ?? 'report'];
  const labels: Record<Set, string> = {
    name: vscode.l10n.t('All "{0}" in this report', target?.text ?? ''),
    visible: vscode.l10n.t('All that are visible'),
    report: vscode.l10n.t('All in this report'),
  };
  const items = (['name', 'visible', 'report'] as const)
    .filter((set) => sets[set].length > 0)
    .map((set) => ({
      set,
      label: labels[set],
      description: vscode.l10n.t('mentions: {0}', sets[set].length),
      detail: [...new Set(sets[set].map(({ text }) => text))].slice(0, 8).join(', '),
    }));
  const title = isAccept
    ? vscode.l10n.t('Accept which mentions that are not reviewed yet?')
    : vscode.l10n.t('Reject which mentions that are not reviewed yet?');
  const picked = await vscode.window.showQuickPick(items, { title });
  return picked && sets[picked.set];
}

function visibleOf(annotations: readonly Annotation[], document: vscode.TextDocument): readonly Annotation[] {
  const spans = (editorOf(document)?.visibleRanges ?? []).map(({ start, end }) => ({
    start: document.offsetAt(start),
    end: document.offsetAt(end),
  }));
  return annotations.filter(({ start, end }) => spans.some((span) => start < span.end && span.start < end));
}

async function confirm(label: string): Promise<boolean> {
  const go = vscode.l10n.t('Go On');
  return (
    (await vscode.window.showInformationMessage(
      `${label}?`,
      { modal: true, detail: vscode.l10n.t('Intel: Undo Last Decision takes all of them back at once.') },
      go,
    )) === go
  );
}
