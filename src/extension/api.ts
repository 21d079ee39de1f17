import * as vscode from 'vscode';
import type { Annotation, Entity } from '../core';
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
