import * as vscode from 'vscode';
import type { Annotator, ExportInput, ExportOptions, ExportReport, Format, Mention, Span, Status } from '../../../core';
import { annotationsUri, readAnnotations, readText, reportPath } from '../../host/annotationFiles';
import { formatOf, isShownIn, settings } from '../../host/settings';
import type { Decisions } from '../../state/decisions';

/** A report to export: as its editor holds it, or as it lies on the disk. */
export interface Source {
  readonly uri: vscode.Uri;
  readonly text: string;
  readonly format: Format;
  /** What the settings for kinds and confidence let through, and how many others they leave out. */
  readonly mentions: readonly Mention[];
  readonly leftOut: number;
  /** Its file of annotations, there or not; `undefined` for a report that has no file itself. */
  readonly target: vscode.Uri | undefined;
  /** What is decided of an open report, at its places as they are now. Its file of annotations, where there is one, knows more. */
  readonly decided: Pick<ExportInput, 'recorded' | 'ignore'>;
}

/** An open report. */
export async function sourceOf(document: vscode.TextDocument, decisions: Decisions): Promise<Source> {
  return {
    uri: document.uri,
    text: document.getText(),
    format: formatOf(document.languageId),
    ...(await decisions.found(document)),
    target: annotationsUri(document.uri),
    decided: await decisions.recorded(document),
  };
}

/** The report with an address; one that is not open is read without opening it. */
export async function sourceAt(uri: vscode.Uri, annotator: Annotator, decisions: Decisions): Promise<Source> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open) return sourceOf(open, decisions);
  const text = (await readText(uri)) ?? '';
  const format = formatOf(/\.txt$/i.test(uri.path) ? 'plaintext' : 'markdown');
  const found = annotator.recognize(text, { format });
  const mentions = found.filter(isShownIn(uri));
  return { uri, text, format, mentions, leftOut: found.length - mentions.length, target: annotationsUri(uri), decided: {} };
}

/** What every export of a report begins with. */
export function inputOf({ uri, text, format, mentions, target }: Source): ExportInput {
  return { text, path: reportPath(uri, target), format, mentions, claims: settings.exportClaims(uri) };
}

/** What is asked of an export beside its format; what is absent is as on the command line. */
export interface Wanted {
  /** As the export names the report, where that is not by its file of annotations. */
  readonly path?: string;
  readonly within?: Span;
  readonly statuses?: readonly Status[];
  readonly options?: ExportOptions;
}

/** A report made ready for any exporter. Throws a `Trouble` where its file of annotations cannot be read. */
export async function readyReport(source: Source, annotator: Annotator, wanted: Wanted = {}): Promise<ExportReport> {
  const earlier = source.target && !wanted.within ? await readAnnotations(source.target) : undefined;
  const options = { claims: settings.exportClaims(source.uri), ...wanted.options };
  return annotator.exportReport({ ...inputOf(source), ...(earlier ? { earlier } : source.decided), ...wanted, options });
}

/**
 * The endings of report files by language. A workspace is searched by name, since opening every file to learn its language would be slow.
 */
const ENDINGS: Readonly<Record<string, readonly string[]>> = { markdown: ['md', 'markdown'], plaintext: ['txt'] };

/** The reports of the workspace, by their paths. What we exported as Markdown is none. */
export async function findReports(): Promise<vscode.Uri[]> {
  const endings = settings.languages().flatMap((language) => ENDINGS[language] ?? []);
  if (endings.length === 0) return [];
  const found = await vscode.workspace.findFiles(`**/*.{${endings.join(',')}}`, '**/node_modules/**');
  return found.filter(({ path }) => !path.endsWith('.intel.md')).sort((a, b) => (a.path < b.path ? -1 : 1));
}
