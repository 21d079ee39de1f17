import { stringify } from 'yaml';
import type { Annotation, Span } from '../model';
import { attackPage } from './attack';
import { entitiesIn, nameOf, single, type ExportReport } from './exporter';

/** The report with its names linked: to ATT&CK's page where there is one, else to a footnote; entities stand in its front matter. */
export const MARKDOWN_EXPORTER = single({
  id: 'markdown',
  title: 'Markdown: the report with its names linked',
  ending: '.intel.md',
  mediaType: 'text/markdown',
  limits: 'holds no positions; a name within a link or a heading’s link stays as it is',
  write: (report) => {
    const { text, excerpt, format } = report;
    const body = excerpt ?? { start: 0, end: text.length };
    const { head, start } = excerpt ? { head: '', start: body.start } : frontMatter(text, format === 'markdown');
    const { linked, footnotes } = linkNames(report, { start, end: body.end });
    return `${frontMatterWith(head, report)}${linked.replace(/\s*$/, '\n')}${footnotes.length > 0 ? `\n${footnotes.join('\n')}\n` : ''}`;
  },
});

/** The fields of a report's front matter, and where the text behind it begins. */
function frontMatter(text: string, hasMarkup: boolean): { head: string; start: number } {
  const [whole, head = ''] =
    (hasMarkup ? /^\uFEFF?---[ \t]*\r?\n([\s\S]*?\n)?(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text) : undefined) ?? [];
  return whole === undefined ? { head: '', start: 0 } : { head: head.replace(/\r/g, ''), start: whole.length };
}

function frontMatterWith(head: string, { annotations, techniques, catalog, tlp }: ExportReport): string {
  const entities = [...entitiesIn(annotations)].map(([id, mentions]) => ({
    id,
    name: catalog.nameOf(id),
    ...attackField(catalog.entity(id)?.ids['mitre-attack']),
    mentions,
  }));
  const ids = [...new Set(techniques.map(({ attackId }) => attackId))];
  const fields = { intel: { ...(tlp === undefined ? {} : { tlp }), entities, ...(ids.length > 0 ? { techniques: ids } : {}) } };
  return `---\n${head}${stringify(fields, { lineWidth: 0, aliasDuplicateObjects: false })}---\n`;
}

const attackField = (attack: string | undefined): object => (attack === undefined ? {} : { attack });

interface Linked extends Span {
  readonly to: string;
  readonly footnote?: string;
}

function linkNames(report: ExportReport, body: Span): { linked: string; footnotes: string[] } {
  const { text, format } = report;
  const escape = format === 'plaintext' ? escapePlain : (piece: string) => piece;
  const footnotes = new Map<string, string>();
  let linked = '';
  let at = body.start;
  for (const { start, end, to, footnote } of linksIn(report)) {
    if (start < at || end > body.end) continue;
    if (footnote !== undefined) footnotes.set(to, footnote);
    linked += `${escape(text.slice(at, start))}${footnote === undefined ? `[${escape(text.slice(start, end))}](${to})` : `${escape(text.slice(start, end))}[^${to}]`}`;
    at = end;
  }
  return { linked: linked + escape(text.slice(at, body.end)), footnotes: [...footnotes].map(([label, note]) => `[^${label}]: ${note}`) };
}

/** Where names and ids of techniques lead, in the order of the text, without those that are in a link already. */
function linksIn(report: ExportReport): Linked[] {
  const { annotations, techniques, text } = report;
  const links = [
    ...annotations.map((annotation) => linkOf(annotation, report)),
    ...techniques.map(({ start, end, attackId }): Linked => ({ start, end, to: attackPage(attackId) })),
  ];
  const isInLink = linkTexts(text);
  return links.filter((link) => !isInLink(link)).sort((a, b) => a.start - b.start || b.end - a.end);
}

function linkOf(annotation: Annotation, { catalog }: ExportReport): Linked {
  const { start, end, kind, entity, candidates = [] } = annotation;
  const known = entity === undefined ? undefined : catalog.entity(entity);
  const attack = known?.ids['mitre-attack'];
  if (attack !== undefined) return { start, end, to: attackPage(attack) };
  const name = nameOf(annotation, catalog);
  if (entity !== undefined) return { start, end, to: labelOf(entity), footnote: `${escapePlain(name)} (\`${entity}\`)` };
  if (candidates.length > 0)
    return {
      start,
      end,
      to: labelOf(candidates.join('-or-')),
      footnote: `May mean ${candidates.map((id) => `${escapePlain(catalog.nameOf(id))} (\`${id}\`)`).join(' or ')}`,
    };
  return { start, end, to: labelOf(`${kind}-${name}`), footnote: `${escapePlain(name)}, in no dataset (${kind})` };
}

const labelOf = (id: string): string => id.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80);

/** Tells whether a place lies in the text of a link. */
function linkTexts(text: string): (span: Span) => boolean {
  const links = Array.from(text.matchAll(/\[[^[\]\n]{1,1000}\](?=\(|\[|:)/g), ({ 0: link, index }) => ({
    start: index,
    end: index + link.length,
  }));
  let next = 0;
  let last = 0;
  return (span) => {
    if (span.start < last) next = 0;
    last = span.start;
    while ((links[next]?.end ?? Infinity) <= span.start) next++;
    return (links[next]?.start ?? Infinity) < span.end;
  };
}

/** Plain text with nothing in it that Markdown would take for a sign. */
const escapePlain = (text: string): string =>
  text.replace(/[\\`*_{}[\]<>#+!|~-]/g, (sign) => `\\${sign}`).replace(/(?<=\S)\n(?=\S)/g, '  \n');
