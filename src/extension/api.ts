import * as vscode from 'vscode';
import type { Annotation, Entity } from '../core';
import { chosenExporter } from './commands/export/askExport';
import { textIn } from './commands/export/exportAs';
import { sourceOf } from './commands/export/source';
import type { Decisions } from './state/decisions';
import type { Engine } from './state/engine';
import { formatOf, isReport } from './host/settings';

/** What `activate()` returns to other extensions. Grows only by new members; `apiVersion` tells which are there. */
export interface IntelAnnotatorApi {
  readonly apiVersion: 1;
  /**
   * The annotations of a report as its editor shows them: what was decided, and what is suggested beside it by the kinds and the confidence
   * of the settings.
   */
  readonly annotate: (uri: vscode.Uri) => Promise<Annotation[]>;
  /** Entities by any of their names, the best answer first. */
  readonly lookUp: (query: string) => Promise<Entity[]>;
  /**
   * A report in a format of *Intel: Export As…*, such as `stix`, `misp` or `csv`: the text that the command writes. Writes nothing itself.
   * Rejects where there is no such format, or the report's file of annotations cannot be read.
   */
  readonly export: (uri: vscode.Uri, format: string) => Promise<string>;
  /** Fires with the address of a report whose annotations may have changed. */
  readonly onDidChangeAnnotations: vscode.Event<vscode.Uri>;
}

export function createApi({ engine, decisions }: { engine: Engine; decisions: Decisions }): IntelAnnotatorApi {
  return {
    apiVersion: 1,
    async annotate(uri) {
      const annotator = await engine.load();
      const document = await vscode.workspace.openTextDocument(uri);
      if (isReport(document)) {
        await decisions.ready(document);
        return [...decisions.annotations(document)];
      }
      return annotator.annotate(document.getText(), { format: formatOf(document.languageId), ...(await decisions.recorded(document)) });
    },
    lookUp: async (query) => (await engine.load()).lookUp(query).map(({ entity }) => entity),
    async export(uri, format) {
      const exporter = await chosenExporter({ format });
      const source = await sourceOf(await vscode.workspace.openTextDocument(uri), decisions);
      return exporter ? (await textIn(exporter, await engine.load(), source, {})).text : '';
    },
    onDidChangeAnnotations: (listener, thisArgs, disposables) =>
      decisions.onDidChange(
        ({ uri }) => {
          listener.call(thisArgs, uri);
        },
        undefined,
        disposables,
      ),
  };
}
