import * as vscode from 'vscode';
import {
  changesBetween, FollowedAnnotations, isKept, readRecord, sameDecision, withChanges,
  type Annotator, type Change, type Decided, type IgnoredName, type Problem, type Recorded, type SavedRecord,
} from '../../core';
import { annotationsUri, readText, reportPath, writeAnnotations } from '../host/annotationFiles';
import { formatOf } from '../host/settings';
import { Queue } from './queue';

/** The file of annotations around a writing. */
export interface Written {
  readonly target: vscode.Uri;
  readonly before: File;
  readonly after: string;
  /** The hash of the report's text at that time. */
  readonly sha256: string;
}

/** What the file of a report says, as far as it could be read. */
interface File {
  /** Its bytes; `undefined` where there is no file. */
  readonly text: string | undefined;
  readonly record?: SavedRecord;
  readonly problem?: Problem;
}

const NOTHING: Decided = { annotations: [], ignore: [] };

/**
 * What is recorded of one open report: in memory, where it follows the edits of the report, and in its file. Only `sync` touches the file, one call after the
 * other; it always reads the file first, and lays over what it finds there what was decided in memory since.
 */
export class ReportRecord {
  /** What file and memory agreed on last. */
  #base: Decided = NOTHING;
  #file: File = { text: undefined };
  readonly #followed = new FollowedAnnotations([], '');
  #ignore: readonly IgnoredName[] = [];
  readonly #queue = new Queue();
  /** When the file was last written from here, and how large it was then. */
  #stamp: string | undefined;
  /** Counts every change of what is recorded, or of where it stands. */
  revision = 0;
  #isSettled = true;
  #isPlaced = true;
  #eol: vscode.EndOfLine;
  isLoaded = false;

  constructor(readonly document: vscode.TextDocument) {
    this.#eol = document.eol;
  }

  /** Where the record is kept; `undefined` for a report that has no file yet, or whose folder cannot be written to. */
  get target(): vscode.Uri | undefined {
    return annotationsUri(this.document.uri);
  }

  /** How many decided annotations have lost their words. */
  get orphans(): number {
    return this.#followed.all.filter(isKept).length - this.standing.length;
  }

  /** Everything that is recorded: also suggestions that an export wrote, whose ids stay. */
  get decided(): Decided {
    return { annotations: this.#followed.all, ignore: this.#ignore };
  }

  /** Decided annotations that stand in the text, at their places right now. */
  get standing(): FollowedAnnotations['standing'] {
    return this.#followed.standing.filter(({ annotation }) => isKept(annotation));
  }

  get ignore(): readonly IgnoredName[] {
    return this.#ignore;
  }

  /** Why the file cannot be used. It is then left as it is, and what is decided stays in memory. */
  get problem(): Problem | undefined {
    return this.#file.problem;
  }

  /** What is decided in memory and not in the file. */
  get unsaved(): readonly Change[] {
    return changesBetween(this.#base, this.decided);
  }

  edit({ contentChanges }: vscode.TextDocumentChangeEvent): void {
    this.revision++;
    if (this.document.eol !== this.#eol) { // moves everything, without a change that says so
      this.#eol = this.document.eol;
      return this.#followed.replace(this.#followed.all, this.document.getText());
    }
    if (contentChanges.length > 0) this.#isSettled = this.#isPlaced = false;
    for (const { rangeOffset, rangeLength, text } of contentChanges) this.#followed.edit({ start: rangeOffset, end: rangeOffset + rangeLength, text });
  }

  /** Once after a burst of edits: looks for decisions whose words are gone. */
  settle(): void {
    if (this.#isSettled) return;
    this.#isSettled = true;
    this.#followed.settle(() => this.document.getText());
    this.revision++;
  }

  /** Before what is recorded is read: brings places and quotes up to date. */
  place(): void {
    if (this.#isPlaced) return;
    this.#isPlaced = this.#isSettled = true;
    this.#followed.place(this.document.getText());
    this.revision++;
  }

  /** Makes changes in memory. Returns those that could not be made, since what they change is not what it was. */
  apply(changes: readonly Change[]): readonly Change[] {
    this.place();
    const { conflicts, ...decided } = withChanges(this.decided, changes);
    this.#take(decided);
    return conflicts;
  }

  /** Takes over what another record holds in memory alone, as when its report got another address. */
  adopt(other: ReportRecord): void {
    if (other.unsaved.length > 0) this.apply(other.unsaved);
  }

  /**
   * Brings memory and file together: reads the file, then has `make` decide in memory, and with an annotator writes what was decided. Reads and writes once.
   * `conflicts` are decisions that file and memory changed differently: the file's stand.
   */
  sync(annotator?: Annotator, make?: () => void): Promise<{ written?: Written; conflicts: readonly Change[] }> {
    return this.#queue.run(() => this.#sync(annotator, make));
  }

  /** Whether the file is still the one that was last written from here, by its time and size. */
  async isAsWritten(): Promise<boolean> {
    return this.#stamp !== undefined && this.target !== undefined && await stampOf(this.target) === this.#stamp;
  }

  /** Puts a file's former bytes back, where the file still holds what was written; returns whether it did. */
  restore({ target, before, after }: Written): Promise<boolean> {
    return this.#queue.run(async () => {
      if (this.target?.toString() !== target.toString() || await readText(target) !== after) return false;
      if (before.text === undefined) await vscode.workspace.fs.delete(target);
      else await writeAnnotations(target, before.text);
      await this.#wrote(before, target);
      return true;
    });
  }

  /** The YAML of what is recorded in memory, for a file elsewhere. */
  yaml(annotator: Annotator): string {
    this.place();
    return annotator.exportYaml({ ...this.#input(), recorded: this.#followed.all, ignore: this.#ignore, decidedOnly: true }).yaml;
  }

  async #sync(annotator: Annotator | undefined, make: () => void = () => undefined): Promise<{ written?: Written; conflicts: readonly Change[] }> {
    const { target } = this;
    let conflicts: readonly Change[] = [];
    try {
      if (target) conflicts = await this.#read(target);
    } finally {
      this.isLoaded = true;
      make(); // what was decided is in memory, whatever becomes of the file
    }
    const written = target && annotator && !this.#file.problem ? await this.#write(target, annotator) : undefined;
    return { conflicts, ...(written ? { written } : {}) };
  }

  async #read(target: vscode.Uri): Promise<readonly Change[]> {
    const text = await this.#textOf(target);
    if (text === this.#file.text) return [];
    this.#file = readFile(text, target);
    return this.#file.problem ? [] : this.#merge(decidedIn(this.#file));
  }

  /** A file that was there and seems gone may just be in the midst of a writing of another window: then it is read once more. */
  async #textOf(target: vscode.Uri): Promise<string | undefined> {
    const text = await readText(target);
    if (text !== undefined || this.#file.text === undefined) return text;
    await new Promise((resolve) => setTimeout(resolve, 100));
    return readText(target);
  }

  /** Lays what was decided in memory over what the file says. What both say alike keeps the place that it has in memory. */
  #merge(theirs: Decided): readonly Change[] {
    this.place();
    const ours = new Map(this.#followed.all.map((annotation) => [annotation.id, annotation]));
    const { conflicts, annotations, ignore } = withChanges(theirs, this.unsaved);
    this.#base = theirs;
    this.#take({ annotations: annotations.map((annotation) => atPlaceOf(ours.get(annotation.id), annotation)), ignore });
    return conflicts;
  }

  async #write(target: vscode.Uri, annotator: Annotator): Promise<Written | undefined> {
    this.place();
    const before = this.#file;
    const { record } = before;
    const { annotations } = this.decided;
    if (before.text === undefined && !annotations.some(isKept) && this.#ignore.length === 0) return undefined;
    const present = new Set(annotations.map(({ id }) => id));
    const dropped = new Set(record?.annotations.map(({ id }) => id).filter((id) => !present.has(id)));
    const { yaml, sha256, saved } = annotator.exportYaml({ ...this.#input(), recorded: annotations, ignore: this.#ignore, dropped, decidedOnly: true, ...(record ? { earlier: record } : {}) });
    if (yaml === before.text) return undefined;
    await writeAnnotations(target, yaml);
    await this.#wrote({ text: yaml, record: saved }, target);
    return { target, before, after: yaml, sha256 };
  }

  async #wrote(file: File, target: vscode.Uri): Promise<void> {
    this.#file = file;
    this.#base = decidedIn(file);
    this.#stamp = await stampOf(target, file.text);
  }

  #take({ annotations, ignore }: Decided): void {
    this.#followed.replace(annotations, this.document.getText());
    this.#ignore = ignore;
    this.#isSettled = this.#isPlaced = true;
    this.revision++;
  }

  #input(): { text: string; path: string; format: ReturnType<typeof formatOf> } {
    return { text: this.document.getText(), path: reportPath(this.document.uri, this.target), format: formatOf(this.document.languageId) };
  }
}

function readFile(text: string | undefined, target: vscode.Uri): File {
  if (text === undefined) return { text };
  const { record, problems: [problem] } = readRecord(text, vscode.workspace.asRelativePath(target));
  return { text, ...(record ? { record } : {}), ...(problem ? { problem } : {}) };
}

/** When a file was changed, and how large it is; `undefined` where that cannot be told, or where it has another size than `text`. */
async function stampOf(target: vscode.Uri, text?: string): Promise<string | undefined> {
  const stat = await vscode.workspace.fs.stat(target).then((found) => found, () => undefined);
  const isOther = text !== undefined && stat?.size !== new TextEncoder().encode(text).length;
  return stat && !isOther ? `${stat.mtime} ${stat.size}` : undefined;
}

const decidedIn = ({ record }: File): Decided => (record ? { annotations: record.annotations, ignore: record.ignore } : NOTHING);

function atPlaceOf(ours: Recorded | undefined, theirs: Recorded): Recorded {
  if (!ours || !sameDecision(ours, theirs)) return theirs;
  const { text, start, end, line, column, quote, orphaned } = ours;
  const { orphaned: _orphaned, ...rest } = theirs;
  return { ...rest, text, start, end, line, column, quote, ...(orphaned ? { orphaned } : {}) };
}
