import * as vscode from 'vscode';
import { reversed, sha256Hex, type Change } from '../../core';
import { Trouble } from '../host/commands';
import type { Records } from './records';
import type { Written } from './reportRecord';

/** One thing that the analyst did, in one report or in many, which one undo takes back. */
export interface Act {
  /** What was done, as a sentence for people. */
  readonly label: string;
  readonly steps: readonly Step[];
  /** Where the analyst was before, to be led back there. */
  readonly place?: Place;
}

/** A selection in a report, in UTF-16 code units. */
export interface Place {
  readonly report: vscode.Uri;
  readonly start: number;
  readonly end: number;
}

/** What an act did to one report, or to a file beside the reports. */
export type Step = ReportStep | { readonly file: vscode.Uri; undo(): Promise<void> };
interface ReportStep { readonly report: vscode.Uri; readonly changes: readonly Change[]; readonly written?: Written }

/** Acts that can be undone; the oldest are forgotten first. */
const ACTS_AT_MOST = 200;

/** What was done since the window was opened, and the way back. */
export class Acts {
  readonly #acts: Act[] = [];

  constructor(private readonly records: Records) {}

  /** The last one last. */
  get all(): readonly Act[] {
    return this.#acts;
  }

  add(act: Act): void {
    if (act.steps.length === 0) return;
    this.#acts.push(act);
    if (this.#acts.length > ACTS_AT_MOST) this.#acts.shift();
  }

  /**
   * Takes the last act back, in every report and file that it touched. Returns it; `undefined` where there is none. What cannot be taken
   * back is told once all else is.
   */
  async undo(): Promise<Act | undefined> {
    const act = this.#acts.pop();
    const troubles: unknown[] = [];
    for (const step of [...act?.steps ?? []].reverse()) {
      await ('file' in step ? step.undo() : this.#undo(step)).catch((error: unknown) => troubles.push(error));
    }
    if (troubles.length > 0) throw troubles[0];
    return act;
  }

  /** Where neither report nor file changed since, the file gets its former bytes back. */
  async #undo({ report, changes, written }: ReportStep): Promise<void> {
    const document = await vscode.workspace.openTextDocument(report);
    const record = await this.records.ready(document);
    const isSame = written !== undefined && sha256Hex(document.getText()) === written.sha256;
    const conflicts = this.records.make(record, changes.map(reversed).reverse());
    if (!(isSame && conflicts.length === 0 && await this.records.restore(record, written))) await this.records.write(record);
    if (conflicts.length > 0)
      throw new Trouble(vscode.l10n.t('{0} of {1} decisions were changed since, and stay as they are.', conflicts.length, changes.length));
  }
}
