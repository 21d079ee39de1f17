import * as vscode from 'vscode';
import type { MarkdownIt } from 'markdown-it';
import { byPlace, cardOf, SHORT_CARD, type CardLabel, type Catalog, type Mention, type Status } from '../../../core';
import { isMarkedIn, isReport, onDidChangeSettings, settings } from '../../host/settings';
import type { Decisions } from '../../state/decisions';
import type { Engine } from '../../state/engine';
import type { Highlights } from '../../editor/highlights';
import { CARD_WORDS, labelOf } from '../../wording/cardWords';
import { kindLabel } from '../../wording/kinds';
import { nameHere } from '../../wording/names';
import { withMarks, type Mark, type Marked } from './marks';

/** How long the preview is left alone behind a change, in milliseconds: after a change of the text VS Code renders it anyway. */
const WAIT = 500;
/** What a title tells of an entity. */
const TITLE_ROWS: readonly CardLabel[] = ['Class', 'Seen', 'Attributed to', 'Origin', 'Sponsored by', 'Confirmed targets', 'Suspected targets'];

interface Deps {
  readonly engine: Engine;
  readonly decisions: Decisions;
  readonly highlights: Highlights;
}

/** VS Code's own Markdown preview shows names as the editor does; it hears when decisions or the toggle change that. */
export class Preview implements vscode.Disposable {
  /** What was shown last in the preview of a document, in one text to compare. */
  readonly #rendered = new Map<string, string>();
  readonly #disposables: vscode.Disposable[];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly deps: Deps) {
    this.#disposables = [
      deps.decisions.onDidChange((document) => { if (this.#rendered.has(document.uri.toString())) this.#later(); }),
      deps.highlights.onDidToggle(() => this.#later()),
      onDidChangeSettings(() => this.#later()),
    ];
  }

  dispose(): void {
    clearTimeout(this.#timer);
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  /** What VS Code's Markdown asks the extension for. */
  readonly extendMarkdownIt = (md: MarkdownIt): MarkdownIt =>
    withMarks(md, (env) => {
      const uri = (env as { currentDocument?: vscode.Uri } | undefined)?.currentDocument;
      const document = uri && documentOf(uri.toString());
      if (!document) return undefined;
      const marked = this.#markedIn(document);
      this.#rendered.set(document.uri.toString(), JSON.stringify(marked.marks));
      return marked;
    });

  #markedIn(document: vscode.TextDocument): Marked {
    const { decisions, engine, highlights } = this.deps;
    const catalog = engine.current?.catalog;
    const isShown = highlights.isOn && isReport(document) && settings.highlights(document);
    const shown = isShown ? decisions.mentions(document).filter(isMarkedIn(document)) : [];
    if (!isShown || !catalog) return { text: '', marks: [] };
    const rejected = decisions.standing(document).filter(({ annotation: { status } }) => status === 'rejected');
    const titles = new Titles(catalog);
    const marks = [
      ...shown.map((mention) => markOf(mention, mention.status, titles)),
      ...rejected.map(({ start, end, annotation }) =>
        markOf({ ...annotation, candidates: annotation.candidates ?? [], start, end }, 'rejected', titles),
      ),
    ];
    return { text: document.getText(), marks: marks.sort(byPlace) };
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#refresh(), WAIT);
  }

  /** Has the previews rendered again where they would show something else. */
  #refresh(): void {
    let isOld = false;
    for (const [key, rendered] of this.#rendered) {
      const document = documentOf(key);
      const now = document && JSON.stringify(this.#markedIn(document).marks);
      if (now === undefined) this.#rendered.delete(key);
      else if (now !== rendered) {
        this.#rendered.set(key, now);
        isOld = true;
      }
    }
    if (isOld) void vscode.commands.executeCommand('markdown.preview.refresh').then(undefined, () => undefined);
  }
}

const documentOf = (uri: string): vscode.TextDocument | undefined =>
  vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri);

type Named = Pick<Mention, 'kind' | 'entity' | 'candidates' | 'start' | 'end'>;

function markOf(mention: Named, status: Status, titles: Titles): Mark {
  const { start, end, kind, entity, candidates } = mention;
  const isAmbiguous = status !== 'rejected' && entity === undefined && candidates.length > 1;
  return { start, end, kind, status, isAmbiguous, title: titles.of(mention, status) };
}

/** What titles say, each worked out once for all places of an entity. */
class Titles {
  readonly #known = new Map<string, string>();

  constructor(private readonly catalog: Catalog) {}

  of(mention: Named, status: Status): string {
    const key = `${status} ${mention.kind} ${mention.entity ?? mention.candidates.join()}`;
    const known = this.#known.get(key) ?? this.#write(mention, status);
    this.#known.set(key, known);
    return known;
  }

  #write(mention: Named, status: Status): string {
    const meant = mention.entity === undefined ? mention.candidates : [mention.entity];
    const entities = meant.flatMap((id) => this.catalog.entity(id) ?? []);
    const [entity] = entities;
    const kind = kindLabel(mention);
    const state = STATES[status]();
    if (!entity) return `${kind}\n${state}`;
    if (entities.length > 1) return `${entities.map(({ id, name }) => nameHere(id, name)).join(' / ')} · ${kind}\n${state}`;
    const rows = cardOf(entity, this.catalog, SHORT_CARD, undefined, CARD_WORDS)
      .rows.filter(({ label }) => TITLE_ROWS.includes(label))
      .map(({ label, items, more }) => `${labelOf(label)}: ${items.map(({ text }) => text).join('; ')}${more > 0 ? ' …' : ''}`);
    return [`${nameHere(entity.id, entity.name)} · ${kind}`, ...rows, state].join('\n');
  }
}

const STATES: Readonly<Record<Status, () => string>> = {
  suggested: () => vscode.l10n.t('Not reviewed'),
  accepted: () => vscode.l10n.t('Accepted'),
  added: () => vscode.l10n.t('Added by hand'),
  rejected: () => vscode.l10n.t('Rejected'),
};
