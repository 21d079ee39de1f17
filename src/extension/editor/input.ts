import * as vscode from 'vscode';
import { MENTION_KINDS, type Annotation, type EntityId, type MentionKind } from '../../core';
import { Trouble } from '../host/commands';
import type { Decisions } from '../state/decisions';
import { selectionOf } from './selection';
import { isReport } from '../host/settings';

/** Where a rejection counts. */
export const SCOPES = ['mention', 'report', 'workspace', 'me'] as const;
export type Scope = (typeof SCOPES)[number];

/** What may be told to a command about mentions. All of it is optional: a command asks, or takes what is at the cursor. */
export interface Input {
  readonly uri?: vscode.Uri;
  /** The id of an annotation. */
  readonly id?: string;
  readonly ids?: readonly string[];
  /** A place in the report, in UTF-16 code units; `end` only for a range. */
  readonly start?: number;
  readonly end?: number;
  readonly range?: vscode.Range;
  readonly kind?: MentionKind;
  readonly entity?: EntityId;
  readonly scope?: Scope;
  readonly reason?: string;
  readonly note?: string;
  /** Which mentions a command for many means. */
  readonly of?: 'name' | 'visible' | 'report';
  /** Asks nothing. */
  readonly quiet?: boolean;
  /** Whether going to a mention also shows its hover, whatever the setting says. */
  readonly showHover?: boolean;
}

/**
 * Reads the arguments of a command, in whatever order: an address, a place (an offset, or start and end; a `Position`, a `Range`), an
 * entity's id, a kind, a scope, `true` for quiet, or objects with the fields of `Input`. So that keybindings, command links and other
 * extensions can all call it.
 */
export function inputOf(args: readonly unknown[]): Input {
  return args.reduce<Input>((input, arg) => ({ ...input, ...(isField(arg) ? fields(arg) : scalar(arg, input)) }), {});
}

const isField = (arg: unknown): arg is Record<string, unknown> => typeof arg === 'object' && arg !== null;

function scalar(arg: unknown, { start }: Input): Input {
  if (typeof arg === 'boolean') return { quiet: arg };
  if (typeof arg === 'number') return start === undefined ? { start: arg } : { end: arg };
  if (typeof arg !== 'string') return {};
  if ((SCOPES as readonly string[]).includes(arg)) return { scope: arg as Scope };
  if ((MENTION_KINDS as readonly string[]).includes(arg)) return { kind: arg as MentionKind };
  if (/^(?:actor|country|organization|campaign)\/\S+$/.test(arg)) return { entity: arg as EntityId };
  return /^[a-z][\w+.-]*:./i.test(arg) ? { uri: vscode.Uri.parse(arg) } : { reason: arg };
}

function fields(arg: Record<string, unknown>): Input {
  if (arg instanceof vscode.Uri) return { uri: arg };
  if (arg instanceof vscode.Range) return { range: arg };
  if (arg instanceof vscode.Position) return { range: new vscode.Range(arg, arg) };
  if (Array.isArray(arg)) return arg.every((item) => typeof item === 'number') ? inputOf(arg) : {};
  const { uri, offset, start, end, range } = arg;
  const spans = isField(range) && !(range instanceof vscode.Range) ? fields(range) : {};
  const place = isField(start) && isField(end) ? { range: new vscode.Range(positionOf(start), positionOf(end)) }
    : typeof start === 'number' ? { start, ...(typeof end === 'number' ? { end } : {}) }
      : typeof offset === 'number' ? { start: offset } : {};
  const known = ['id', 'ids', 'kind', 'entity', 'scope', 'reason', 'note', 'of', 'quiet', 'showHover'].filter(
    (field) => arg[field] !== undefined,
  );
  return {
    ...Object.fromEntries(known.map((field) => [field, arg[field]])),
    ...(range instanceof vscode.Range ? { range } : spans),
    ...place,
    ...(typeof uri === 'string'
      ? { uri: vscode.Uri.parse(uri) }
      : isField(uri)
        ? { uri: vscode.Uri.from(uri as unknown as vscode.Uri) }
        : {}),
  };
}

const positionOf = ({ line, character }: Record<string, unknown>): vscode.Position => new vscode.Position(Number(line), Number(character));

/** The report that an input means: the one with its address, else the one in the active editor. */
export async function reportOf({ uri }: Input): Promise<vscode.TextDocument> {
  if (uri) return vscode.workspace.openTextDocument(uri);
  const editor = await currentEditor();
  if (!editor) throw new Trouble(vscode.l10n.t('No report is open. Open one first.'));
  return editor.document;
}

/**
 * The active editor. Where something else is active, such as the walkthrough: a report that is visible, or else one that another tab
 * covers; it becomes the active one.
 */
export async function currentEditor(): Promise<vscode.TextEditor | undefined> {
  const { activeTextEditor, visibleTextEditors, tabGroups } = vscode.window;
  if (activeTextEditor) return activeTextEditor;
  const visible = visibleTextEditors.find(({ document }) => isReport(document));
  if (visible) return vscode.window.showTextDocument(visible.document, visible.viewColumn);
  for (const { input, group } of tabGroups.all.flatMap(({ tabs }) => tabs)) {
    const document = vscode.workspace.textDocuments.find(
      ({ uri }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString(),
    );
    if (document && isReport(document)) return vscode.window.showTextDocument(document, group.viewColumn);
  }
  return undefined;
}

/** The place that an input means, else the selection in the report's editor; `undefined` where it is shown nowhere. */
export function rangeOf({ range, start, end }: Input, document: vscode.TextDocument): vscode.Range | undefined {
  if (range) return document.validateRange(range);
  if (start !== undefined) return new vscode.Range(document.positionAt(start), document.positionAt(end ?? start));
  const editor = editorOf(document);
  return editor && selectionOf(editor);
}

/** The editor of a report: the active one before others. */
export function editorOf(document: vscode.TextDocument): vscode.TextEditor | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  return [activeTextEditor, ...visibleTextEditors].find((editor) => editor?.document === document);
}

/** The annotation that an input means: by its id, or by its place. */
export async function annotationOf(input: Input, document: vscode.TextDocument, decisions: Decisions): Promise<Annotation> {
  await decisions.ready(document);
  const annotations = decisions.annotations(document);
  const range = rangeOf(input, document);
  const found =
    input.id !== undefined ? annotations.find(({ id }) => id === input.id) : range && annotationIn(range, annotations, document);
  if (!found)
    throw new Trouble(
      vscode.l10n.t('There is no mention here. Put the cursor into a highlighted name, or select words and use Intel: Annotate Selection.'),
    );
  return found;
}

/** The annotation that a range covers just so; else the shortest that it touches. */
function annotationIn(range: vscode.Range, annotations: readonly Annotation[], document: vscode.TextDocument): Annotation | undefined {
  const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  const touched = annotations.filter((annotation) => !annotation.orphaned && annotation.start <= end && start <= annotation.end);
  const inside = touched.filter((annotation) => start === end || (annotation.start < end && start < annotation.end));
  const among = inside.length > 0 ? inside : touched;
  return (
    among.find((annotation) => annotation.start === start && annotation.end === end) ??
    [...among].sort((a, b) => a.end - a.start - (b.end - b.start))[0]
  );
}
