// A large report under work: a burst of edits costs what is visible, and accepting one mention little more than hashing the text once.
import { accepted, annotatorFor, FollowedAnnotations, readRecord, sha256Hex, type Annotation, type Edit } from '../../../src/core';
import { bundledCatalog } from '../bundled';
import { quantile, timed } from '../race';
import { pick, randomOf } from '../random';
import { report, type Goal, type Table } from '../report';

const SMALL = 100_000;
const LARGE = 10_000_000;
/** Units of text for each mention: 70,000 in 10 MB. */
const UNITS_EACH = 143;
const KEYS = 20;
const BURSTS = 100;
/** So far in a sentence no name stands any more. */
const BEHIND_NAME = 60;
const VISIBLE_UNITS = 5000;
/** Decisions that the large report has already. */
const DECIDED = 1000;

const NAMES = ['Mustang Panda', 'Mongolia', 'APT28', 'Viet Nam', 'Microsoft', 'Fancy Bear', 'Norway', 'Kaspersky'];
const REST =
  ' was seen again, and what it had left behind was read for long by those who had asked for it in the week before the letters came';

const annotator = annotatorFor(bundledCatalog());
const opened = [SMALL, LARGE].map(open);
runBursts(opened);
const [small, large] = opened.map(({ times }) => quantile(times, 0.5)) as [number, number];
const acceptance = accept(LARGE);
const tables: Table[] = [
  {
    title: `A burst of ${KEYS} keys, then the mentions of ${VISIBLE_UNITS.toLocaleString('en-US')} visible units`,
    columns: ['units', 'mentions', 'ms (median)', 'p99'],
    rows: opened.map(({ units, mentions, times }) => [units, mentions, quantile(times, 0.5), quantile(times, 0.99)]),
    note: `With ${DECIDED.toLocaleString('en-US')} decisions that follow the edits.`,
  },
  {
    title: `Accepting one mention: ${LARGE / 1e6} MB, ${DECIDED.toLocaleString('en-US')} decisions in its file`,
    columns: ['what', 'ms'],
    rows: [
      ["the file's new text", acceptance.writing],
      ['of that, hashing the report once', acceptance.hashing],
      ['reading the file, where others changed it', acceptance.reading],
    ],
  },
];
const goals: Goal[] = [
  { what: 'burst of keys: 10 MB with 70,000 mentions against 100 kB', value: large / small, wanted: 1.5, sense: 'at most', unit: '×' },
  {
    what: 'accepting one mention in 10 MB: against hashing the text once',
    value: acceptance.writing / acceptance.hashing,
    wanted: 2,
    sense: 'at most',
    unit: '×',
  },
];
report('burst', { tables, goals });

function textOf(units: number): string {
  const random = randomOf(units);
  const filled = Array.from({ length: Math.round(units / UNITS_EACH) }, () =>
    `${pick(NAMES, random)}${REST}`.slice(0, UNITS_EACH - 3).concat('.\n\n'),
  ).join('');
  return Buffer.from(filled, 'utf16le').toString('utf16le'); // one array of units, as an editor's text is
}

/** The first suggestions, accepted. */
function decidedOf(text: string): Annotation[] {
  return annotator.annotate(text.slice(0, DECIDED * UNITS_EACH * 2)).slice(0, DECIDED).map((annotation) => accepted(annotation));
}

interface Opened {
  readonly units: number;
  readonly mentions: number;
  readonly times: number[];
  /** Types, and takes back what was typed. Gives the milliseconds that the typing cost. */
  readonly burst: () => number;
}

/** A report that is open, all of which was read once. */
function open(units: number): Opened {
  console.error(`  opening ${units}`);
  const text = textOf(units);
  const live = annotator.open(text);
  const mentions = live.mentions().length;
  const followed = new FollowedAnnotations(decidedOf(text), text);
  const random = randomOf(1);
  const edit = (change: Edit): void => {
    live.edit(change);
    followed.edit(change);
  };
  const burst = (): number => {
    const at = Math.floor((random() * (text.length - VISIBLE_UNITS)) / UNITS_EACH) * UNITS_EACH + BEHIND_NAME; // behind a sentence's name
    const [, time] = timed(() => {
      for (let key = 0; key < KEYS; key++) edit({ start: at + key, end: at + key, text: 'word '[key % 5] as string });
      followed.settle(() => live.text);
      live.mentions(at - VISIBLE_UNITS / 2, at + VISIBLE_UNITS / 2);
    });
    edit({ start: at, end: at + KEYS, text: '' });
    return time;
  };
  return { units, mentions, times: [], burst };
}

/** Bursts in all of them in turn, the first quarter for warming up. */
function runBursts(reports: readonly Opened[]): void {
  for (let i = 0; i < BURSTS; i++) {
    for (const { burst, times } of reports) {
      const time = burst();
      if (i >= BURSTS / 4) times.push(time);
    }
  }
}

/** Medians of five times, in milliseconds. */
function accept(units: number): { writing: number; hashing: number; reading: number } {
  console.error(`  accepting in ${units}`);
  const text = textOf(units);
  const recorded = decidedOf(text);
  const path = 'report.md';
  const { yaml, saved } = annotator.exportYaml({ text, path, recorded: recorded.slice(1), decidedOnly: true });
  const rounds = Array.from({ length: 5 }, () => ({
    hashing: timed(() => sha256Hex(text))[1],
    writing: timed(() => annotator.exportYaml({ text, path, earlier: saved, recorded, decidedOnly: true }))[1],
    reading: timed(() => readRecord(yaml, 'report.md.intel.yaml'))[1],
  }));
  const median = (of: 'writing' | 'hashing' | 'reading') => quantile(rounds.map((round) => round[of]), 0.5);
  return { writing: median('writing'), hashing: median('hashing'), reading: median('reading') };
}
