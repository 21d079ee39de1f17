import * as vscode from 'vscode';
import { allowName, formatProblem, ignoreName, readDataset, type DatasetChange, type IgnoredName } from '../../core';
import { openAction, placeOf, readText, writeAnnotations } from '../host/annotationFiles';
import { Trouble } from '../host/commands';
import type { Step } from './acts';
import { PERSONAL_DATASET, WORKSPACE_DATASET } from '../host/ids';

/**
 * Where a rule for a name may be kept beside a report's own file: in the workspace, for the team, or with the user, for all that they open.
 */
export type RuleScope = 'workspace' | 'me';

/** The two datasets that the extension itself writes rules and entities into. */
export class OwnDatasets implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.#changed.event;
  /** The user's own; kept with VS Code's data of this extension. */
  readonly personal: vscode.Uri;

  constructor(globalStorage: vscode.Uri) {
    this.personal = vscode.Uri.joinPath(globalStorage, PERSONAL_DATASET);
  }

  dispose(): void {
    this.#changed.dispose();
  }

  /** The file of a scope; for `workspace` that of the folder in which a report lies, else of the first folder. */
  uri(scope: RuleScope, report = vscode.window.activeTextEditor?.document.uri): vscode.Uri {
    if (scope === 'me') return this.personal;
    const folder = (report && vscode.workspace.getWorkspaceFolder(report)) ?? vscode.workspace.workspaceFolders?.[0];
    if (!folder) throw new Trouble(vscode.l10n.t('No folder is open. Open the folder of your reports; the dataset is kept in it.'));
    if (!vscode.workspace.isTrusted)
      throw new Trouble(vscode.l10n.t('Datasets of the workspace do not count in Restricted Mode. Trust the workspace first.'));
    return vscode.Uri.joinPath(folder.uri, WORKSPACE_DATASET);
  }

  /** The names that are none by a dataset. A dataset with problems has no rules; they are shown where it is. */
  async ignored(uri: vscode.Uri): Promise<readonly IgnoredName[]> {
    const text = await readText(uri);
    return text === undefined ? [] : (readDataset(text, vscode.workspace.asRelativePath(uri)).dataset?.ignore ?? []);
  }

  /** Says that a text is no name. Returns the step for an act. */
  async ignore(uri: vscode.Uri, name: IgnoredName): Promise<Step> {
    const title = uri.toString() === this.personal.toString() ? 'My own names' : 'Names of this workspace';
    return this.change(
      uri,
      (text, file) => ignoreName(text, file, name, title),
      (text, file) => allowName(text, file, name.text),
    );
  }

  /** Says that a text may be a name again. Returns the step for an act. */
  async allow(uri: vscode.Uri, name: IgnoredName): Promise<Step> {
    return this.change(
      uri,
      (text, file) => (text === undefined ? { problems: [] } : allowName(text, file, name.text)),
      (text, file) => ignoreName(text, file, name, ''),
    );
  }

  /**
   * Changes a dataset. The step that it returns puts the former bytes back where the file was not changed since, and else makes the change
   * `back` in it, where there is one.
   */
  async change(
    uri: vscode.Uri,
    change: (text: string | undefined, file: string) => DatasetChange,
    back?: (text: string, file: string) => DatasetChange,
  ): Promise<Step> {
    const file = vscode.workspace.asRelativePath(uri);
    const before = await readText(uri);
    const after = soundIn(change(before, file), uri);
    if (after !== undefined && after !== before) await this.#write(uri, after);
    return { file: uri, undo: () => this.#undo(uri, before, after, back) };
  }

  async #undo(
    uri: vscode.Uri,
    before: string | undefined,
    after: string | undefined,
    back?: (text: string, file: string) => DatasetChange,
  ): Promise<void> {
    const present = await readText(uri);
    if (present === before || present === undefined) return;
    if (present === after) return this.#write(uri, before);
    const yaml = back && soundIn(back(present, vscode.workspace.asRelativePath(uri)), uri);
    if (yaml === undefined)
      throw new Trouble(vscode.l10n.t('{0} was changed since. Take the entry out by hand.', vscode.workspace.asRelativePath(uri)), [
        openAction(uri),
      ]);
    await this.#write(uri, yaml);
  }

  async #write(uri: vscode.Uri, text: string | undefined): Promise<void> {
    if (text === undefined) await vscode.workspace.fs.delete(uri);
    else await writeAnnotations(uri, text);
    this.#changed.fire(uri);
  }
}

function soundIn({ yaml, problems: [problem] }: DatasetChange, uri: vscode.Uri): string | undefined {
  if (problem)
    throw new Trouble(`${formatProblem(problem)} ${vscode.l10n.t('The file was left as it is.')}`, [openAction(uri, placeOf(problem))]);
  return yaml;
}
