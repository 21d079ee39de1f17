import * as vscode from 'vscode';
import {
  annotationsOf, byPlace, isStanding, suggestedAmong,
  type Annotation, type Change, type IgnoredName, type Mention, type Problem, type Recorded, type Span,
} from '../../core';
import { formatOf, isMarkedIn, isReport, shownKinds } from '../host/settings';
import { Acts, type Act, type Place, type Step } from './acts';
import { changesTo, overAgain } from './due';
import type { Engine } from './engine';
import { Queue } from './queue';
import { Records } from './records';
import type { ReportRecord } from './reportRecord';
import type { Reports } from './reports';
import { Rest } from './rest';
import { merged, shownOf, type Progress, type Shown } from './shown';

/**
 * The one owner of decisions. Views read `mentions`, `annotations` and `progress`, and read again on `onDidChange` or `onDidRest`; commands change things by `decide`,
 * `change` and `undo`, which also write the report's file of annotations. Everything about a report is asked by its open document.
 */
export class Decisions implements vscode.Disposable {
  readonly #records: Records;
  readonly #acts: Acts;
  readonly #turns = new Queue();
  readonly #changed = new vscode.EventEmitter<vscode.TextDocument>();
  /** Fires when mentions, decisions or their places in a report may have changed: once for a burst of edits, at once for a decision. For what is visible. */
  readonly onDidChange = this.#changed.event;
  /** The same for what costs as much as the report is long: of a long one it fires once nothing changed for a moment. */
  readonly onDidRest: vscode.Event<vscode.TextDocument>;
  readonly onDidReadOn: Reports['onDidReadOn'];
  readonly #shown = new WeakMap<vscode.TextDocument, { key: string; mentions: readonly Shown[] }>();
  readonly #listed = new WeakMap<vscode.TextDocument, { key: string; annotations: readonly Annotation[] }>();
  readonly #disposables: vscode.Disposable[];
  /** Counts what may change mentions beside the text: catalogs and settings. */
  #epoch = 0;

  constructor(private readonly engine: Engine, private readonly reports: Reports, log: vscode.LogOutputChannel) {
    this.#records = new Records(engine, log);
    this.#acts = new Acts(this.#records);
    const rest = new Rest(this.onDidChange);
    [this.onDidRest, this.onDidReadOn] = [rest.event, reports.onDidReadOn];
    this.#disposables = [
      this.#changed, this.#records, rest,
      this.#records.onDidChange((document) => this.#changed.fire(document)),
      this.#records.onDidChooseOwn(({ record, conflicts }) => { this.#force(record, conflicts).catch((error: Error) => log.error(error)); }),
      reports.onDidChange((document) => this.#settle(document)),
    ];
  }

  dispose(): void {
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  // What views read

  /**
   * The mentions that the report shows, by place: suggestions of the kinds and the confidence that the settings name, and what was accepted or added. With a span only
   * those that touch it, for what these cost; all of them are made anew after each change, which costs as much as the report is long.
   */
  mentions(document: vscode.TextDocument, within?: Span): readonly Shown[] {
    if (!isReport(document)) return [];
    const record = this.#records.of(document);
    const mentions = this.reports.mentions(document, within); // read while the record is
    if (!record.isLoaded) return []; // what was rejected shall not light up for a moment
    const key = `${document.version} ${record.revision} ${this.#epoch} ${mentions.length}`;
    const known = within ? undefined : this.#shown.get(document);
    if (known?.key === key) return known.mentions;
    const against = [...record.standing.map(({ start, end, annotation: { kind } }) => ({ start, end, kind })), ...this.reports.marks(document)];
    const suggested = suggestedAmong(mentions, against, this.#ignored(record), ({ start, end }) => document.getText(new vscode.Range(document.positionAt(start), document.positionAt(end))));
    const decided = this.#decided(document, record).filter((mention) => !within || (mention.start <= within.end && within.start <= mention.end));
    const shown = merged(decided, suggested.map((mention): Shown => ({ ...mention, status: 'suggested' })));
    if (!within) this.#shown.set(document, { key, mentions: shown });
    return shown;
  }

  /** What an export is made of beside decisions: the mentions that the settings let through, and how many they leave out. */
  async found(document: vscode.TextDocument): Promise<{ mentions: readonly Mention[]; leftOut: number }> {
    if (!isReport(document)) return { mentions: (await this.engine.load()).recognize(document.getText(), { format: formatOf(document.languageId) }), leftOut: 0 };
    await this.reports.ready(document);
    const mentions = this.reports.mentions(document);
    return { mentions, leftOut: this.reports.leftOut(document) };
  }

  /** The mention at a place; of several the first. */
  mentionAt(document: vscode.TextDocument, position: vscode.Position): Shown | undefined {
    const offset = document.offsetAt(position);
    return this.mentions(document, { start: offset, end: offset })[0];
  }

  /** What stands decided in a report, rejected too, at its places right now: cheap, between two edits. */
  standing(document: vscode.TextDocument): readonly (Span & { readonly annotation: Recorded })[] {
    return isReport(document) ? this.#records.of(document).standing : [];
  }

  /** What is decided at a place, rejected too: the shortest where several overlap. */
  decidedAt(document: vscode.TextDocument, position: vscode.Position): Recorded | undefined {
    const offset = document.offsetAt(position);
    const here = this.standing(document).filter(({ start, end }) => start <= offset && offset <= end).sort((a, b) => a.end - a.start - (b.end - b.start))[0];
    return here && { ...here.annotation, start: here.start, end: here.end };
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

  /** Decided annotations whose words are not in the report any more, with their last place and quote. */
  orphans(document: vscode.TextDocument): readonly Annotation[] {
    return this.annotations(document).filter((annotation) => !isStanding(annotation));
  }

  progress(document: vscode.TextDocument): Progress {
    if (!isReport(document)) return { reviewed: 0, total: 0, orphans: 0 };
    const record = this.#records.of(document);
    const suggested = this.mentions(document).filter(isMarkedIn(document)).filter(({ status }) => status === 'suggested').length;
    const reviewed = record.standing.length;
    return { reviewed, total: reviewed + suggested, orphans: record.orphans };
  }

  /** What changes whenever anything that is recorded of a report does. */
  revision(document: vscode.TextDocument): number {
    return this.#records.of(document).revision;
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

  /** Runs commands one after the other, so that each sees what the one before decided and where it went on to, however fast the keys come. */
  inTurn<R>(run: () => Promise<R>): Promise<R> {
    return this.#turns.run(run);
  }

  /** The acts that can be undone, the last one last. */
  get acts(): readonly Act[] {
    return this.#acts.all;
  }

  /**
   * Decides about annotations of a report: `to` tells what each becomes (`accepted`, `rejected` … of the core); `undefined` takes one away. Writes the
   * report's file, fires `onDidChange`, and is one act for the undo. Returns how many were changed.
   */
  async decide(label: string, document: vscode.TextDocument, ids: readonly string[], to: (annotation: Annotation) => Annotation | undefined, files: readonly Step[] = [], place?: Place): Promise<number> {
    await this.ready(document);
    const made = await this.#make(document, (record) => { // once what others wrote since was read: it counts before
      const wanted = new Set(ids);
      return changesTo(this.annotations(document).filter(({ id }) => wanted.has(id)), to, record.decided, document.getText());
    });
    this.#acts.add({ label, steps: [...files, ...made.steps], ...(place ? { place } : {}) });
    return made.count;
  }

  /** Makes changes in any number of reports as one act. `files` are files beside the reports that were already changed for it, with the way back. */
  async change(label: string, reports: readonly { readonly document: vscode.TextDocument; readonly changes: readonly Change[] }[], files: readonly Step[] = [], place?: Place): Promise<void> {
    const steps: Step[] = [...files];
    for (const { document, changes } of reports) if (changes.length > 0) steps.push(...(await this.#make(document, () => changes)).steps);
    this.#acts.add({ label, steps, ...(place ? { place } : {}) });
  }

  /** Takes the last act back, in every report and file that it touched. Returns it; `undefined` where there is none. What cannot be taken back is told once all else is. */
  undo(): Promise<Act | undefined> {
    return this.#acts.undo();
  }

  /** Writes what is decided of a report, at its places as they are now. */
  save(document: vscode.TextDocument): Promise<void> {
    return this.#records.save(document);
  }

  /** A report got another address: what is in memory alone goes along, and the file names its report anew. */
  moved(from: vscode.Uri, to: vscode.Uri): Promise<void> {
    return this.#records.moved(from, to);
  }

  /** Reads the file of a report, makes the changes that are due then, and writes it, once each. Returns the step for an act, and how many changes were due. */
  async #make(document: vscode.TextDocument, due: (record: ReportRecord) => readonly Change[]): Promise<{ steps: Step[]; count: number }> {
    const record = await this.#records.ready(document);
    let changes: readonly Change[] = [];
    let conflicts = new Set<Change>();
    const written = await this.#records.write(record, () => {
      changes = due(record);
      if (changes.length > 0) conflicts = new Set(this.#records.make(record, changes));
    });
    const step = { report: document.uri, changes: changes.filter((change) => !conflicts.has(change)), ...(written ? { written } : {}) };
    return { steps: changes.length > 0 ? [step] : [], count: changes.length };
  }

  async #force(record: ReportRecord, conflicts: readonly Change[]): Promise<void> {
    await this.change(vscode.l10n.t('Use own decisions'), [{ document: record.document, changes: overAgain(conflicts, record.decided) }]);
  }

  /** What was accepted or added, by place, of the kinds that are shown. */
  #decided(document: vscode.TextDocument, { standing }: ReportRecord): readonly Shown[] {
    const kinds = shownKinds(document);
    return standing.filter(({ annotation: { status, kind } }) => status !== 'rejected' && kinds.includes(kind)).map(shownOf).sort(byPlace);
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
