import * as vscode from 'vscode';
import { isStanding, type Annotation, type Entity } from '../../../core';
import { isAlias } from '../../editor/codeActions';
import type { Decisions } from '../../state/decisions';
import type { Engine } from '../../state/engine';
import { findReports, readAnnotationsOf } from '../../state/workspaceEntities';

interface Deps {
  readonly engine: Engine;
  readonly decisions: Decisions;
}

/**
 * *Rename Symbol* on a name writes another one, the preferred name unless somebody types else: here at once, and in VS Code's preview of
 * the change for the rest of the report and of the workspace, each to be chosen.
 */
export class NameRename implements vscode.RenameProvider {
  constructor(private readonly deps: Deps) {}

  async prepareRename(document: vscode.TextDocument, position: vscode.Position): Promise<{ range: vscode.Range; placeholder: string }> {
    const { range, entity } = await this.#at(document, position);
    const isPreferred = wordsOf(document.getText(range)) === entity.name;
    return { range, placeholder: isPreferred ? entity.name : entity.name + UNLIKE };
  }

  async provideRenameEdits(
    document: vscode.TextDocument,
    position: vscode.Position,
    newName: string,
    token: vscode.CancellationToken,
  ): Promise<vscode.WorkspaceEdit> {
    const { range, entity } = await this.#at(document, position);
    const { decisions, engine } = this.deps;
    const written = wordsOf(document.getText(range));
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, range, newName);
    const offer = (uri: vscode.Uri, annotations: readonly Annotation[], place: string) => {
      for (const annotation of annotations.filter((one) => isRenamed(one, entity, newName))) {
        const there = rangeOf(annotation);
        const isHere = uri.toString() === document.uri.toString() && there.start.isEqual(range.start);
        const label = wordsOf(annotation.text) === written ? place : vscode.l10n.t('{0}: other names of {1}', place, entity.name);
        if (!isHere) edit.replace(uri, there, newName, { needsConfirmation: true, label });
      }
    };
    offer(document.uri, decisions.annotations(document), vscode.l10n.t('In this report'));
    const annotator = await engine.load();
    for (const uri of await findReports(token)) {
      if (token.isCancellationRequested || uri.toString() === document.uri.toString()) continue;
      const annotations = await readAnnotationsOf(uri, annotator, decisions).catch(() => undefined); // gone since it was found
      if (!annotations?.some((one) => isRenamed(one, entity, newName))) continue;
      await decisions.ready(await vscode.workspace.openTextDocument(uri)); // its decisions follow the change
      offer(uri, annotations, vscode.l10n.t('In other reports'));
    }
    return edit;
  }

  /** The name at a place. Throws where there is none that means one entity: VS Code then asks the next who renames. */
  async #at(document: vscode.TextDocument, position: vscode.Position): Promise<{ range: vscode.Range; entity: Entity }> {
    const { decisions, engine } = this.deps;
    await decisions.ready(document);
    const { catalog } = await engine.load();
    const mention = decisions.mentionAt(document, position);
    const entity = mention?.entity === undefined ? undefined : catalog.entity(mention.entity);
    if (!mention || !entity) throw new Error(vscode.l10n.t('No name of one entity stands here.'));
    return { range: new vscode.Range(document.positionAt(mention.start), document.positionAt(mention.end)), entity };
  }
}

/** Whether a rename means an annotation: a name of the entity that stands in the text; adjectives and ids stay. */
function isRenamed(annotation: Annotation, entity: Entity, newName: string): boolean {
  const { text, status } = annotation;
  const isOf = annotation.entity === entity.id && status !== 'rejected' && isStanding(annotation);
  return isOf && wordsOf(text) !== newName && (isAlias(text, entity) || wordsOf(text) === entity.name);
}

/**
 * VS Code does nothing where a name is left as it was offered. Its box takes no line's end: so the preferred name, taken as it is, is
 * another one than what was offered.
 */
const UNLIKE = '\n';

const wordsOf = (text: string): string => text.replace(/\s+/g, ' ');

/** Where an annotation stands, over its lines. */
function rangeOf({ line, column, text }: Annotation): vscode.Range {
  const lines = text.split(/\r\n|\r|\n/);
  const last = lines.at(-1) ?? '';
  return new vscode.Range(line - 1, column - 1, line - 2 + lines.length, lines.length > 1 ? last.length : column - 1 + last.length);
}
