import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { datasetSchema, type DatasetFile } from '../../../src/core/catalog/schema';
import { checkSchema, parseYaml } from '../../../src/core/yaml';

export const DATA = join(import.meta.dirname, '../../../data');

export interface BundledFile {
  readonly file: string;
  readonly text: string;
  /** Absent where the file has problems. */
  readonly value?: DatasetFile;
  readonly problems: readonly string[];
}

/** Every dataset file of `data/`, read as the extension reads it. */
export const files: readonly BundledFile[] = readdirSync(DATA, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.intel-dataset.yaml')).sort()
  .map((name) => read(join(DATA, name)));

function read(path: string): BundledFile {
  const file = relative(DATA, path);
  const text = readFileSync(path, 'utf8');
  const { parsed, problems } = parseYaml(text, file);
  const checked = parsed ? checkSchema(parsed, datasetSchema) : undefined;
  return {
    file, text,
    ...(checked?.value ? { value: checked.value } : {}),
    problems: [...problems, ...(checked?.problems ?? [])].map(({ line, message }) => `${file}:${line ?? 0}: ${message}`),
  };
}

type Entry = DatasetFile['entities'][number];
type Campaign = DatasetFile['campaigns'][number];
export type NameOf = Exclude<Entry['names'][number], string>;

export const values = files.flatMap(({ value }) => (value ? [value] : []));

/** All entries with an id, in whatever file. */
export const entriesOf = (id: string): (Entry | Campaign)[] => values.flatMap(({ entities, campaigns }) => [...entities, ...campaigns].filter((entry) => entry.id === id));

export function namesOf(id: string): NameOf[] {
  return entriesOf(id).flatMap((entry) => [
    ...(entry.name === undefined ? [] : [{ text: entry.name, sources: entry.sources, ...(entry.by !== undefined ? { by: entry.by } : {}), ...(entry.match !== undefined ? { match: entry.match } : {}) }]),
    ...entry.names.map((name) => (typeof name === 'string' ? { text: name, sources: entry.sources } : { ...name, sources: name.sources.length > 0 ? name.sources : entry.sources })),
  ]);
}

export const textsOf = (id: string): string[] => namesOf(id).map(({ text }) => text);
export const claimsOf = (id: string): DatasetFile['entities'][number]['claims'] => entriesOf(id).flatMap(({ claims }) => claims);
export const idsOf = (id: string): Record<string, string> => Object.assign({}, ...entriesOf(id).map(({ ids }) => ids)) as Record<string, string>;

/** The ids of everything that bears a name, in any spelling. */
export function bearersOf(text: string): string[] {
  const key = text.toLowerCase();
  const ids = values.flatMap(({ entities, campaigns }) => [...entities, ...campaigns].filter((entry) => (
    [entry.name, ...entry.names.map((name) => (typeof name === 'string' ? name : name.text))].some((name) => name?.toLowerCase() === key)
  )).map(({ id }) => id));
  return [...new Set(ids)].sort();
}
