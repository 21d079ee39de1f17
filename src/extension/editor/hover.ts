import * as vscode from 'vscode';
import { entitiesOf, techniqueItems, type Annotation, type AttackUses, type Catalog, type Entity, type EntityId, type Mention, type Span } from '../../core';
import type { Decisions } from '../state/decisions';
import type { Engine } from '../state/engine';
import { COMMANDS } from '../host/ids';
import { kindLabel } from '../wording/kinds';
import { escapeText } from '../wording/markdown';
import { nameHere } from '../wording/names';
import { onDidChangeSettings, settings } from '../host/settings';
import { headLine, kindLine, shortRows } from '../wording/shortCard';

/** The commands that links in hovers may run. */
const OWN_COMMANDS = [
  COMMANDS.showCard,
  COMMANDS.addToDataset,
  COMMANDS.acceptMention,
  COMMANDS.rejectMention,
  COMMANDS.rejectName,
  COMMANDS.changeMention,
  COMMANDS.revertMention,
];

/** How many candidates of an ambiguous name get a card; the rest are named. */
const CARDS_AT_MOST = 3;

/** How many lines a hover has, so that all of it is seen at once; of a name within another one its head and what can be decided. */
const LINES_AT_MOST = 8;
const LINES_AT_LEAST = 3;

interface Deps { readonly engine: Engine; readonly decisions: Decisions }

/** Hover cards on mentions, for the languages that the settings name. */
export function registerHover({ engine, decisions }: Deps): vscode.Disposable {
  const provider: vscode.HoverProvider = {
    async provideHover(document, position, token) {
      const { catalog } = await engine.load();
      if (token.isCancellationRequested) return undefined;
      await decisions.ready(document);
      const places = placesAt(document, position, decisions);
      const outer = places[0];
      if (!outer) return undefined;
      const uses = places.some(({ mention }) => mention?.kind === 'software') ? await engine.attackUses() : undefined;
      const named = new Set(decisions.mentions(document).flatMap(({ entity }) => entity ?? []));
      const rangeOf = ({ start, end }: Span) => new vscode.Range(document.positionAt(start), document.positionAt(end));
      let room = LINES_AT_MOST;
      const contents = places.flatMap(({ mention, annotation, ...place }, i) => {
        const review = reviewLine(document.uri, place, annotation);
        const words = document.getText(rangeOf(place));
        if (!mention) return [trusted([whoWas(annotation, words, catalog), review].join('\n\n'))];
        const within = places.length - 1 - i;
        const cards = hoverContent(mention, words, review, room - within * LINES_AT_LEAST, { catalog, uses, named });
        room -= cards.reduce((lines, { value }) => lines + value.split('\n\n').length, 0);
        return cards;
      });
      return new vscode.Hover(contents, rangeOf(outer));
    },
  };
  const register = () => vscode.languages.registerHoverProvider(settings.languages().map((language) => ({ language })), provider);
  let registration = register();
  const settingsListener = onDidChangeSettings(() => {
    registration.dispose();
    registration = register();
  });
  return { dispose: () => { settingsListener.dispose(); registration.dispose(); } };
}

/** What a hover may tell of: techniques are read only where a program is told of; `named` is whom the report names. */
interface Known {
  readonly catalog: Catalog;
  readonly uses: AttackUses | undefined;
  readonly named: ReadonlySet<EntityId>;
}

/** A mention with what was decided about it, or a rejected one. */
interface Place extends Span {
  readonly mention?: Mention;
  readonly annotation?: Annotation;
}

/** The name at a position, then the country within it that stands there; where there is none, what was rejected. */
function placesAt(document: vscode.TextDocument, position: vscode.Position, decisions: Decisions): Place[] {
  const offset = document.offsetAt(position);
  const [outer, ...others] = decisions.mentions(document, { start: offset, end: offset });
  if (!outer) {
    const annotation = decisions.decidedAt(document, position);
    return annotation?.status === 'rejected' ? [{ start: annotation.start, end: annotation.end, annotation }] : [];
  }
  const decided = decisions.standing(document);
  return [outer, ...others.filter((mention) => mention.end <= outer.end)].map((mention) => {
    const { start, end } = mention;
    const annotation = decided.find((other) => other.start === start && other.end === end)?.annotation;
    return { start, end, mention, ...(annotation ? { annotation } : {}) };
  });
}

/** What was decided about a mention, and what can be. */
function reviewLine(uri: vscode.Uri, { start, end }: Span, annotation: Annotation | undefined): string {
  const { status = 'suggested', reason, note } = annotation ?? {};
  const action = (id: string, label: string) =>
    `[${label}](command:${id}?${encodeURIComponent(JSON.stringify([{ uri: uri.toString(), start, end }]))})`;
  const accept = action(COMMANDS.acceptMention, vscode.l10n.t('Accept'));
  const reject = action(COMMANDS.rejectMention, vscode.l10n.t('Reject'));
  const rejectName = action(COMMANDS.rejectName, vscode.l10n.t('Reject Name…'));
  const change = action(COMMANDS.changeMention, vscode.l10n.t('Change…'));
  const takeBack = action(COMMANDS.revertMention, vscode.l10n.t('Take Back'));
  const words = {
    suggested: vscode.l10n.t('Not reviewed'),
    accepted: vscode.l10n.t('Accepted'),
    rejected: vscode.l10n.t('Rejected'),
    added: vscode.l10n.t('Added by hand'),
  }[status];
  const actions = {
    suggested: [accept, reject, rejectName, change],
    accepted: [takeBack, reject, change],
    rejected: [takeBack, accept],
    added: [takeBack, change],
  }[status];
  const texts = [reason, note].filter((text) => text !== undefined).map((text) => escapeText(text));
  return [`*${words}*`, ...texts, ...actions].join(' · ');
}

/** Whom a rejected name would have meant. */
function whoWas(annotation: Annotation | undefined, text: string, catalog: Catalog): string {
  const entities = annotation ? entitiesOf({ candidates: [], ...annotation }, catalog) : [];
  const lines = entities.slice(0, CARDS_AT_MOST).map((entity) => `${headLine(entity, text)} · ${kindLabel(entity)}`);
  return lines.join('\n\n') || `**${escapeText(text)}**${annotation ? ` · ${kindLabel(annotation)}` : ''}`;
}

/**
 * One card for each candidate, the best first, trusted only for our own commands. What was decided, and what can be, stands in the second
 * line.
 */
function hoverContent(mention: Mention, text: string, review: string, linesAtMost: number, known: Known): vscode.MarkdownString[] {
  const entities = entitiesOf(mention, known.catalog);
  if (entities.length === 0) return [trusted(unknownCard(mention, text, review))];
  const shown = mention.entity === undefined ? entities.slice(0, CARDS_AT_MOST) : entities.slice(0, 1);
  const others = entities.slice(shown.length).map(nameText);
  const isAmbiguous = mention.entity === undefined && entities.length > 1;
  const candidates = vscode.l10n.t('*May mean:* {0}', entities.map(nameText).join(', '));
  const footer = others.length > 0 ? [`*${vscode.l10n.t('The name is also used for:')}* ${others.join(', ')}`] : [];
  const why = tellsMore(mention) ? [vscode.l10n.t('*Found as:* {0}', escapeText(mention.because))] : [];
  const about = [...(isAmbiguous ? [candidates] : []), review];
  const rows = Math.floor((linesAtMost - about.length - footer.length - why.length) / shown.length) - HEAD_LINES;
  return shown.map((entity, i) => {
    const [head = '', ...rest] = shortCard(entity, text, known, Math.max(0, rows));
    const lines = i > 0 ? [head, ...rest] : isAmbiguous ? [...about, head, ...rest] : [head, ...about, ...rest];
    return trusted([...lines, ...(i === shown.length - 1 ? [...footer, ...why] : [])].join('\n\n'));
  });
}

const nameText = ({ id, name }: Entity): string => escapeText(nameHere(id, name));

/** Name and kind. */
const HEAD_LINES = 2;

/** Whether the reason says more than the hover's first line does. */
const tellsMore = ({ confidence, because }: Mention): boolean => confidence !== 'high' && !because.startsWith('name "');

/** What there is to say of a name that only the report itself gives somebody. */
function unknownCard({ kind, because }: Mention, text: string, review: string): string {
  const found = vscode.l10n.t('*Found as:* {0}', escapeText(because));
  const add = `[${vscode.l10n.t("Add to the workspace's dataset")}](command:${COMMANDS.addToDataset}?${encodeURIComponent(JSON.stringify([text.replace(/\s+/g, ' '), kind]))})`;
  return `**${escapeText(text)}**\n\n${review}\n\n${vscode.l10n.t('{0}, in no dataset', kindLabel({ kind }))} · ${add}\n\n${found}`;
}

function shortCard(entity: Entity, text: string, { catalog, uses, named }: Known, rows: number): string[] {
  const showMore = `[${vscode.l10n.t('Show more')}](command:${COMMANDS.showCard}?${encodeURIComponent(JSON.stringify([entity.id]))})`;
  const told = shortRows(entity, text, catalog, rows, uses && techniqueItems(entity, uses), named);
  return [headLine(entity, text), `${kindLine(entity, catalog)} · ${showMore}`, ...told];
}

function trusted(markdown: string): vscode.MarkdownString {
  const content = new vscode.MarkdownString(markdown);
  content.isTrusted = { enabledCommands: OWN_COMMANDS };
  content.supportHtml = false;
  return content;
}

