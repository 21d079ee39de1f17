import { readDataset, slugOf, unresolvedIn, type Catalog } from '../catalog';
import type { Problem } from '../model';
import { datasetOf } from './dataset';
import type { Foreign, ForeignReport } from './draft';
import { joinDrafts } from './join';
import { joinReport, toldOf, type JoinReport } from './joinReport';
import { readEvents, readGalaxy } from './misp';
import { isImportable, parseJsonSteps, sortOf } from './sort';
import { readStix } from './stix';

export type { ForeignReport } from './draft';
export type { JoinReport } from './joinReport';
export { describeJson } from './sort';

/** What became of foreign files. */
export interface Imported {
  /** The dataset; absent where something cannot be read and nobody asked for the rest. */
  readonly yaml?: string;
  readonly reports: readonly ForeignReport[];
  readonly problems: readonly Problem[];
  /** What joined and what is new; absent where nothing is imported. */
  readonly joins?: JoinReport;
  /** The same in sentences. */
  readonly told: readonly string[];
}

export interface ImportOptions {
  readonly title: string;
  /** Takes what can be read beside what cannot. */
  readonly partial?: boolean;
  /** Leaves it to the caller to check the dataset, as what takes longest. */
  readonly unchecked?: boolean;
}

/** A foreign file. */
export interface ForeignFile {
  readonly name: string;
  readonly text: string;
}

/**
 * Makes a dataset of foreign files. Entities that the catalog knows join; all is checked before anything is returned, so that nothing is
 * half imported.
 */
export function importFiles(files: readonly ForeignFile[], catalog: Catalog, options: ImportOptions): Imported {
  const steps = importSteps(files, catalog, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in steps of a few milliseconds, but for checking the dataset unless the caller does. */
export function* importSteps(
  files: readonly ForeignFile[],
  catalog: Catalog,
  { title, partial = false, unchecked = false }: ImportOptions,
): Generator<void, Imported> {
  const foreign: Foreign[] = [];
  const problems: Problem[] = [];
  for (const [i, file] of files.entries()) {
    const read = yield* readForeign(file, i);
    if (read.foreign) foreign.push(read.foreign);
    problems.push(...read.problems);
    yield;
  }
  if (problems.length > 0 && (!partial || foreign.length === 0)) return nothing(problems);
  const joined = yield* joinDrafts(
    foreign.flatMap(({ drafts }) => drafts),
    catalog,
  );
  const { yaml, entries } = yield* datasetOf(title, foreign, joined, catalog);
  yield;
  const bad = unchecked ? [] : faultsOf(yaml, catalog);
  if (bad.length > 0) return nothing([...problems, ...bad]);
  const joins = joinReport(joined, foreign, entries);
  return { yaml, problems, reports: foreign.flatMap(({ reports }) => reports), joins, told: toldOf(joins) };
}

const nothing = (problems: readonly Problem[]): Imported => ({ reports: [], problems, told: [] });

/** What would be wrong with a dataset, were it laid over the catalog. */
function faultsOf(yaml: string, catalog: Catalog): Problem[] {
  const { dataset, problems } = readDataset(yaml, 'import');
  const unresolved = dataset ? [...unresolvedIn([dataset], (id) => catalog.entity(id) !== undefined).values()].flat() : [];
  return [...problems, ...unresolved];
}

const MOST_FAULTS = 100;

function* readForeign({ name, text }: ForeignFile, number: number): Generator<void, { foreign?: Foreign; problems: readonly Problem[] }> {
  const { value, problem } = yield* parseJsonSteps(text, name);
  yield;
  if (problem) return { problems: [problem] };
  const sort = sortOf(value);
  if (!isImportable(sort))
    return { problems: [{ code: 'unknown-format', file: name, message: `${sort.is}. Give a STIX bundle, a MISP galaxy or MISP events.` }] };
  const slug = slugOf(name.replace(/^.*[\\/]/, '').replace(/\.\w+$/, '')) || 'import';
  const source = { id: number > 0 ? `${slug}-${number + 1}` : slug, title: sort.title ?? name };
  const foreign = yield* sort.form === 'events'
    ? readEvents(sort.events, source)
    : sort.form === 'stix'
      ? readStix(sort.value, source)
      : readGalaxy(sort.value, source);
  const problems = foreign.faults
    .slice(0, MOST_FAULTS)
    .map((fault): Problem => ({ code: 'schema', file: name, message: `${fault[0]?.toUpperCase()}${fault.slice(1)}` }));
  return { foreign, problems };
}
