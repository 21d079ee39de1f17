import * as vscode from 'vscode';
import { EXPORTERS, exporterOf, type Exporter, type ExportOptions, type Status } from '../../../core';
import { Trouble } from '../../host/commands';
import { isReport } from '../../host/settings';
import { formatWords } from '../../wording/formatWords';

/** What an export is of: the report, what is selected in it, all reports of the workspace as one file, or a file of each. */
export const EXTENTS = ['report', 'selection', 'workspace', 'each'] as const;
export type Extent = (typeof EXTENTS)[number];

/** What may be told to the command; it asks for what is absent. */
export interface Asked {
  readonly uri?: vscode.Uri;
  readonly format?: string;
  readonly of?: Extent;
  /** Where a single file goes; otherwise beside the report, by the format's ending. */
  readonly target?: vscode.Uri;
  readonly statuses?: readonly Status[];
  readonly options?: ExportOptions;
  /** Replaces a file that is there with something else in it. */
  readonly overwrite?: boolean;
  /** Asks nothing. */
  readonly quiet?: boolean;
}

/** Reads the arguments: an address, a format's id, an object with the fields of `Asked`, in any order. */
export function askedOf(args: readonly unknown[]): Asked {
  return args.reduce<Asked>((asked, arg) => {
    if (arg instanceof vscode.Uri) return { ...asked, uri: arg };
    if (typeof arg === 'string') return { ...asked, ...(exporterOf(arg) ? { format: arg } : { uri: vscode.Uri.parse(arg) }) };
    return typeof arg === 'object' && arg !== null && !Array.isArray(arg) ? { ...asked, ...arg } : asked;
  }, {});
}

/** The exporter that is asked for, or chosen, ready to write; `undefined` where the question was left. */
export async function chosenExporter({ format, quiet }: Asked): Promise<Exporter | undefined> {
  if (format === undefined && quiet) throw new Trouble(vscode.l10n.t('Name a format: {0}.', EXPORTERS.map(({ id }) => id).join(', ')));
  const exporter = format === undefined ? await pickedExporter() : exporterOf(format);
  if (!exporter && format !== undefined)
    throw new Trouble(vscode.l10n.t('There is no format "{0}". Formats are {1}.', format, EXPORTERS.map(({ id }) => id).join(', ')));
  await exporter?.prepare?.();
  return exporter;
}

async function pickedExporter(): Promise<Exporter | undefined> {
  const words = formatWords();
  const items = EXPORTERS.map((exporter) => ({ exporter, ...(words[exporter.id] ?? { label: exporter.id, description: exporter.title }) }));
  const title = vscode.l10n.t('Export as');
  return (await vscode.window.showQuickPick(items, { title, matchOnDescription: true, matchOnDetail: true }))?.exporter;
}

/** What is exported, where nobody said: what alone is possible, or what one chooses. */
export async function chosenExtent({ of, uri, quiet }: Asked, { joins }: Exporter, reports: number): Promise<Extent | undefined> {
  if (of) return of;
  const editor = vscode.window.activeTextEditor;
  const document = uri ?? (editor && isReport(editor.document) ? editor.document.uri : undefined);
  if (uri || quiet) return 'report';
  const name = document && vscode.workspace.asRelativePath(document);
  const items: (vscode.QuickPickItem & { of: Extent })[] = [
    ...(name === undefined ? [] : [{ of: 'report' as const, label: vscode.l10n.t('This report'), description: name }]),
    ...(name !== undefined && editor?.selection.isEmpty === false
      ? [{ of: 'selection' as const, label: vscode.l10n.t('The selection'), description: vscode.l10n.t('in a new editor') }]
      : []),
    ...(reports > 0 && joins
      ? [{ of: 'workspace' as const, label: vscode.l10n.t('All reports in the workspace, as one file'), description: String(reports) }]
      : []),
    ...(reports > 0
      ? [{ of: 'each' as const, label: vscode.l10n.t('All reports in the workspace, a file each'), description: String(reports) }]
      : []),
  ];
  if (items.length === 0) throw new Trouble(vscode.l10n.t('No report is open, and the workspace holds none. Open one first.'));
  return (items.length === 1 ? items[0] : await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Export what?') }))?.of;
}
