import * as vscode from 'vscode';
import { formatProblem, isKept, type Change, type Problem } from '../../core';
import { annotationsUri, placeOf, readText } from '../host/annotationFiles';
import { registerCommand } from '../host/commands';
import type { Engine } from './engine';
import { ANNOTATIONS_ENDING, COMMANDS, DIAGNOSTICS_SOURCE } from '../host/ids';
import { StandingNotice } from '../host/standingNotice';
import { ReportRecord, type Written } from './reportRecord';

/**
 * The records of open reports: read when a report is first asked for, again when their files change, and written as decisions and savings
 * want it. Tells what cannot be.
 */
export class Records implements vscode.Disposable {
  readonly #records = new Map<string, ReportRecord>();
  readonly #changed = new vscode.EventEmitter<vscode.TextDocument>();
  /** Fires after a record was read or written. */
  readonly onDidChange = this.#changed.event;
  readonly #conflicted = new vscode.EventEmitter<{ record: ReportRecord; conflicts: readonly Change[] }>();
  /** Fires when somebody decided otherwise in a file, and the analyst wants the own decisions to stand. */
  readonly onDidChooseOwn = this.#conflicted.event;
  readonly #notice = new StandingNotice();
  readonly #problems = vscode.languages.createDiagnosticCollection('intel-annotations');
  /** Records that an act is just writing. */
  readonly #acting = new Set<ReportRecord>();
  readonly #disposables: vscode.Disposable[];

  constructor(private readonly engine: Engine, private readonly log: vscode.LogOutputChannel) {
    const watcher = vscode.workspace.createFileSystemWatcher(`**/*${ANNOTATIONS_ENDING}`);
    const reread = (uri: vscode.Uri) => this.#reread(uri);
    this.#disposables = [
      this.#changed,
      this.#conflicted,
      this.#problems,
      this.#notice,
      watcher,
      watcher.onDidChange(reread),
      watcher.onDidCreate(reread),
      watcher.onDidDelete(reread),
      vscode.workspace.onDidChangeTextDocument((event) => this.#open(event.document)?.edit(event)),
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (this.#open(document)?.unsaved.length === 0) this.#forget(document);
      }),
      vscode.workspace.onDidSaveTextDocument((document) => this.#saved(document)),
      registerCommand(COMMANDS.saveElsewhere, (report: string) => this.#saveElsewhere(report), log),
    ];
  }

  dispose(): void {
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  /** The record of a report; a new one is read from its file, which takes a moment (`ready`). */
  of(document: vscode.TextDocument): ReportRecord {
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

  async ready(document: vscode.TextDocument): Promise<ReportRecord> {
    const record = this.of(document);
    if (!record.isLoaded) await this.#load(record);
    return record;
  }

  /** Takes over what others wrote into the file. */
  async read(record: ReportRecord): Promise<void> {
    const { conflicts } = await record.sync();
    this.#tellConflicts(record, conflicts);
    this.#tellProblem(record);
  }

  /** Makes changes in memory, at once for all who look. Returns those that could not be made. */
  make(record: ReportRecord, changes: readonly Change[]): readonly Change[] {
    const conflicts = record.apply(changes);
    this.#changed.fire(record.document);
    return conflicts;
  }

  /**
   * Writes a record for an act, whose changes `make` makes once the file was read; where it cannot be written, says why and what can be
   * done, and the decisions stay in memory.
   */
  async write(record: ReportRecord, make?: () => void): Promise<Written | undefined> {
    this.#acting.add(record);
    try {
      const { written, conflicts } = await record.sync(await this.engine.load(), make);
      this.#tellConflicts(record, conflicts);
      this.#tellProblem(record);
      return written;
    } catch (error) {
      const { message } = error as Error;
      this.log.warn(message);
      this.#tellWrong(record, { diagnostic: diagnosticOf({ message, code: 'unwritable' }), message });
      return undefined;
    } finally {
      this.#acting.delete(record);
      this.#changed.fire(record.document);
    }
  }

  /** Writes what is decided of a report, at its places as they are now. */
  async save(document: vscode.TextDocument): Promise<void> {
    const record = await this.ready(document);
    if (record.unsaved.length > 0 || record.decided.annotations.some(isKept)) await this.write(record);
  }

  /** A report got another address: what is in memory alone goes along, and the file names its report anew. */
  async moved(from: vscode.Uri, to: vscode.Uri): Promise<void> {
    const former = this.#records.get(from.toString());
    this.#records.delete(from.toString());
    const target = annotationsUri(to);
    if (!former && !(target && await readText(target) !== undefined)) return;
    const document = await vscode.workspace.openTextDocument(to);
    const record = this.of(document);
    await this.read(record); // its file may have come after it
    if (former && record !== former) record.adopt(former);
    await this.save(document);
  }

  /** Opens what is recorded of a report in a new editor, to be saved wherever one likes. */
  async #saveElsewhere(report: string): Promise<vscode.Uri | undefined> {
    const record = this.#records.get(report);
    if (!record) return undefined;
    const content = record.yaml(await this.engine.load());
    const opened = await vscode.workspace.openTextDocument({ language: 'yaml', content });
    await vscode.window.showTextDocument(opened, { viewColumn: vscode.ViewColumn.Beside });
    return opened.uri;
  }

  /** Puts the former bytes of a file back, for an undo; returns whether the file still was what the act had written. */
  async restore(record: ReportRecord, written: Written): Promise<boolean> {
    this.#acting.add(record);
    return record.restore(written).finally(() => {
      this.#acting.delete(record);
      this.#changed.fire(record.document);
    });
  }

  /** The record of a report that had no file yet and now is this one. */
  #draftOf(document: vscode.TextDocument): ReportRecord | undefined {
    if (document.isUntitled) return undefined;
    return [...this.#records.values()].find(
      (record) => record.document.isUntitled && record.unsaved.length > 0 && record.document.getText() === document.getText(),
    );
  }

  #open(document: vscode.TextDocument): ReportRecord | undefined {
    const record = this.#records.get(document.uri.toString());
    return record?.document === document ? record : undefined;
  }

  /** What is wrong with the file of a report that nobody has open is told when it is opened again. */
  #forget({ uri }: vscode.TextDocument): void {
    const { target } = this.#records.get(uri.toString()) ?? {};
    this.#records.delete(uri.toString());
    this.#notice.set(uri.toString(), undefined);
    if (target) this.#problems.delete(target);
  }

  async #load(record: ReportRecord): Promise<void> {
    await this.read(record);
    if (record.target && !record.problem && record.unsaved.length > 0 && !this.#acting.has(record)) await this.write(record);
    this.#changed.fire(record.document);
  }

  /** A file of annotations changed: the reports whose record it is read it again. What they hold in memory alone is written then. */
  #reread(target: vscode.Uri): void {
    for (const record of this.#records.values()) {
      if (record.target?.toString() !== target.toString()) continue;
      this.#loadNews(record).catch((error: Error) => this.log.error(error));
    }
  }

  /** What was written from here is no news. */
  async #loadNews(record: ReportRecord): Promise<void> {
    if (record.unsaved.length > 0 || !await record.isAsWritten()) await this.#load(record);
  }

  /** With a report its decisions' new places are saved. */
  #saved(document: vscode.TextDocument): void {
    this.#reread(document.uri);
    if (this.#open(document)?.isLoaded) this.save(document).catch((error: Error) => this.log.error(error));
  }

  #tellProblem(record: ReportRecord): void {
    const { problem, target, unsaved } = record;
    const file = target && vscode.workspace.asRelativePath(target);
    const message = problem && unsaved.length > 0
      ? formatProblem(problem)
      : vscode.l10n.t('The annotations cannot be read: {0}.', file ?? '');
    this.#tellWrong(record, problem && { diagnostic: diagnosticOf(problem), message: `${message} ${vscode.l10n.t('The file was left as it is.')}` });
  }

  /**
   * What is wrong with a report's file, in one message and in the list of problems, as long as it is. Decisions that wait for it in memory
   * have a way out.
   */
  #tellWrong(record: ReportRecord, wrong: { readonly diagnostic: vscode.Diagnostic; readonly message: string } | undefined): void {
    const key = record.document.uri.toString();
    if (record.target) this.#problems.set(record.target, wrong && [wrong.diagnostic]);
    if (!wrong || record.unsaved.length === 0) {
      this.#notice.set(key, wrong?.message);
      return;
    }
    const kept = vscode.l10n.t('Your decisions are kept in memory until it can be written.');
    const elsewhere = { title: vscode.l10n.t('Save Elsewhere'), command: COMMANDS.saveElsewhere, arguments: [key] };
    this.#notice.set(key, `${wrong.message} ${kept}`, [elsewhere]);
  }

  /** The file's decisions stand; whoever asks for it gets the own ones back. */
  #tellConflicts(record: ReportRecord, conflicts: readonly Change[]): void {
    if (conflicts.length === 0) return;
    const names = conflicts.map(({ before, after }) => (after ?? before)?.text ?? '').join(', ');
    const message = vscode.l10n.t('Decided otherwise in the file of annotations meanwhile: {0}. The file\'s decisions stand.', names);
    const mine = vscode.l10n.t('Use Mine');
    void vscode.window.showWarningMessage(message, mine).then((chosen) => {
      if (chosen === mine) this.#conflicted.fire({ record, conflicts });
    });
  }
}

type Wrong = Pick<Problem, 'message' | 'line' | 'column' | 'length'> & { readonly code: string };

function diagnosticOf(problem: Wrong): vscode.Diagnostic {
  const start = placeOf(problem);
  const diagnostic = new vscode.Diagnostic(
    new vscode.Range(start, start.translate(0, problem.length ?? 1)),
    problem.message,
    vscode.DiagnosticSeverity.Error,
  );
  return Object.assign(diagnostic, { source: DIAGNOSTICS_SOURCE, code: problem.code });
}
