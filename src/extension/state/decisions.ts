import * as vscode from 'vscode';
import {
  annotationsOf, byPlace, isStanding, quotesIn, reversed, sameDecision, sha256Hex, suggestedOf, wellQuoted,
  type Annotation, type Change, type IgnoredName, type Mention, type Problem, type Recorded, type Status,
} from '../../core';
import { Trouble } from '../host/commands';
import type { Engine } from './engine';
import { Records } from './records';
import type { ReportRecord, Written } from './reportRecord';
import type { Reports } from './reports';
import { isReport, settings } from '../host/settings';

/** A mention as a report shows it: a suggestion, or what the analyst accepted or added. */
export interface Shown extends Mention {
  readonly status: Exclude<Status, 'rejected'>;
  /** The id of what is recorded; a suggestion has one only among `annotations`. */
  readonly id?: string;
}

/** How far the review of a report is. `reviewed` of `total` are decided; orphans count in neither. */
export interface Progress {
  readonly reviewed: number;
  readonly total: number;
  readonly orphans: number;
}

/** One thing that the analyst did, in one report or in many, which one undo takes back. */
export interface Act {
  /** What was done, as a sentence for people. */
  readonly label: string;
  readonly steps: readonly Step[];
}

/** What an act did to one report, or to a file beside the reports. */
export type Step =
  | { readonly report: vscode.Uri; readonly changes: readonly Change[]; readonly written?: Written; readonly sha256: string }
  | { readonly file: vscode.Uri; undo(): Promise<void> };

/** Acts that can be undone; the oldest are forgotten first. */
const ACTS_AT_MOST = 200;

/**
 * The one owner of decisions. Views read `mentions`, `annotations` and `progress`, and read again on `onDidChange`; commands change things by `decide`, `change`
 * and `undo`, which also write the report's file of annotations. Everything about a report is asked by its open document.
 */
export class Decisions implements vscode.Disposable {
  readonly #records: Records;
  readonly #changed = new vscode.EventEmitter<vscode.TextDocument>();
  /** Fires when mentions, decisions or their places in a report may have changed: once for a burst of edits, at once for a decision. */
  readonly onDidChange = this.#changed.event;
  readonly #acts: Act[] = [];
  readonly #shown = new WeakMap<vscode.TextDocument, { key: string; mentions: readonly Shown[] }>();
  readonly #listed = new WeakMap<vscode.TextDocument, { key: string; annotations: readonly Annotation[] }>();
  readonly #disposables: vscode.Disposable[];
  /** Counts what may change mentions beside the text: catalogs and settings. */
  #epoch = 0;

  constructor(private readonly engine: Engine, private readonly reports: Reports, log: vscode.LogOutputChannel) {
    this.#records = new Records(engine, log);
    this.#disposables = [
      this.#changed, this.#records,
      this.#records.onDidChange((document) => this.#changed.fire(document)),
      this.#records.onDidChooseOwn(({ record, conflicts }) => { this.#force(record, conflicts).catch((error: Error) => log.error(error)); }),
      reports.onDidChange((document) => this.#settle(document)),
    ];
  }

  dispose(): void {
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  // What views read

  /** Every mention that the report shows, by place: suggestions of the kinds and the confidence that the settings name, and what was accepted or added. */
  mentions(document: vscode.TextDocument): readonly Shown[] {
    if (!isReport(document)) return [];
    const record = this.#records.of(document);
    const mentions = this.reports.mentions(document); // read while the record is
    if (!record.isLoaded) return []; // what was rejected shall not light up for a moment
    const key = `${document.version} ${record.revision} ${this.#epoch} ${mentions.length}`;
    const known = this.#shown.get(document);
    if (known?.key === key) return known.mentions;
    const decided = record.standing.map(({ start, end, annotation }): Recorded => ({ ...annotation, start, end }));
    const kinds = settings.kinds(document);
    const shown = [
      ...decided.filter(({ status, kind }) => status !== 'rejected' && kinds.includes(kind)).map(shownOf),
      ...suggestedOf(document.getText(), mentions, decided, this.#ignored(record)).map((mention): Shown => ({ ...mention, status: 'suggested' })),
    ].sort(byPlace);
    this.#shown.set(document, { key, mentions: shown });
    return shown;
  }

  mentionAt(document: vscode.TextDocument, position: vscode.Position): Shown | undefined {
    const offset = document.offsetAt(position);
    return this.mentions(document).find(({ start, end }) => start <= offset && offset <= end);
  }

  /**
   * All annotations of a report, by place, as its file would list them: the same suggestions as `mentions`, what was decided, rejected ones too, and orphans
   * (`orphaned`), which stand at their last place. Their ids are what `decide` takes. Costs as much as an export: not for every key.
   */
  annotations(document: vscode.TextDocument): readonly Annotation[] {
    if (!isReport(document)) return [];
    const record = this.#records.of(document);
    const recorded = this.#placed(record);
    const mentions = this.reports.mentions(document);
    const key = `${document.version} ${record.revision} ${this.#epoch} ${mentions.length}`;
    const known = this.#listed.get(document);
    if (known?.key === key) return known.annotations;
    const annotations = annotationsOf(document.getText(), mentions, { recorded, ignore: this.#ignored(record) });
    this.#listed.set(document, { key, annotations });
    return annotations;
  }

  /** The annotation at a place, also a rejected one: the shortest where several overlap. */
  annotationAt(document: vscode.TextDocument, position: vscode.Position): Annotation | undefined {
    const offset = document.offsetAt(position);
    return this.annotations(document)
      .filter(({ start, end, orphaned }) => !orphaned && start <= offset && offset <= end)
      .sort((a, b) => a.end - a.start - (b.end - b.start))[0];
  }

  /** Decided annotations whose words are not in the report any more, with their last place and quote. */
  orphans(document: vscode.TextDocument): readonly Annotation[] {
    return this.annotations(document).filter((annotation) => !isStanding(annotation));
  }

  progress(document: vscode.TextDocument): Progress {
    if (!isReport(document)) return { reviewed: 0, total: 0, orphans: 0 };
    const record = this.#records.of(document);
    const suggested = this.mentions(document).filter(({ status }) => status === 'suggested').length;
    const reviewed = record.standing.length;
    return { reviewed, total: reviewed + suggested, orphans: record.orphans };
  }

  /** The names that are none in this report, by its own file. */
  ignoredNames(document: vscode.TextDocument): readonly IgnoredName[] {
    return this.#records.of(document).ignore;
  }

  /** Why the file of annotations of a report cannot be used; decisions then stay in memory. */
  problem(document: vscode.TextDocument): Problem | undefined {
    return this.#records.of(document).problem;
  }

  /** How many decisions on a report are in memory alone. */
  unsaved(document: vscode.TextDocument): number {
    return this.#records.of(document).unsaved.length;
  }

  /** Resolves once a report and what is recorded of it were read. Until then `mentions` may be none. */
  async ready(document: vscode.TextDocument): Promise<void> {
    await Promise.all([this.#records.ready(document), this.reports.ready(document)]);
  }

  /** What is recorded of a report, at its places in the text as it is now, and the names that are none in it. */
  async recorded(document: vscode.TextDocument): Promise<{ recorded: readonly Recorded[]; ignore: readonly IgnoredName[] }> {
    const record = await this.#records.ready(document);
    return { recorded: this.#placed(record), ignore: record.ignore };
  }

  // What commands do

  #turn: Promise<unknown> = Promise.resolve();

  /** Runs commands one after the other, so that each sees what the one before decided and where it went on to, however fast the keys come. */
  inTurn<R>(run: () => Promise<R>): Promise<R> {
    const result = this.#turn.then(run);
    this.#turn = result.catch(() => undefined);
    return result;
  }

  /** The acts that can be undone, the last one last. */
  get acts(): readonly Act[] {
    return this.#acts;
  }

  /**
   * Decides about annotations of a report: `to` tells what each becomes (`accepted`, `rejected` … of the core); `undefined` takes one away. Writes the
   * report's file, fires `onDidChange`, and is one act for the undo. Returns how many were changed.
   */
  async decide(label: string, document: vscode.TextDocument, ids: readonly string[], to: (annotation: Annotation) => Annotation | undefined, files: readonly Step[] = []): Promise<number> {
    const record = await this.#records.ready(document);
    await this.#records.read(record); // what others wrote since counts before
    await this.reports.ready(document);
    const wanted = new Set(ids);
    const recorded = new Set(record.decided.annotations.map(({ id }) => id));
    const quoteOf = quotesIn(document.getText());
    const changes = this.annotations(document).filter(({ id }) => wanted.has(id)).map((annotation): Change => {
      const after = to(annotation);
      return { of: 'annotation', ...(recorded.has(annotation.id) ? { before: annotation } : {}), ...(after ? { after: wellQuoted(after, quoteOf) } : {}) };
    }).filter(({ before, after }) => !(before && after && sameDecision(before as Annotation, after as Annotation) && !(before as Annotation).orphaned));
    await this.change(label, [{ document, changes }], files);
    return changes.length;
  }

  /** Makes changes in any number of reports as one act. `files` are files beside the reports that were already changed for it, with the way back. */
  async change(label: string, reports: readonly { readonly document: vscode.TextDocument; readonly changes: readonly Change[] }[], files: readonly Step[] = []): Promise<void> {
    const steps: Step[] = [...files];
    for (const { document, changes } of reports) {
      if (changes.length === 0) continue;
      const record = await this.#records.ready(document);
      const conflicts = new Set(record.apply(changes));
      this.#changed.fire(document);
      const made = changes.filter((change) => !conflicts.has(change));
      const written = await this.#records.write(record);
      steps.push({ report: document.uri, changes: made, sha256: sha256Hex(document.getText()), ...(written ? { written } : {}) });
    }
    if (steps.length === 0) return;
    this.#acts.push({ label, steps });
    if (this.#acts.length > ACTS_AT_MOST) this.#acts.shift();
  }

  /** Takes the last act back, in every report and file that it touched. Returns it; `undefined` where there is none. What cannot be taken back is told once all else is. */
  async undo(): Promise<Act | undefined> {
    const act = this.#acts.pop();
    const troubles: unknown[] = [];
    for (const step of [...act?.steps ?? []].reverse()) {
      await ('file' in step ? step.undo() : this.#undo(step)).catch((error: unknown) => troubles.push(error));
    }
    if (troubles.length > 0) throw troubles[0];
    return act;
  }

  async #undo({ report, changes, written, sha256 }: Extract<Step, { report: vscode.Uri }>): Promise<void> {
    const document = await vscode.workspace.openTextDocument(report);
    const record = await this.#records.ready(document);
    const conflicts = record.apply(changes.map(reversed).reverse());
    this.#changed.fire(document);
    const isRestored = written !== undefined && conflicts.length === 0 && sha256Hex(document.getText()) === sha256 && await this.#records.restore(record, written);
    if (!isRestored) await this.#records.write(record);
    if (conflicts.length > 0) throw new Trouble(vscode.l10n.t('{0} of {1} decisions were changed since, and stay as they are.', conflicts.length, changes.length));
  }

  /** Writes what is decided of a report, at its places as they are now. */
  save(document: vscode.TextDocument): Promise<void> {
    return this.#records.save(document);
  }

  /** A report got another address: what is in memory alone goes along, and the file names its report anew. */
  moved(from: vscode.Uri, to: vscode.Uri): Promise<void> {
    return this.#records.moved(from, to);
  }

  async #force(record: ReportRecord, conflicts: readonly Change[]): Promise<void> {
    const present = new Map(record.decided.annotations.map((annotation) => [annotation.id, annotation]));
    const changes = conflicts.map((change): Change => {
      if (change.of === 'name') return change;
      const before = present.get((change.after ?? change.before)?.id ?? '');
      return { of: 'annotation', ...(before ? { before } : {}), ...(change.after ? { after: change.after } : {}) };
    });
    await this.change(vscode.l10n.t('Use own decisions'), [{ document: record.document, changes }]);
  }

  /** The recorded annotations with their places right now. */
  #placed(record: ReportRecord): readonly Recorded[] {
    record.place();
    return record.decided.annotations;
  }

  /** Names that are none: in this report, and by any dataset, also where a rule and no dataset found the mention. */
  #ignored(record: ReportRecord): readonly IgnoredName[] {
    return [...this.engine.current?.catalog.ignore ?? [], ...record.ignore];
  }

  #settle(document: vscode.TextDocument): void {
    this.#epoch++;
    this.#records.of(document).settle();
    this.#changed.fire(document);
  }
}

function shownOf({ id, start, end, kind, entity, candidates, confidence = 'high', because = 'marked by the analyst', status }: Recorded): Shown {
  return {
    id, start, end, kind, confidence, because, status: status as Shown['status'],
    ...(entity !== undefined ? { entity } : {}), candidates: candidates ?? (entity === undefined ? [] : [entity]),
  };
}
