import { cardOf, FULL_CARD, type Card, type CardItem, type CardLength, type CardRow, type CardSource } from '../card';
import type { Annotation } from '../model';
import { attackPage } from './attack';
import { nameOf, type ExportReport } from './exporter';
import { escapeHtml, htmlId } from './htmlText';
import { defang } from './indicators';

/** Somebody or something that the report names, with the cards and rows of the page. */
export interface Subject {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly lines: Set<number>;
  readonly statuses: Set<string>;
  readonly card: string;
}

/** The subjects of a page in the order of their first mention, by the key of `keyOf`. */
export function subjectsOf(report: ExportReport): Map<string, Subject> {
  const subjects = new Map<string, Subject>();
  const add = (key: string, line: number, status: string, make: () => Omit<Subject, 'id' | 'lines' | 'statuses'>) => {
    const subject = subjects.get(key) ?? {
      id: `card-${subjects.size + 1}-${htmlId(key).slice(0, 60)}`,
      lines: new Set<number>(),
      statuses: new Set<string>(),
      ...make(),
    };
    subjects.set(key, subject);
    subject.lines.add(line);
    subject.statuses.add(status);
  };
  const all = [...report.annotations, ...report.techniques].sort((a, b) => a.start - b.start);
  for (const place of all) {
    if (place.kind === 'technique')
      add(keyOf(place), place.line, place.status, () => ({
        kind: place.kind,
        name: `${place.attackId} ${place.name}`,
        card: techniqueCard(place.attackId, place.name, place.because),
      }));
    else
      add(keyOf(place), place.line, place.status, () => ({
        kind: place.kind,
        name: nameOf(place, report.catalog),
        card: cardHtml(place, report),
      }));
  }
  return subjects;
}

/** What tells the subjects of places apart. */
export const keyOf = ({
  entity,
  kind,
  candidates = [],
  text,
}: {
  readonly entity?: string;
  readonly kind: string;
  readonly candidates?: readonly string[];
  readonly text: string;
}): string => entity ?? (candidates.length > 0 ? candidates.join(' ') : `${kind} ${text.toLowerCase()}`);

function cardHtml(annotation: Annotation, { catalog, options }: ExportReport): string {
  const { entity, candidates = [], because = '', kind } = annotation;
  const meant = (entity === undefined ? candidates : [entity]).flatMap((id) => catalog.entity(id) ?? []);
  const why = because === '' ? '' : `<p class="why">${escapeHtml(because)}</p>`;
  if (meant.length === 0) return `<h3>${escapeHtml(nameOf(annotation, catalog))}</h3><p>${escapeHtml(kind)}, in no dataset</p>${why}`;
  const doubt = meant.length > 1 ? `<p>May mean ${meant.length} entities:</p>` : '';
  return doubt + meant.map((one) => layOut(cardOf(one, catalog, options.lean === true ? LEAN_CARD : PAGE_CARD))).join('') + why;
}

const PAGE_CARD = { ...FULL_CARD, names: 20, targets: 30, background: 20, references: 8 };
const LEAN_CARD: CardLength = { ...FULL_CARD, names: 20, targets: 0, campaigns: 0, relations: 0, background: 0, references: 3 };

function layOut({ title, kind, ids, rows, sources }: Card): string {
  const cited = sources.slice(0, PAGE_CARD.references).map((source) => linkTo(source.text, source.href));
  const shown = [...rows.map((row) => rowHtml(row, sources)), ...(cited.length > 0 ? [`<dt>Sources</dt><dd>${cited.join(', ')}</dd>`] : [])];
  return `<h3>${escapeHtml(title)}</h3><p>${[kind, ...ids.map(({ text, href }) => linkTo(text, href))].join(' ')}</p><dl>${shown.join('')}</dl>`;
}

function rowHtml({ label, items, more }: CardRow, sources: readonly CardSource[]): string {
  const list = items.map((item) => itemHtml(item, sources)).join(', ');
  return `<dt>${escapeHtml(label)}</dt><dd>${list}${more > 0 ? ` and ${more} more` : ''}</dd>`;
}

/** With who says so, in short, behind how sure they are. */
function itemHtml({ text, detail = '', href, sources: numbers = [] }: CardItem, sources: readonly CardSource[]): string {
  const who = [...new Set(numbers.map((number) => sources[number - 1]?.name))].join(', ');
  const said = [detail, who].filter(Boolean).join('; ');
  return `${linkTo(text, href)}${said === '' ? '' : ` <small>(${escapeHtml(said)})</small>`}`;
}

export const linkTo = (text: string, href: string | undefined): string =>
  href === undefined || !/^https?:\/\//i.test(href)
    ? escapeHtml(text)
    : `<a href="${escapeHtml(href)}" rel="noreferrer noopener">${escapeHtml(text)}</a>`;

const techniqueCard = (id: string, name: string, because: string): string =>
  `<h3>${escapeHtml(name)}</h3><p>${linkTo(id, attackPage(id))}</p><p class="why">${escapeHtml(because)}</p>`;

/** The table of indicators, defanged; each value once, with its lines. */
export function indicatorTable({ indicators }: ExportReport): string {
  if (indicators.length === 0) return '';
  const rows = new Map<string, { type: string; value: string; lines: Set<number> }>();
  for (const { type, value, line } of indicators) {
    const row = rows.get(`${type} ${value}`) ?? { type, value, lines: new Set<number>() };
    row.lines.add(line);
    rows.set(`${type} ${value}`, row);
  }
  const shown = ({ type, value }: { type: string; value: string }) => (/^(?:url|domain|ipv4|email)$/.test(type) ? defang(value) : value);
  const body = [...rows.values()].map(
    (row) => `<tr><td>${row.type}</td><td><code>${escapeHtml(shown(row))}</code></td><td>${[...row.lines].join(', ')}</td></tr>`,
  );
  return `<h2 id="indicators">Indicators</h2><table><thead><tr><th scope="col">Type</th><th scope="col">Value, defanged</th><th scope="col">Lines</th></tr></thead><tbody>${body.join('')}</tbody></table>`;
}
