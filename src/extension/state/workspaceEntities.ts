import * as vscode from 'vscode';
import { annotationsOf, isStanding, readRecord, type Annotation, type Annotator, type EntityId, type MentionKind } from '../../core';
import { annotationsUri, readText } from '../host/annotationFiles';
import type { Decisions } from './decisions';
import { formatOf, isReport, isShownIn, settings } from '../host/settings';

/** Bounds of the work; where one is met, `note` says so. */
export const LIMITS = { reports: 2000, characters: 2_000_000 };

/** An entity, or a name that nobody knows, with the reports in which it stands. */
export interface EntityUse {
  readonly key: string;
  readonly kind: MentionKind;
  readonly entity?: EntityId;
  /** The preferred name; for a name that nobody knows, the name as first met. */
  readonly name: string;
  readonly count: number;
  readonly reports: readonly {
    readonly uri: vscode.Uri;
    readonly count: number;
    readonly first: { readonly start: number; readonly end: number };
  }[];
}

interface Use {
  readonly kind: MentionKind;
  readonly entity?: EntityId;
  readonly name: string;
  count: number;
  readonly first: { start: number; end: number };
}
interface Read { readonly uri: vscode.Uri; readonly state: string; readonly uses: ReadonlyMap<string, Use> | 'too long' }

/** The endings of report files by language, as exports of the workspace take them. */
const ENDINGS: Readonly<Record<string, readonly string[]>> = { markdown: ['md', 'markdown'], plaintext: ['txt'] };

/** Which entities the reports of the workspace name, and how often. Reads one report after the other, and again only those that changed. */
export class WorkspaceEntities {
  readonly #read = new Map<string, Read>();
  #annotator: Annotator | undefined;
  /** Where the work stopped, for people; empty where all was read. */
  note = '';

  constructor(private readonly decisions: Pick<Decisions, 'revision' | 'ready' | 'annotations'>, private readonly limits = LIMITS) {}

  get reports(): number {
    return this.#read.size;
  }

  /** Reads what is new or changed. Where it is cancelled, what was read so far counts. */
  async refresh(annotator: Annotator, token: vscode.CancellationToken, tell: (done: number, of: number) => void): Promise<void> {
    if (annotator !== this.#annotator) this.#read.clear();
    this.#annotator = annotator;
    const found = await findReports(token, this.limits.reports + 1);
    const reports = found.slice(0, this.limits.reports);
    const there = new Set(reports.map((uri) => uri.toString()));
    for (const key of this.#read.keys()) if (!there.has(key)) this.#read.delete(key);
    let done = 0;
    for (const uri of reports) {
      if (token.isCancellationRequested) break;
      await this.#readReport(uri, annotator);
      tell(++done, reports.length);
    }
    const tooLong = [...this.#read.values()].filter(({ uses }) => uses === 'too long').length;
    this.note = [
      done < reports.length ? vscode.l10n.t('Stopped after {0} of {1} reports.', done, reports.length) : '',
      found.length > this.limits.reports ? vscode.l10n.t('Only the first {0} reports were read.', this.limits.reports) : '',
      tooLong > 0 ? vscode.l10n.t('Reports longer than {0} characters that were left out: {1}.', this.limits.characters, tooLong) : '',
    ].filter(Boolean).join(' ');
  }

  /** Every entity that is named, those in the most reports first. */
  entities(): EntityUse[] {
    const uses = new Map<string, EntityUse & { reports: EntityUse['reports'][number][]; count: number }>();
    for (const { uri, uses: own } of this.#read.values()) {
      if (own === 'too long') continue;
      for (const [key, { count, first, ...use }] of own) {
        const known = uses.get(key) ?? { key, ...use, count: 0, reports: [] };
        uses.set(key, { ...known, count: known.count + count, reports: [...known.reports, { uri, count, first }] });
      }
    }
    return [...uses.values()].sort((a, b) => b.reports.length - a.reports.length || b.count - a.count || (a.name < b.name ? -1 : 1));
  }

  /** A report that changed is read anew; one that did not is not. */
  async #readReport(uri: vscode.Uri, annotator: Annotator): Promise<void> {
    const key = uri.toString();
    const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === key && isReport(one));
    try {
      const state = document ? `open ${document.version} ${this.decisions.revision(document)} ${settingsOf(uri)}` : await stateOf(uri);
      if (this.#read.get(key)?.state === state) return;
      const annotations = document ? await this.#ofDocument(document) : await ofFile(uri, annotator, this.limits.characters);
      this.#read.set(key, { uri, state, uses: annotations ? usesOf(annotations, annotator) : 'too long' });
    } catch {
      this.#read.delete(key); // gone or unreadable since it was found
    }
  }

  async #ofDocument(document: vscode.TextDocument): Promise<readonly Annotation[]> {
    await this.decisions.ready(document);
    return this.decisions.annotations(document);
  }
}

/** The reports of the workspace by path, so many at most. */
export async function findReports(token: vscode.CancellationToken, atMost = LIMITS.reports): Promise<vscode.Uri[]> {
  const endings = settings.languages().flatMap((language) => ENDINGS[language] ?? []);
  const found =
    endings.length === 0 ? [] : await vscode.workspace.findFiles(`**/*.{${endings.join(',')}}`, '**/node_modules/**', atMost, token);
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The annotations of a report of the workspace, open or not. `undefined` where it is too long to be read. */
export async function readAnnotationsOf(
  uri: vscode.Uri,
  annotator: Annotator,
  decisions: Pick<Decisions, 'ready' | 'annotations'>,
): Promise<readonly Annotation[] | undefined> {
  const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString() && isReport(one));
  if (!document) return ofFile(uri, annotator, LIMITS.characters);
  await decisions.ready(document);
  return decisions.annotations(document);
}

/** What tells whether a closed report, or its file of annotations, changed. */
async function stateOf(uri: vscode.Uri): Promise<string> {
  const stat = await vscode.workspace.fs.stat(uri);
  const target = annotationsUri(uri);
  const decided = target && await vscode.workspace.fs.stat(target).then(({ mtime, size }) => `${mtime} ${size}`, () => '');
  return `${stat.mtime} ${stat.size} ${decided ?? ''} ${settingsOf(uri)}`;
}

const settingsOf = (uri: vscode.Uri): string => `${settings.lowestConfidence(uri)} ${settings.kinds(uri).join()}`;

/**
 * What a closed report shows: decisions from its file, and the suggestions that the settings let through. `undefined` where it is too long.
 */
async function ofFile(uri: vscode.Uri, annotator: Annotator, charactersAtMost: number): Promise<readonly Annotation[] | undefined> {
  const text = await readText(uri) ?? '';
  if (text.length > charactersAtMost) return undefined;
  const target = annotationsUri(uri);
  const { record } = readRecord((target && await readText(target)) ?? '', '');
  const format = formatOf(/\.txt$/i.test(uri.path) ? 'plaintext' : 'markdown');
  const mentions = annotator.recognize(text, { format }).filter(isShownIn(uri));
  return annotationsOf(text, mentions, {
    recorded: record?.annotations ?? [],
    ignore: [...annotator.catalog.ignore, ...(record?.ignore ?? [])],
  });
}

function usesOf(annotations: readonly Annotation[], { catalog }: Annotator): Map<string, Use> {
  const uses = new Map<string, Use>();
  for (const annotation of annotations) {
    const { entity, kind, text, status, start, end } = annotation;
    if (status === 'rejected' || !isStanding(annotation)) continue;
    const words = text.replace(/\s+/g, ' ');
    const key = entity ?? `${kind}:${words.toLowerCase()}`;
    const known = uses.get(key);
    if (known) known.count++;
    else
      uses.set(key, {
        kind,
        ...(entity === undefined ? {} : { entity }),
        name: entity === undefined ? words : catalog.nameOf(entity),
        count: 1,
        first: { start, end },
      });
  }
  return uses;
}
