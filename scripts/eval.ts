// `npm run eval -- GOLD.jsonl… [--errors N] [--fifth N] [--show false|missed --kind KIND]`: how well recognition does on texts whose
// entities people marked, several sets together. GOLD holds a JSON object a line: {"id", "text", "spans": [{"start", "end", "class" or
// "kind", "iso"?, "named"?, "optional"?}]}; offsets are UTF-16 code units. A mention is right when it overlaps a marked span of its
// kind. Spans with `named: false` (such as "the group"), optional ones, and what the recognizer masks, count neither way. What is
// highlighted by default counts, or what `--lowest` says; `--fifth N` counts every fifth report, beginning with the Nth.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { annotatorFor, isAtLeast, LOWEST_SHOWN, overlaps, unpackCatalog, type Confidence, type Mention, type Span } from '../src/core';
import { notProse } from '../src/core/recognize';

interface Gold extends Span {
  readonly class: string;
  readonly kind?: string;
  readonly iso?: string;
  readonly named?: boolean;
  readonly optional?: boolean;
}
interface Report { readonly id: string; readonly text: string; readonly spans: readonly Gold[] }

const {
  values,
  positionals: files,
} = parseArgs({
  allowPositionals: true,
  options: {
    errors: { type: 'string', default: '25' },
    show: { type: 'string' },
    kind: { type: 'string' },
    lowest: { type: 'string', default: LOWEST_SHOWN },
    fifth: { type: 'string' },
  },
});
if (files.length === 0) {
  console.error('usage: npm run eval -- GOLD.jsonl… [--errors N] [--lowest high|moderate|low] [--fifth N] [--show false|missed --kind KIND]');
  process.exit(2);
}
const annotator = annotatorFor(unpackCatalog(readFileSync(join(import.meta.dirname, '../dist/catalog.bin'))));
/** Some sets call a span's kind its class, and what people may differ about optional. */
const asGold = (span: Gold): Gold => ({ ...span, class: span.kind ?? span.class, ...(span.optional === true ? { named: false } : {}) });
const lines = files.flatMap((file) => readFileSync(file, 'utf8').split('\n').filter((line) => line !== ''));
const isCounted = (_: string, i: number) => values.fifth === undefined || i % 5 === Number(values.fifth) - 1;
const reports = lines.filter(isCounted).map((line): Report => {
  const report = JSON.parse(line) as Report;
  return { ...report, spans: report.spans.map(asGold) };
});

/** Software counts where a set marks it. */
const isSoftwareMarked = reports.some(({ spans }) => spans.some((span) => span.class === 'software'));
const KINDS = ['actor', 'country', 'organization', ...(isSoftwareMarked ? ['software'] : [])];

class Tally {
  right = 0;
  wrong = 0;
  found = 0;
  gold = 0;
  readonly wrongNames = new Map<string, number>();
  readonly missedNames = new Map<string, number>();
  readonly byConfidence = new Map<Confidence, { right: number; all: number }>();
  iso = { right: 0, all: 0 };
}
const tallies = new Map<string, Tally>(KINDS.map((kind) => [kind, new Tally()]));

for (const { id, text, spans } of reports) {
  const masked = notProse(text, 'markdown');
  const mentions = annotator.recognize(text).filter(({ confidence }) => isAtLeast(confidence, values.lowest as Confidence));
  for (const [kind, tally] of tallies) count(id, text, spans, masked, mentions, kind, tally);
}

function count(
  id: string,
  text: string,
  spans: readonly Gold[],
  masked: readonly Span[],
  mentions: readonly Mention[],
  kind: string,
  tally: Tally,
): void {
  const isMasked = (span: Span) => masked.some((mask) => mask.start <= span.start && span.end <= mask.end);
  const counts = (span: Gold) => span.class === kind && span.named !== false && !isMasked(span);
  const wanted = spans.filter(counts);
  const neutral = spans.filter(
    (span) =>
      (span.class === kind && !counts(span)) ||
      span.optional === true ||
      span.class === 'location-other' ||
      (kind === 'country' && span.class !== kind),
  );
  const mine = mentions.filter((mention) => mention.kind === kind);
  for (const mention of mine) {
    const isRight = wanted.some((span) => overlaps(span, mention));
    if (!isRight && neutral.some((span) => overlaps(span, mention))) continue;
    const level = tally.byConfidence.get(mention.confidence) ?? { right: 0, all: 0 };
    tally.byConfidence.set(mention.confidence, { right: level.right + Number(isRight), all: level.all + 1 });
    if (isRight) tally.right++;
    else {
      tally.wrong++;
      note(tally.wrongNames, text.slice(mention.start, mention.end));
      show('false', kind, id, text, mention, mention.because);
    }
  }
  tally.gold += wanted.length;
  for (const span of wanted) {
    const hit = mine.find((mention) => overlaps(span, mention));
    if (!hit) {
      note(tally.missedNames, text.slice(span.start, span.end));
      show('missed', kind, id, text, span, '');
      continue;
    }
    tally.found++;
    if (span.iso !== undefined && hit.entity !== undefined)
      tally.iso = { right: tally.iso.right + Number(hit.entity === `country/${span.iso.toUpperCase()}`), all: tally.iso.all + 1 };
  }
}

function note(names: Map<string, number>, name: string): void {
  const key = name.replace(/\s+/g, ' ');
  names.set(key, (names.get(key) ?? 0) + 1);
}

/** With `--show`, each error of a kind in its surroundings. */
function show(sort: string, kind: string, id: string, text: string, { start, end }: Span, because: string): void {
  if (values.show !== sort || (values.kind !== undefined && values.kind !== kind)) return;
  const around = `${text.slice(Math.max(0, start - 60), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 50)}`;
  console.log(`${kind} ${id.slice(0, 24)}: ${around.replace(/\s+/g, ' ')}  ${because}`);
}

const percent = (part: number, whole: number) => (whole === 0 ? 0 : part / whole).toFixed(3);
const commonest = (names: Map<string, number>) =>
  [...names]
    .sort((a, b) => b[1] - a[1])
    .slice(0, Number(values.errors))
    .map(([name, n]) => `${name} ×${n}`)
    .join(', ');
for (const [kind, tally] of tallies) {
  const precision = tally.right / Math.max(1, tally.right + tally.wrong);
  const recall = tally.found / Math.max(1, tally.gold);
  const levels = [...tally.byConfidence].map(([level, { right, all }]) => `${level} ${percent(right, all)} of ${all}`).join(', ');
  const f1 = (2 * precision * recall) / Math.max(1e-9, precision + recall);
  console.log(
    `${kind.padEnd(13)} precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}${tally.iso.all > 0 ? `  ISO ${percent(tally.iso.right, tally.iso.all)}` : ''}   by confidence: ${levels}`,
  );
  if (Number(values.errors) > 0) console.log(`   false: ${commonest(tally.wrongNames)}\n   missed: ${commonest(tally.missedNames)}`);
}
