import * as vscode from 'vscode';
import { accepted, nameKey, noted, rejected, resized, type Annotation, type Change, type EntityId } from '../../../core';
import { chooseMeaning } from './chooseMeaning';
import { registerCommand, Trouble } from '../../host/commands';
import type { Decisions } from '../../state/decisions';
import type { Engine } from '../../state/engine';
import { COMMANDS } from '../../host/ids';
import { annotationOf, editorOf, inputOf, reportOf, type Input, type Scope } from '../../editor/input';
import { goTo, nextUnreviewed } from '../../editor/navigate';
import { selectionOf } from '../../editor/selection';
import type { Place } from '../../state/acts';
import type { OwnDatasets } from '../../state/ownDatasets';

interface Deps {
  readonly engine: Engine;
  readonly decisions: Decisions;
  readonly datasets: OwnDatasets;
  readonly log: vscode.LogOutputChannel;
}

/** Commands about one mention: the one at the cursor, or the one that the arguments name (`inputOf`). Each returns what became of it. */
export function registerDecide(deps: Deps): vscode.Disposable {
  const { log } = deps;
  const command = (id: Parameters<typeof registerCommand>[0], run: (target: Target, deps: Deps) => Promise<unknown>, goesOn = true) =>
    registerCommand(
      id,
      (...args: unknown[]) =>
        deps.decisions.inTurn(async () => {
          const input = inputOf(args);
          const document = await reportOf(input);
          const annotation = await annotationOf(input, document, deps.decisions);
          const from = goesOn && isAtCursor(input, document) ? cursorOf(document) : undefined;
          const target = { input, document, annotation, ...(from ? { place: placeOf(from, document) } : {}) };
          const id = await run(target, deps);
          if (id === undefined) return undefined;
          await deps.decisions.ready(document); // another dataset may be in force by now
          if (from && cursorOf(document)?.isEqual(from)) goTo(nextUnreviewed(target.document, deps.decisions), target.document);
          return deps.decisions.annotations(document).find((annotation) => annotation.id === id);
        }),
      log,
    );
  return vscode.Disposable.from(
    command(COMMANDS.acceptMention, accept),
    command(COMMANDS.rejectMention, reject),
    command(COMMANDS.rejectName, rejectName),
    command(COMMANDS.changeMention, change),
    command(COMMANDS.noteMention, note, false),
    command(COMMANDS.resizeMention, resize, false),
    command(COMMANDS.revertMention, revert, false),
  );
}

interface Target {
  readonly input: Input;
  readonly document: vscode.TextDocument;
  readonly annotation: Annotation;
  /** Where the analyst is, to be led back there by the undo, of a decision that goes on to the next mention. */
  readonly place?: Place;
}

/** Whether the command is about the mention at the cursor, as a key means it: then a decision goes on to the next one. */
function isAtCursor(input: Input, document: vscode.TextDocument): boolean {
  const isTold = input.quiet || input.id !== undefined || input.range !== undefined || input.start !== undefined;
  return !isTold && editorOf(document) !== undefined;
}

/** The selection in the report's editor: whoever moved it while a decision was being written stays where they went. */
function cursorOf(document: vscode.TextDocument): vscode.Selection | undefined {
  const editor = editorOf(document);
  return editor && selectionOf(editor);
}

function placeOf({ start, end }: vscode.Selection, document: vscode.TextDocument): Place {
  return { report: document.uri, start: document.offsetAt(start), end: document.offsetAt(end) };
}

async function accept(target: Target, { engine, decisions }: Deps): Promise<string | undefined> {
  const { input, document, annotation, place } = target;
  const isOpen =
    annotation.entity === undefined && (annotation.candidates ?? []).length > 1 && input.entity === undefined && input.kind === undefined;
  const meaning = isOpen && !input.quiet ? await chooseMeaning(annotation.text, await engine.load(), annotation) : input;
  if (!meaning) return undefined;
  const label = vscode.l10n.t('Accept "{0}"', annotation.text);
  await decisions.decide(label, document, [annotation.id], (it) => noted(accepted(it, meaning), input), [], place);
  return annotation.id;
}

async function reject(target: Target, deps: Deps): Promise<string | undefined> {
  const { input: { scope = 'mention', reason }, document, annotation, place } = target;
  if (scope !== 'mention') return rejectIn(scope, target, deps);
  const label = vscode.l10n.t('Reject "{0}"', annotation.text);
  await deps.decisions.decide(label, document, [annotation.id], (it) => rejected(it, reason), [], place);
  return annotation.id;
}

/** Says in which scope a name is none; `mention` means only this one. */
async function rejectName(target: Target, deps: Deps): Promise<string | undefined> {
  const scope = target.input.scope ?? await chooseScope(target.annotation.text);
  return scope && reject({ ...target, input: { ...target.input, scope } }, deps);
}

async function chooseScope(text: string): Promise<Scope | undefined> {
  const items: (vscode.QuickPickItem & { scope: Scope })[] = [
    { scope: 'mention', label: vscode.l10n.t('Only here'), description: vscode.l10n.t('this mention') },
    { scope: 'report', label: vscode.l10n.t('In this report'), description: vscode.l10n.t("in the report's file of annotations") },
    {
      scope: 'workspace',
      label: vscode.l10n.t('In this workspace'),
      description: vscode.l10n.t("in the workspace's dataset, for the whole team"),
    },
    { scope: 'me', label: vscode.l10n.t('Everywhere, for me'), description: vscode.l10n.t('in my own dataset') },
  ];
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('"{0}" is no name:', text) }))?.scope;
}

/** A rule for the name, in the report's file or in a dataset. What is decided about this very mention is rejected too. */
async function rejectIn(
  scope: Exclude<Scope, 'mention'>,
  { input, document, annotation, place }: Target,
  { decisions, datasets }: Deps,
): Promise<string> {
  const name = { text: annotation.text.replace(/\s+/g, ' '), ...(input.reason === undefined ? {} : { because: input.reason }) };
  const isDecided = annotation.status !== 'suggested' && annotation.status !== 'rejected';
  const own: Change[] = isDecided ? [{ of: 'annotation', before: annotation, after: rejected(annotation, input.reason) }] : [];
  const isKnown = decisions.ignoredNames(document).some(({ text }) => nameKey(text) === nameKey(name.text));
  if (scope === 'report' && !isKnown) own.push({ of: 'name', after: name });
  const files = scope === 'report' ? [] : [await datasets.ignore(datasets.uri(scope, document.uri), name)];
  const where = { report: vscode.l10n.t('in this report'), workspace: vscode.l10n.t('in this workspace'), me: vscode.l10n.t('everywhere') }[
    scope
  ];
  await decisions.change(vscode.l10n.t('Reject "{0}" {1}', name.text, where), [{ document, changes: own }], files, place);
  return annotation.id;
}

async function change({ input, document, annotation, place }: Target, { engine, decisions }: Deps): Promise<string | undefined> {
  const meaning =
    input.entity !== undefined || input.kind !== undefined ? input : await chooseMeaning(annotation.text, await engine.load(), annotation);
  if (!meaning) return undefined;
  const { entity, kind } = meaning as { entity?: EntityId; kind?: Annotation['kind'] };
  const to = (it: Annotation) => noted(accepted(it, { ...(entity ? { entity } : {}), ...(kind ? { kind } : {}) }), input);
  await decisions.decide(vscode.l10n.t('Change "{0}"', annotation.text), document, [annotation.id], to, [], place);
  return annotation.id;
}

async function note({ input, document, annotation }: Target, { decisions }: Deps): Promise<string | undefined> {
  const asked = input.note === undefined && input.reason === undefined;
  const text = asked
    ? await vscode.window.showInputBox({
        title: vscode.l10n.t('Note on "{0}"', annotation.text),
        value: annotation.note ?? '',
        prompt: vscode.l10n.t('An empty text takes the note away.'),
      })
    : undefined;
  if (asked && text === undefined) return undefined;
  const texts = asked
    ? { note: text ?? '' }
    : { ...(input.note === undefined ? {} : { note: input.note }), ...(input.reason === undefined ? {} : { reason: input.reason }) };
  await decisions.decide(vscode.l10n.t('Note on "{0}"', annotation.text), document, [annotation.id], (it) => noted(it, texts));
  return annotation.id;
}

/** The mention gets the borders of the selection, or those that are chosen. An orphan is attached to them again. */
async function resize({ input, document, annotation }: Target, { decisions }: Deps): Promise<string | undefined> {
  const selection = editorOf(document)?.selection;
  const start = input.start ?? (selection && document.offsetAt(selection.start));
  const end = input.end ?? (selection && document.offsetAt(selection.end));
  const text = document.getText();
  const given = input.range
    ? { start: document.offsetAt(input.range.start), end: document.offsetAt(input.range.end) }
    : { start: start ?? 0, end: end ?? 0 };
  const isNew = given.end > given.start && (given.start !== annotation.start || given.end !== annotation.end);
  if (!isNew && (input.quiet || annotation.orphaned))
    throw new Trouble(vscode.l10n.t('Select the words that belong to "{0}" first.', annotation.text));
  const span = isNew ? given : await chooseBorders(annotation, text);
  if (!span) return undefined;
  await decisions.decide(vscode.l10n.t('Resize "{0}"', annotation.text), document, [annotation.id], (it) => resized(it, span, text));
  return annotation.id;
}

/** One word more or less on either side. */
async function chooseBorders({ start, end, text: words }: Annotation, text: string): Promise<{ start: number; end: number } | undefined> {
  const before = /[\p{L}\p{N}][^\s]*\s*$/u.exec(text.slice(Math.max(0, start - 100), start))?.[0].length ?? 0;
  const after = /^\s*[^\s]*[\p{L}\p{N}]/u.exec(text.slice(end, end + 100))?.[0].length ?? 0;
  const first = /^[^\s]+\s+/u.exec(words)?.[0].length ?? 0;
  const last = /\s+[^\s]+$/u.exec(words)?.[0].length ?? 0;
  const spans = [
    { label: vscode.l10n.t('One word more at the end'), start, end: end + after },
    { label: vscode.l10n.t('One word more at the beginning'), start: start - before, end },
    { label: vscode.l10n.t('One word less at the end'), start, end: end - last },
    { label: vscode.l10n.t('One word less at the beginning'), start: start + first, end },
  ].filter((span) => (span.start !== start || span.end !== end) && span.end > span.start);
  const items = spans.map((span) => ({ ...span, description: text.slice(span.start, span.end).replace(/\s+/g, ' ') }));
  return vscode.window.showQuickPick(items, { title: vscode.l10n.t('Which words belong to "{0}"?', words) });
}

/** Takes the decision back, whenever it was made: the mention is a suggestion again, and what was added or orphaned is gone. */
async function revert({ document, annotation }: Target, { decisions }: Deps): Promise<string> {
  if (annotation.status === 'suggested') throw new Trouble(vscode.l10n.t('Nothing is decided about "{0}" yet.', annotation.text));
  await decisions.decide(vscode.l10n.t('Take back the decision on "{0}"', annotation.text), document, [annotation.id], () => undefined);
  return annotation.id;
}
