import { single, type ExportReport } from './exporter';
import { bodyOf, prepareBody, type Marked } from './htmlBody';
import { indicatorTable, keyOf, subjectsOf, type Subject } from './htmlCards';
import { STYLE } from './htmlStyle';
import { escapeHtml } from './htmlText';

/** One page that stands alone: no script, nothing fetched, everything of the report escaped. */
export const HTML_EXPORTER = single({
  id: 'html',
  title: 'HTML: a page for somebody without the tool',
  ending: '.intel.html',
  mediaType: 'text/html',
  limits:
    'is for reading: pictures become links, HTML in the report is shown as text; a card opens on click in browsers of 2024 and later, the table of entities is there in all',
  prepare: prepareBody,
  write: (report) => {
    const subjects = subjectsOf(report);
    const cards = [...subjects.values()].map(
      ({ id, card, name }) => `<div id="${id}" popover role="dialog" aria-label="${escapeHtml(name)}">${card}</div>`,
    );
    return `${headOf(report)}<main>${markedBody(report, subjects)}</main>
<footer>${entityTable(subjects)}${indicatorTable(report)}</footer>
${cards.join('\n')}
</body>
</html>
`;
  },
});

function headOf({ title, date, hasOwnDate, tlp, path, dataset }: ExportReport): string {
  const mark =
    tlp === undefined
      ? ''
      : ` <span class="tlp tlp-${/[a-z]+$/.exec(tlp.toLowerCase().replace('+strict', '').replace('white', 'clear'))?.[0] ?? 'clear'}">${escapeHtml(tlp)}</span>`;
  return `<!DOCTYPE html>
<html lang="und">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header><p>${escapeHtml([path, ...(hasOwnDate ? [date] : [])].join(', '))}, dataset ${escapeHtml(dataset.version)}${mark}</p></header>
`;
}

/** The report without its front matter; a part of it where only that is exported. */
function markedBody(report: ExportReport, subjects: ReadonlyMap<string, Subject>): string {
  const { text, format, excerpt } = report;
  const front =
    format === 'markdown' && !excerpt ? (/^\uFEFF?---[ \t]*\r?\n[\s\S]*?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text)?.[0].length ?? 0) : 0;
  const start = excerpt?.start ?? front;
  const end = excerpt?.end ?? text.length;
  const places = [...report.annotations, ...report.techniques]
    .filter((place) => place.start >= start && place.end <= end)
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map(
      (place): Marked => ({
        start: place.start - start,
        end: place.end - start,
        ...tagsFor(subjects.get(keyOf(place)), isDoubtful(place)),
      }),
    );
  return bodyOf(text.slice(start, end), format, places);
}

const isDoubtful = (place: { readonly entity?: string; readonly candidates?: readonly string[] }): boolean =>
  place.entity === undefined && (place.candidates?.length ?? 0) > 1;

function tagsFor(subject: Subject | undefined, isDoubtful: boolean): Pick<Marked, 'open' | 'close' | 'inLink'> {
  if (!subject) return { open: '<span>', close: '</span>', inLink: '<span>' };
  const look = `class="name ${subject.kind}${isDoubtful ? ' doubt' : ''}"`;
  return { open: `<button type="button" ${look} popovertarget="${subject.id}">`, close: '</button>', inLink: `<span ${look}>` };
}

function entityTable(subjects: ReadonlyMap<string, Subject>): string {
  if (subjects.size === 0) return '';
  const rows = [...subjects.values()].map(
    ({ id, kind, name, lines, statuses }) =>
      `<tr><td><button type="button" class="name ${kind}" popovertarget="${id}">${escapeHtml(name)}</button></td><td>${kind}</td><td>${[...lines].join(', ')}</td><td>${[...statuses].join(', ')}</td></tr>`,
  );
  return `<h2 id="entities">Entities</h2><table><thead><tr><th scope="col">Name</th><th scope="col">Kind</th><th scope="col">Lines</th><th scope="col">Status</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}
