import * as vscode from 'vscode';
import {
  annotationsOf, formatProblem, isStanding, quotesIn, reversed, sameDecision, sha256Hex, suggestedOf, wellQuoted,
  type Annotation, type Annotator, type Change, type IgnoredName, type Mention, type Problem, type Recorded, type Status,
} from '../core';
import { annotationsUri, openAction, placeOf, readText } from './annotationFiles';
import { showTrouble, Trouble } from './commands';
import type { Engine } from './engine';
import { ReportRecord, type Written } from './reportRecord';
import type { Reports } from './reports';
import { isReport, settings } from './settings';

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
  readonly #records = new Map<string, ReportRecord>();
  readonly #changed = new vscode.EventEmitter<vscode.TextDocument>();
  /** Fires when mentions, decisions or their places in a report may have changed: once for a burst of edits, at once for a decision. */
  readonly onDidChange = this.#changed.event;
  readonly #acts: Act[] = [];
  readonly #shown = new WeakMap<vscode.TextDocument, { key: string; mentions: readonly Shown[] }>();
  readonly #listed = new WeakMap<vscode.TextDocument, { key: string; annotations: readonly Annotation[] }>();
  readonly #told = new Set<string>();
  /** Records that an act is just writing. */
  readonly #acting = new Set<ReportRecord>();
  readonly #disposables: vscode.Disposable[];
  /** Counts what may change mentions beside the text: catalogs and settings. */
  #epoch = 0;

  constructor(private readonly engine: Engine, private readonly reports: Reports, private readonly log: vscode.LogOutputChannel) {
    const watcher = vscode.workspace.createFileSystemWatcher('**/*.intel.yaml');
    const reread = (uri: vscode.Uri) => this.#reread(uri);
    this.#disposables = [
      this.#changed, watcher, watcher.onDidChange(reread), watcher.onDidCreate(reread), watcher.onDidDelete(reread),
      reports.onDidChange((document) => this.#settle(document)),
      vscode.workspace.onDidChangeTextDocument((event) => this.#edit(event)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#forget(document)),
      vscode.workspace.onDidSaveTextDocument((document) => this.#saved(document)),
    ];
  }

  dispose(): void {
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  // What views read

  /** Every mention that the report shows, by place: suggestions of the kinds and the confidence that the settings name, and what was accepted or added. */
  mentions(document: vscode.TextDocument): readonly Shown[] {
    if (!isReport(document)) return [];
    const record = this.#record(document);
    if (!record.isLoaded) return []; // what was rejected shall not light up for a moment
    const mentions = this.reports.mentions(document);
    const key = `${document.version} ${record.revision} ${this.#epoch} ${mentions.length}`;
    const known = this.#shown.get(document);
    if (known?.key === key) return known.mentions;
    const decided = record.standing.map(({ start, end, annotation }): Recorded => ({ ...annotation, start, end }));
    const kinds = settings.kinds(document);
    const shown = [
      ...decided.filter(({ status, kind }) => status !== 'rejected' && kinds.includes(kind)).map(shownOf),
      ...suggestedOf(document.getText(), mentions, decided, this.#ignored(record)).map((mention): Shown => ({ ...mention, status: 'suggested' })),
    ].sort((a, b) => a.start - b.start || a.end - b.end);
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
    const record = this.#record(document);
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
    const record = this.#record(document);
    const suggested = this.mentions(document).filter(({ status }) => status === 'suggested').length;
    const reviewed = record.standing.length;
    return { reviewed, total: reviewed + suggested, orphans: record.orphans };
  }

  /** The names that are none in this report, by its own file. */
  ignoredNames(document: vscode.TextDocument): readonly IgnoredName[] {
    return this.#record(document).ignore;
  }

  /** Why the file of annotations of a report cannot be used; decisions then stay in memory. */
  problem(document: vscode.TextDocument): Problem | undefined {
    return this.#record(document).problem;
  }

  /** How many decisions on a report are in memory alone. */
  unsaved(document: vscode.TextDocument): number {
    return this.#record(document).unsaved.length;
  }

  /** Resolves once what is recorded of a report was read. Until then `mentions` are none. */
  async ready(document: vscode.TextDocument): Promise<void> {
    const record = this.#record(document);
    if (!record.isLoaded) await this.#load(record);
  }

  /** What is recorded of a report, at its places in the text as it is now, and the names that are none in it. */
  async recorded(document: vscode.TextDocument): Promise<{ recorded: readonly Recorded[]; ignore: readonly IgnoredName[] }> {
    await this.ready(document);
    const record = this.#record(document);
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
    await this.#read(this.#record(document), await this.engine.load()); // what others wrote since counts before
    const wanted = new Set(ids);
    const recorded = new Set(this.#record(document).decided.annotations.map(({ id }) => id));
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
    const annotator = await this.engine.load();
    const steps: Step[] = [...files];
    for (const { document, changes } of reports) {
      if (changes.length === 0) continue;
      await this.ready(document);
      const record = this.#record(document);
      const conflicts = new Set(record.apply(changes));
      this.#changed.fire(document);
      const made = changes.filter((change) => !conflicts.has(change));
      this.#acting.add(record);
      const written = await this.#write(record, annotator);
      this.#acting.delete(record);
      steps.push({ report: document.uri, changes: made, sha256: sha256Hex(document.getText()), ...(written ? { written } : {}) });
    }
    if (steps.length === 0) return;
    this.#acts.push({ label, steps });
    if (this.#acts.length > ACTS_AT_MOST) this.#acts.shift();
  }

  /** Takes the last act back, in every report and file that it touched. Returns it; `undefined` where there is none. */
  async undo(): Promise<Act | undefined> {
    const act = this.#acts.pop();
    if (!act) return undefined;
    const annotator = await this.engine.load();
    for (const step of [...act.steps].reverse()) {
      if ('file' in step) await step.undo();
      else await this.#undo(step, annotator);
    }
    return act;
  }

  async #undo({ report, changes, written, sha256 }: Extract<Step, { report: vscode.Uri }>, annotator: Annotator): Promise<void> {
    const document = await vscode.workspace.openTextDocument(report);
    await this.ready(document);
    const record = this.#record(document);
    const conflicts = record.apply(changes.map(reversed).reverse());
    this.#changed.fire(document);
    const isRestored = written !== undefined && conflicts.length === 0 && sha256Hex(document.getText()) === sha256 && await record.restore(written);
    if (!isRestored) await this.#write(record, annotator);
    if (conflicts.length > 0) throw new Trouble(vscode.l10n.t('{0} of {1} decisions were changed since, and stay as they are.', conflicts.length, changes.length));
  }

  /** Writes a record; where that cannot be, says why and what can be done, and the decisions stay in memory. */
  async #write(record: ReportRecord, annotator: Annotator): Promise<Written | undefined> {
    try {
      const { written, conflicts } = await record.sync(annotator, { write: true });
      this.#tellConflicts(record, conflicts);
      if (record.problem) this.#tellProblem(record, record.problem);
      return written;
    } catch (error) {
      this.#tellUnsaved(record, error as Error);
      return undefined;
    } finally {
      this.#changed.fire(record.document);
    }
  }

  #record(document: vscode.TextDocument): ReportRecord {
    const key = document.uri.toString();
    const known = this.#records.get(key);
    if (known?.document === document) return known;
    const record = new ReportRecord(document);
    const former = known ?? this.#draftOf(document);
    if (former) record.adopt(former); // closed with decisions that are in no file
    this.#records.set(key, record);
    this.#load(record).catch((error: Error) => this.log.error(error));
    return record;
  }

  /** The record of a report that had no file yet and now is this one. */
  #draftOf(document: vscode.TextDocument): ReportRecord | undefined {
    if (document.uri.scheme === 'untitled') return undefined;
    return [...this.#records.values()].find((record) => record.document.uri.scheme === 'untitled' && record.unsaved.length > 0 && record.document.getText() === document.getText());
  }

  async #load(record: ReportRecord): Promise<void> {
    const annotator = await this.engine.load();
    await this.#read(record, annotator);
    if (record.target && !record.problem && record.unsaved.length > 0 && !this.#acting.has(record)) await this.#write(record, annotator);
    this.#changed.fire(record.document);
  }

  async #read(record: ReportRecord, annotator: Annotator): Promise<void> {
    const { conflicts } = await record.sync(annotator, { write: false });
    this.#tellConflicts(record, conflicts);
    if (record.problem) this.#tellProblem(record, record.problem);
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

  #edit(event: vscode.TextDocumentChangeEvent): void {
    const record = this.#records.get(event.document.uri.toString());
    if (record?.document === event.document) record.edit(event);
  }

  #settle(document: vscode.TextDocument): void {
    this.#epoch++;
    this.#records.get(document.uri.toString())?.settle();
    this.#changed.fire(document);
  }

  /** A file of annotations changed: the reports whose record it is read it again. What they hold in memory alone is written then. */
  #reread(target: vscode.Uri): void {
    for (const record of this.#records.values()) {
      if (record.target?.toString() !== target.toString()) continue;
      this.engine.load()
        .then(() => this.#load(record))
        .catch((error: Error) => this.log.error(error));
    }
  }

  /** With a report its decisions' new places are saved. */
  #saved(document: vscode.TextDocument): void {
    this.#reread(document.uri);
    if (this.#records.get(document.uri.toString())?.isLoaded) this.save(document).catch((error: Error) => this.log.error(error));
  }

  #forget(document: vscode.TextDocument): void {
    const record = this.#records.get(document.uri.toString());
    if (record?.document === document && record.unsaved.length === 0) this.#records.delete(document.uri.toString());
  }

  #tellProblem(record: ReportRecord, problem: Problem): void {
    const message = formatProblem(problem);
    const key = `${message} ${record.unsaved.length > 0}`;
    if (this.#told.has(key)) return;
    this.#told.add(key);
    this.#tellUnsaved(record, new Trouble(`${message} ${vscode.l10n.t('The file was left as it is.')}`, record.target ? [openAction(record.target, placeOf(problem))] : []));
  }

  #tellUnsaved(record: ReportRecord, error: Error): void {
    this.log.warn(error.message);
    const count = record.unsaved.length;
    const actions = error instanceof Trouble ? error.actions : [];
    const kept = vscode.l10n.t('Your decisions ({0}) are kept in memory until it can be written.', count);
    const save = { title: vscode.l10n.t('Save Elsewhere'), run: () => this.openElsewhere(record.document) };
    void showTrouble(count > 0 ? new Trouble(`${error.message} ${kept}`, [...actions, save]) : error, this.log);
  }

  /** Writes what is decided of a report, at its places as they are now. */
  async save(document: vscode.TextDocument): Promise<void> {
    await this.ready(document);
    const record = this.#record(document);
    if (record.unsaved.length > 0 || record.standing.length > 0) await this.#write(record, await this.engine.load());
  }

  /** A report got another address: what is in memory alone goes along, and the file names its report anew. */
  async moved(from: vscode.Uri, to: vscode.Uri): Promise<void> {
    const former = this.#records.get(from.toString());
    this.#records.delete(from.toString());
    const target = annotationsUri(to);
    if (!former && !(target && await readText(target) !== undefined)) return;
    const document = await vscode.workspace.openTextDocument(to);
    const record = this.#record(document);
    if (former && record !== former) record.adopt(former);
    await this.save(document);
  }

  /** Opens what is recorded of a report in a new editor, to be saved wherever one likes. */
  async openElsewhere(document: vscode.TextDocument): Promise<vscode.Uri> {
    const content = this.#record(document).yaml(await this.engine.load());
    const opened = await vscode.workspace.openTextDocument({ language: 'yaml', content });
    await vscode.window.showTextDocument(opened, { viewColumn: vscode.ViewColumn.Beside });
    return opened.uri;
  }

  /** The file's decisions stand; whoever asks for it gets the own ones back. */
  #tellConflicts(record: ReportRecord, conflicts: readonly Change[]): void {
    if (conflicts.length === 0) return;
    const names = conflicts.map(({ before, after }) => (after ?? before)?.text ?? '').join(', ');
    const message = vscode.l10n.t('Decided otherwise in the file of annotations meanwhile: {0}. The file\'s decisions stand.', names);
    const mine = vscode.l10n.t('Use Mine');
    void vscode.window.showWarningMessage(message, mine).then((chosen) => (chosen === mine ? this.#force(record, conflicts) : undefined));
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
}

function shownOf({ id, start, end, kind, entity, candidates, confidence = 'high', because = 'marked by the analyst', status }: Recorded): Shown {
  return {
    id, start, end, kind, confidence, because, status: status as Shown['status'],
    ...(entity !== undefined ? { entity } : {}), candidates: candidates ?? (entity === undefined ? [] : [entity]),
  };
}
