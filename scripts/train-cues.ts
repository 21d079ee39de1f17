// `npm run train-cues -- MARKED.jsonl…`: weighs what texts say of names (data/cues.json) by reports whose entities people marked, and
// prints how well the weights do on a fifth of the reports of each file that no training saw. MARKED holds a JSON object a line: {"id",
// "text", "spans": [{"start", "end", "kind" or "class", "optional"?, "named"?}]}. The product never trains.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unpackCatalog, withDatasets, type Catalog } from '../src/core';
import { designatorKey } from '../src/core/recognize/rules/designators';
import { indexNames, toldIn, type Told } from '../src/core/recognize/report/told';
import { BIAS, ENOUGH, levelOf } from '../src/core/recognize/rules/weights';
import { priorTable, type Cue } from './train/priors';

interface Marked {
  readonly start: number;
  readonly end: number;
  readonly kind?: string;
  readonly class?: string;
  readonly optional?: boolean;
  readonly named?: boolean;
}
interface Report { readonly id: string; readonly text: string; readonly spans: readonly Marked[] }
/** What a report says of a name, and whether people marked it as an actor's. */
interface Sample extends Told { readonly isActor: boolean; readonly isAside: boolean }

/** Every so manieth report is kept aside. */
const FIFTH = 5;
/** How strongly a weight is held where a person put it, against one wrong name of the training. */
const SHRINKAGE = 3;
const ROUNDS = 400;
const RATE = 0.05;

const root = join(import.meta.dirname, '..');
const base = unpackCatalog(readFileSync(join(root, 'dist/catalog.bin')));
const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('usage: npm run train-cues -- MARKED.jsonl…');
  process.exit(2);
}

/** The catalog without its actors, so that their names are new. */
function withoutActors(catalog: Catalog): Catalog {
  const actors = catalog.entities.filter(({ kind }) => kind === 'actor');
  const names = new Set(actors.flatMap(({ name, names: others }) => [name, ...others.map(({ text }) => text)]));
  const ignore = [...names].map((text) => `  - { text: ${JSON.stringify(text)}, because: hidden }`).join('\n');
  return withDatasets(catalog, [{ name: 'hidden', text: `intel: dataset/1\ntitle: Hidden\nignore:\n${ignore}\n` }]).catalog;
}

function samplesOf(report: Report, number: number, catalog: Catalog): Sample[] {
  const index = indexNames(catalog, { keyOf: designatorKey });
  return toldIn(report.text, index).flatMap((told): Sample[] => {
    const { isBrand, isKnown, kind } = told;
    const share = kind === 'actor' && !isBrand && !isKnown ? shareMarked(report, told.text) : undefined;
    return share === undefined ? [] : [{ ...told, isActor: share >= 0.5, isAside: number % FIFTH === 0 }];
  });
}

/** In how many of its places a name is marked as an actor's; `undefined` where people may differ, or the report does not hold it so. */
function shareMarked({ text, spans }: Report, name: string): number | undefined {
  let [places, marked, open] = [0, 0, 0];
  for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length)) {
    places++;
    const over = spans.filter((span) => span.start < start + name.length && start < span.end);
    if (over.some((span) => (span.kind ?? span.class) === 'actor' && !isOpen(span))) marked++;
    else if (over.some(isOpen)) open++;
  }
  return places === 0 || open * 2 >= places ? undefined : marked / places;
}
const isOpen = ({ optional, named }: Marked): boolean => optional === true || named === false;

const scoreOf = (cues: ReadonlyMap<string, Cue>, { cues: counts }: Told): number =>
  [...counts].reduce((sum, [cue, count]) => sum + (cues.get(cue)?.weight ?? 0) * levelOf(count), BIAS.unknown);

/** Logistic regression that holds each weight near the one that a person gave it. */
function train(prior: ReadonlyMap<string, Cue>, samples: readonly Sample[]): Map<string, Cue> {
  const cues = new Map(prior);
  for (let round = 0; round < ROUNDS; round++) {
    const slope = new Map<string, number>();
    for (const sample of samples) {
      const error = 1 / (1 + Math.exp(-scoreOf(cues, sample))) - Number(sample.isActor);
      for (const [cue, count] of sample.cues) slope.set(cue, (slope.get(cue) ?? 0) + error * levelOf(count));
    }
    for (const [name, cue] of cues) {
      const pull = SHRINKAGE * (cue.weight - (prior.get(name)?.weight ?? 0));
      cues.set(name, { ...cue, weight: cue.weight - RATE * ((slope.get(name) ?? 0) + pull) });
    }
  }
  const rounded = ({ weight }: Cue, name: string) => kept(Math.round(weight * 4) / 4, prior.get(name)?.weight ?? 0);
  return new Map([...cues].map(([name, cue]) => [name, { ...cue, weight: rounded(cue, name) }]));
}

/** What defines a name by itself goes on doing so. */
const kept = (weight: number, before: number): number =>
  before + BIAS.unknown >= ENOUGH ? Math.max(weight, ENOUGH - BIAS.unknown) : weight;

function print(title: string, cues: ReadonlyMap<string, Cue>, samples: readonly Sample[]): void {
  const count = (isSaid: boolean, isActor: boolean) =>
    samples.filter((sample) => scoreOf(cues, sample) >= ENOUGH === isSaid && sample.isActor === isActor).length;
  const [right, wrong, missed, left] = [count(true, true), count(true, false), count(false, true), count(false, false)];
  console.log(`${title.padEnd(28)} names right ${right}, wrong ${wrong}, missed ${missed}, rightly left ${left}`);
}

const reports = files.map((file) =>
  readFileSync(file, 'utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Report),
);
const samples = [base, withoutActors(base)].flatMap((catalog) =>
  reports.flatMap((of) => of.flatMap((report, i) => samplesOf(report, i, catalog))),
);
const prior = priorTable();
const [known, aside] = [samples.filter(({ isAside }) => !isAside), samples.filter(({ isAside }) => isAside)];
const trained = train(prior, known);
for (const [title, cues] of [['weights by hand', prior], ['trained', trained]] as const) {
  print(`${title}, trained on`, cues, known);
  print(`${title}, kept aside`, cues, aside);
}
const seen = (cue: string) => samples.filter(({ cues }) => cues.has(cue)).length;
const rows = [...trained].map(([cue, { weight, ofBrand, example }]) => JSON.stringify({ cue, weight, ofBrand, seen: seen(cue), example }));
const table = `{\n  "bias": ${JSON.stringify(BIAS)},\n  "cues": [\n${rows.map((row) => `    ${row}`).join(',\n')}\n  ]\n}\n`;
writeFileSync(join(root, 'data/cues.json'), table);
