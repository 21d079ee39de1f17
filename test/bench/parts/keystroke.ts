// One keystroke: an edit, then the mentions of the visible lines around it, in texts from 10 kB to 10 MB.
import { annotatorFor, type LiveText } from '../../../src/core';
import { bundledCatalog } from '../bundled';
import { corpus } from '../corpus';
import { quantile, timed } from '../race';
import { pick, randomOf } from '../random';
import { report, type Goal, type Point, type Table } from '../report';

const SIZES = [10_000, 100_000, 1_000_000, 10_000_000];
const PASTED = 1_000_000;
const VISIBLE_LINES = 60;
/** For each size and way of typing: so many keys, or as many as fit into this time in milliseconds. */
const KEYS = 2000;
const TIME = 3000;

const WAYS = ['a letter', 'a new line', 'undo', 'a name, letter by letter'] as const;
type Way = (typeof WAYS)[number];

const catalog = bundledCatalog();
const annotator = annotatorFor(catalog);
const { name: corpusName, text: textOf } = corpus(catalog);
const size = (units: number) => (units < 1_000_000 ? `${units / 1000} kB` : `${units / 1_000_000} MB`);

const measured = SIZES.map((units) => ({ units, ...measure(textOf(units)) }));
const paste = pasted();
const all = ({ times }: { times: Record<Way, number[]> }) => Object.values(times).flat();
const rows = measured.flatMap((one) => [
  ...WAYS.map((way) => [size(one.units), way, ...summary(one.times[way])]),
  [size(one.units), 'all of them', ...summary(all(one))],
]);
const tables: Table[] = [
  {
    title: `One keystroke: edit + mentions of ${VISIBLE_LINES} lines, in µs (${corpusName})`,
    columns: ['text', 'typed', 'median', 'p99', 'worst', 'keys'],
    rows,
  },
  {
    title: 'Opening, first mentions of the visible lines, and a paste',
    columns: ['what', 'ms'],
    rows: [
      ...measured.map((one) => [`open ${size(one.units)} and read the first lines`, one.opening]),
      [`paste ${size(PASTED)} into 100 kB and read the visible lines`, paste.visible],
      ['all mentions after that', paste.rest],
      [`recognize ${size(PASTED)}`, paste.whole],
    ],
  },
];
const [smallest, largest] = [measured[0]!, measured.at(-1)!];
const goals: Goal[] = [
  ...measured.flatMap((one): Goal[] => [
    { what: `one keystroke in ${size(one.units)}: median`, value: quantile(all(one), 0.5), wanted: 50, sense: 'at most', unit: 'µs' },
    {
      what: `one keystroke in ${size(one.units)}: 99th percentile`,
      value: quantile(all(one), 0.99),
      wanted: 300,
      sense: 'at most',
      unit: 'µs',
    },
  ]),
  {
    what: 'one keystroke: 10 MB against 10 kB, medians',
    value: quantile(all(largest), 0.5) / quantile(all(smallest), 0.5),
    wanted: 1.5,
    sense: 'at most',
    unit: '×',
  },
  {
    what: 'paste of 1 MB, all its mentions read: against recognizing 1 MB',
    value: (paste.visible + paste.rest) / paste.whole,
    wanted: 1.5,
    sense: 'at most',
    unit: '×',
  },
];
const points: Point[] = measured.flatMap((one) => [
  { line: 'one keystroke, median', size: one.units, cost: quantile(all(one), 0.5) },
  { line: 'one keystroke, 99th percentile', size: one.units, cost: quantile(all(one), 0.99) },
]);
report('keystroke', { tables, goals, points });

function summary(times: readonly number[]): number[] {
  return [quantile(times, 0.5), quantile(times, 0.99), Math.max(...times), times.length];
}

/** Times of all keys in microseconds, and of the opening in milliseconds. */
function measure(text: string): { times: Record<Way, number[]>; opening: number } {
  console.error(`  ${size(text.length)}`);
  const [live, opening] = timed(() => {
    const opened = annotator.open(text);
    opened.mentions(0, Math.min(text.length, VISIBLE_LINES * 80));
    return opened;
  });
  live.mentions(); // all has been read once before somebody types on
  const screen = screenOf(text);
  const random = randomOf(text.length);
  const times: Record<Way, number[]> = { 'a letter': [], 'a new line': [], undo: [], 'a name, letter by letter': [] };
  const key = (way: Way, at: number, deleted: number, inserted: string) => {
    const visible = screen(at);
    times[way].push(timed(() => {
      live.edit({ start: at, end: at + deleted, text: inserted });
      live.mentions(visible.start, visible.end + inserted.length);
    })[1] * 1000);
  };
  let begun = 0;
  const hasTime = () => performance.now() - begun < TIME;
  const repeat = (keys: number, run: (at: number) => void) => {
    begun = performance.now();
    for (let i = 0; i < keys && (i === 0 || hasTime()); i++) run(Math.floor(random() * text.length));
  };
  repeat(200, (at) => { typeAndTakeBack(live, at); }); // warm
  repeat(KEYS, (at) => { key('a letter', at, 0, 'e'); key('undo', at, 1, ''); });
  repeat(KEYS, (at) => { key('a new line', at, 0, '\n'); key('undo', at, 1, ''); });
  repeat(KEYS / 10, (at) => {
    const name = pick(['APT28 and ', 'Mustang Panda, ', 'the Cobalt group ', 'Ministry of Defense '], random);
    let typed = 0;
    for (; typed < name.length && (typed === 0 || hasTime()); typed++) key('a name, letter by letter', at + typed, 0, name[typed]!);
    key('undo', at, typed, '');
  });
  return { times, opening };
}

function typeAndTakeBack(live: LiveText, at: number): void {
  live.edit({ start: at, end: at, text: 'e' });
  live.mentions(Math.max(0, at - 2000), at + 2000);
  live.edit({ start: at, end: at + 1, text: '' });
  live.mentions(Math.max(0, at - 2000), at + 2000);
}

/** What an editor shows around a place: half of its lines above, half below. */
function screenOf(text: string): (at: number) => { start: number; end: number } {
  return (at) => {
    let [start, end] = [at, at];
    for (let line = 0; line <= VISIBLE_LINES / 2 && start > 0; line++) start = text.lastIndexOf('\n', start - 1);
    for (let line = 0; line < VISIBLE_LINES / 2 && end >= 0 && end < text.length; line++) end = text.indexOf('\n', end + 1);
    return { start: Math.max(0, start), end: end < 0 ? text.length : end };
  };
}

function pasted(): { visible: number; rest: number; whole: number } {
  const [text, clip] = [textOf(100_000), textOf(PASTED)];
  const tries = Array.from({ length: 3 }, () => {
    const live = annotator.open(text);
    live.mentions();
    const [, visible] = timed(() => {
      live.edit({ start: 50_000, end: 50_000, text: clip });
      live.mentions(50_000 - 2000, 50_000 + 2000);
    });
    const [, rest] = timed(() => live.mentions());
    const [, whole] = timed(() => annotator.recognize(clip));
    return { visible, rest, whole };
  });
  const median = (of: 'visible' | 'rest' | 'whole') => quantile(tries.map((one) => one[of]), 0.5);
  return { visible: median('visible'), rest: median('rest'), whole: median('whole') };
}
