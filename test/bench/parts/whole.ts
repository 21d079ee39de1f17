// Whole recognition (evidence, choice, reasons, Mention objects), beside raw matching; and whether its cost grows with the text alone.
import { annotatorFor, type Annotator } from '../../../src/core';
import { bundledCatalog } from '../bundled';
import { corpora, type Corpus } from '../corpus';
import { dictionaries } from '../dictionaries';
import { rawMatcher } from '../ours';
import { engines } from '../peers';
import { race, timed } from '../race';
import { taggers } from '../sameJob';
import { report, type Goal, type Point, type Table } from '../report';

const UNITS = 1_000_000;
/** Enough for what needs seconds for it. */
const TAGGED_UNITS = 20_000;
const SIZES = [10_000, 100_000, 1_000_000];

const catalog = bundledCatalog();
const annotator = annotatorFor(catalog);
const tables: Table[] = [];
const goals: Goal[] = [];
const points: Point[] = [];
for (const corpus of corpora(catalog)) compare(corpus);
const entrants = built(); // once for all texts: one of them cannot learn names twice
for (const corpus of corpora(catalog)) sameJob(corpus);
growth(corpora(catalog).at(-1)!);
shapes(corpora(catalog).at(-1)!);
report('whole', { tables, goals, points });

function compare({ name, text: textOf }: Corpus): void {
  const text = textOf(UNITS);
  const { names } = dictionaries(catalog)[0]!;
  const raw = rawMatcher(names);
  // flashtext.js gives no positions, and fails the comparison of the raw part
  const peers = engines
    .filter(({ npm, noPositions }) => npm && !noPositions)
    .map((engine) => ({ name: engine.name, match: engine.build(names) }));
  const [whole, own, ...others] = race(
    [
      () => annotator.recognize(text),
      () => raw(text),
      ...peers.map(
        ({ match }) =>
          () =>
            match(text),
      ),
    ],
    { rounds: 9 },
  );
  const best = Math.min(...others.map(({ median }) => median));
  const rows = [
    { engine: 'this engine, whole recognition', time: whole! },
    { engine: 'this engine, raw matching', time: own! },
    ...peers.map((peer, i) => ({ engine: `${peer.name}, raw matching`, time: others[i]! })),
  ];
  tables.push({
    title: `Whole recognition: ${annotator.recognize(text).length.toLocaleString('en-US')} mentions in ${text.length.toLocaleString('en-US')} units (${name})`,
    columns: ['what', 'M units/s (median)', 'best', '× fastest exact from npm'],
    rows: rows.map(({ engine, time }) => [engine, text.length / time.median / 1000, text.length / time.min / 1000, best / time.median]),
  });
  goals.push({
    what: `whole recognition, ${name}: times the fastest exact npm engine's raw matching`,
    value: best / whole!.median,
    wanted: 2,
    sense: 'at least',
    unit: '×',
  });
}

function built(): { name: string; run: (text: string) => number; buildTime: number }[] {
  const { names } = dictionaries(catalog)[0]!;
  return taggers.map((tagger) => {
    console.error(`  building ${tagger.name}`);
    const [run, buildTime] = timed(() => tagger.build(names));
    return { name: tagger.name, run, buildTime };
  });
}

/** Beside what tags names in a text too. All are given the names of D1; what they find is not the same, and is told. */
function sameJob({ name, text: textOf }: Corpus): void {
  const text = textOf(TAGGED_UNITS);
  const { names } = dictionaries(catalog)[0]!;
  console.error(`  ${name}: the same kind of job`);
  const [own, ...others] = race(
    [
      () => annotator.recognize(text),
      ...entrants.map(
        ({ run }) =>
          () =>
            run(text),
      ),
    ],
    { rounds: 5, enough: 1000 },
  );
  const rows = entrants.map((entrant, i) => ({ ...entrant, time: others[i]!.median, found: entrant.run(text) }));
  const speed = (time: number) => text.length / time / 1000;
  tables.push({
    title: `The same kind of job: ${names.length.toLocaleString('en-US')} names in ${text.length.toLocaleString('en-US')} units (${name})`,
    columns: ['what', 'M units/s (median)', 'this engine is × as fast', 'build ms', 'found'],
    rows: [
      ['this engine, whole recognition', speed(own!.median), 1, 0, annotator.recognize(text).length],
      ...rows.map(({ name: tagger, time, buildTime, found }) => [tagger, speed(time), time / own!.median, buildTime, found]),
    ],
    note: 'The others find names alone: no evidence, no candidates, no reasons. This engine reads its index from the packed catalog.',
  });
  const best = Math.min(...rows.map(({ time }) => time));
  goals.push({
    what: `whole recognition, ${name}: times the fastest library of the same kind`,
    value: best / own!.median,
    wanted: 2,
    sense: 'at least',
    unit: '×',
  });
}

/** The same text, longer and longer. */
function growth({ name, text: textOf }: Corpus): void {
  const texts = SIZES.map(textOf);
  const times = race(texts.map((text) => () => annotator.recognize(text)), { rounds: 9 });
  tables.push({
    title: `Whole recognition by size of the text (${name})`,
    columns: ['units', 'ms (median)', 'best', 'ns a unit'],
    rows: times.map(({ median, min }, i) => [SIZES[i]!, median, min, (median / SIZES[i]!) * 1e6]),
  });
  points.push(...times.map(({ median }, i) => ({ line: 'whole text, recognized again', size: SIZES[i]!, cost: median * 1000 })));
}

/** Texts made to be hard: a step slower than linear shows in the last column, which is 10 where the cost grows with the size alone. */
function shapes({ text: textOf }: Corpus): void {
  const made: Readonly<Record<string, (units: number) => string>> = {
    'a report': textOf,
    'the same in one line': (units) => textOf(units).replace(/\n/g, ' '),
    'line breaks': (units) => '\n'.repeat(units),
    'a line for each letter': (units) => 'a\n'.repeat(units / 2),
    'one name again and again': (units) => 'Cobalt '.repeat(units / 7),
    'an introduction again and again': (units) => 'a group dubbed Cobalt. '.repeat(units / 23),
    'new names, introduced': (units) => Array.from({ length: units / 30 }, (_, i) => `the group dubbed Quarn${i}x. `).join(''),
    'capitalized words': (units) => 'Alpha Bravo Charlie '.repeat(units / 20),
    'brackets that open': (units) => '('.repeat(units),
    'brackets, nested': (units) => '['.repeat(units / 2) + ']'.repeat(units / 2),
    'backquotes': (units) => '` '.repeat(units / 2),
    'abbreviations': (units) => 'Ministry of Health (MOH) '.repeat(units / 25),
    'accents, marked apart': (units) => 'é'.repeat(units / 2),
  };
  const rows = Object.entries(made).map(([shape, make]) => {
    const [small, large] = [timeOf(annotator, make(20_000)), timeOf(annotator, make(200_000))];
    return [shape, small, large, large / small];
  });
  tables.push({
    title: 'Whole recognition of texts made to be hard',
    columns: ['200,000 units of', 'ms for 20,000', 'ms for 200,000', 'ratio'],
    rows,
  });
  goals.push({
    what: 'whole recognition: cost of ten times the text, the worst of the hard shapes',
    value: Math.max(...rows.map((row) => row[3] as number)),
    wanted: 14,
    sense: 'at most',
    unit: '×',
  });
}

/** The best of five runs, or of as many as fit into a second. */
function timeOf(of: Annotator, text: string): number {
  let [best, spent] = [Infinity, 0];
  for (let run = 0; run < 5 && spent < 1000; run++) {
    const [, time] = timed(() => of.recognize(text));
    best = Math.min(best, time);
    spent += time;
  }
  return best;
}
