import { readDataset, slugOf, unresolvedIn, type Catalog } from '../catalog';
import type { Problem } from '../model';
import { datasetOf } from './dataset';
import type { Foreign, ForeignReport } from './draft';
import { joinDrafts } from './join';
import { isImportable, parseJson, sortOf } from './sort';
import { readEvents, readGalaxy } from './misp';
import { readStix } from './stix';

export type { ForeignReport } from './draft';
export { describeJson } from './sort';

/** What became of foreign files. */
export interface Imported {
  /** The dataset; absent where something cannot be read and nobody asked for the rest. */
  readonly yaml?: string;
  readonly reports: readonly ForeignReport[];
  readonly problems: readonly Problem[];
  /** What joined and what is new, in sentences. */
  readonly told: readonly string[];
}

export interface ImportOptions {
  readonly title: string;
  /** Takes what can be read beside what cannot. */
  readonly partial?: boolean;
}

/**
 * Makes a dataset of foreign files. Entities that the catalog knows join; all is checked before anything is returned, so that nothing is
 * half imported.
 */
export function importFiles(
  files: readonly { readonly name: string; readonly text: string }[],
  catalog: Catalog,
  { title, partial = false }: ImportOptions,
): Imported {
  const results = files.map((file, i) =>
    readForeign(
      file,
      files.slice(0, i).map(({ name }) => name),
    ),
  );
  const foreign = results.flatMap((result) => result.foreign ?? []);
  const problems = results.flatMap((result) => result.problems);
  if (problems.length > 0 && (!partial || foreign.length === 0)) return { reports: [], problems, told: [] };
  const joined = joinDrafts(
    foreign.flatMap(({ drafts }) => drafts),
    catalog,
  );
  const { yaml, entries } = datasetOf(title, foreign, joined, catalog);
  const { dataset, problems: bad } = readDataset(yaml, 'import');
  const unresolved = dataset ? [...unresolvedIn([dataset], (id) => catalog.entity(id) !== undefined).values()].flat() : [];
  if (bad.length + unresolved.length > 0) return { reports: [], problems: [...problems, ...bad, ...unresolved], told: [] };
  const known = joined.filter((one) => one.known);
  const near = new Set(joined.filter((one) => one.near.length > 0).map(({ id }) => id)).size;
  const fresh = new Set(joined.filter((one) => !one.known).map(({ id }) => id)).size;
  const by = ['id', 'mitre-attack', 'stix', 'misp', 'name']
    .map((list) => [list, known.filter((one) => one.by === list).length] as const)
    .filter(([, count]) => count > 0);
  const passedOver = new Map<string, number>();
  for (const one of foreign) for (const [type, count] of one.passedOver) passedOver.set(type, (passedOver.get(type) ?? 0) + count);
  return {
    yaml,
    problems,
    reports: foreign.flatMap(({ reports }) => reports),
    told: [
      `${known.length} joined entities that are known${by.length > 0 ? ` (${by.map(([list, count]) => `${count} by ${list}`).join(', ')})` : ''}, ${fresh} are new, the dataset holds ${entries}.`,
      ...(near > 0 ? [`${near} of the new ones share a name with a known one: see the comments of the dataset.`] : []),
      ...(passedOver.size > 0 ? [`Passed over: ${[...passedOver].map(([type, count]) => `${count} ${type}`).join(', ')}.`] : []),
    ],
  };
}

function readForeign(
  { name, text }: { readonly name: string; readonly text: string },
  earlier: readonly string[],
): { foreign?: Foreign; problems: readonly Problem[] } {
  const { value, problem } = parseJson(text, name);
  if (problem) return { problems: [problem] };
  const sort = sortOf(value);
  if (!isImportable(sort))
    return { problems: [{ code: 'unknown-format', file: name, message: `${sort.is}. Give a STIX bundle, a MISP galaxy or MISP events.` }] };
  const slug = slugOf(name.replace(/^.*[\\/]/, '').replace(/\.\w+$/, '')) || 'import';
  const source = { id: earlier.includes(name) || earlier.length > 0 ? `${slug}-${earlier.length + 1}` : slug, title: sort.title ?? name };
  const foreign =
    sort.form === 'events'
      ? readEvents(sort.events, source)
      : sort.form === 'stix'
        ? readStix(sort.value, source)
        : readGalaxy(sort.value, source);
  return {
    foreign,
    problems: foreign.faults
      .slice(0, 100)
      .map((fault): Problem => ({ code: 'schema', file: name, message: `${fault[0]?.toUpperCase()}${fault.slice(1)}` })),
  };
}
