import type { Claim, Entity, EntityId, Kind, MatchRule, Name, Phrase, Problem, Source } from '../model';
import { kindOf } from '../model';
import { checkSchema, parseYaml, type ParsedYaml } from '../yaml';
import { datasetSchema, type CampaignEntry, type DatasetFile, type EntityEntry } from './schema';

/** What one dataset says of an entity. Without a name it adds to an entity that another dataset defines. */
export type EntityPatch = Omit<Entity, 'name'> & {
  readonly name?: string;
  /** Entities that are this one, and entities that are not. */
  readonly same?: readonly EntityId[];
  readonly notSame?: readonly EntityId[];
};

/** A text that is never a name. */
export interface Ignored {
  readonly text: string;
  readonly because?: string;
}

/** One dataset file, read and in good form. */
export interface Dataset {
  readonly file: string;
  readonly title: string;
  readonly version?: string;
  readonly sources: readonly Source[];
  readonly entities: readonly EntityPatch[];
  readonly ignore: readonly Ignored[];
  readonly phrases: readonly Phrase[];
  /**
   * Problems for every reference to an entity that `isKnown` does not know; asked once all datasets are read, since they may refer to each
   * other.
   */
  unresolved(isKnown: (id: EntityId) => boolean): Problem[];
}

/** Problems for what datasets refer to and neither they nor `isKnown` know, by dataset; of those without any nothing is listed. */
export function unresolvedIn(datasets: readonly Dataset[], isKnown: (id: EntityId) => boolean = () => false): Map<Dataset, Problem[]> {
  const defined = new Set(datasets.flatMap(({ entities }) => entities.filter(({ name }) => name !== undefined).map(({ id }) => id)));
  const found = datasets.map((dataset): [Dataset, Problem[]] => [dataset, dataset.unresolved((id) => defined.has(id) || isKnown(id))]);
  return new Map(found.filter(([, problems]) => problems.length > 0));
}

export interface DatasetResult {
  readonly dataset?: Dataset;
  readonly problems: readonly Problem[];
}

/** Reads a dataset file. A file with any problem yields no dataset: half a dataset would highlight half the truth. */
export function readDataset(text: string, file: string): DatasetResult {
  const { parsed, problems } = parseYaml(text, file);
  if (!parsed) return { problems };
  const format = (parsed.value as { intel?: unknown } | null)?.intel;
  if (format !== 'dataset/1') {
    return {
      problems: [
        parsed.problemAt(
          ['intel'],
          'unknown-format',
          'Not a dataset that this version reads. The first line of one is "intel: dataset/1".',
        ),
      ],
    };
  }
  const checked = checkSchema(parsed, datasetSchema);
  if (!checked.value) return { problems: checked.problems };
  const found = [...duplicates(parsed, checked.value), ...misplaced(parsed, checked.value), ...unknownSources(parsed, checked.value)];
  return found.length > 0 ? { problems: found } : { dataset: toDataset(parsed, checked.value), problems: [] };
}

function toDataset(parsed: ParsedYaml, value: DatasetFile): Dataset {
  const references = referencesIn(value);
  return {
    file: parsed.file,
    title: value.title,
    ...(value.version !== undefined ? { version: value.version } : {}),
    sources: value.sources,
    entities: [...value.entities.map(toEntity), ...value.campaigns.map(toCampaign)],
    ignore: value.ignore,
    phrases: value.phrases.map((phrase) => (typeof phrase === 'string' ? { text: phrase, match: 'exact' } : { match: 'exact', ...phrase })),
    unresolved: (isKnown) =>
      references
        .filter(({ id }) => !isKnown(id))
        .map(({ id, path }) =>
          parsed.problemAt(
            path,
            'unresolved',
            unknownEntity(id),
          ),
        ),
  };
}

/** Programs of earlier versions that were no more than phrases have no id any more. */
const unknownEntity = (id: EntityId): string =>
  kindOf(id) === 'software'
    ? `"${id}" is defined neither here nor in the bundled data. Define the program with its name under "entities"; if it shall only keep ` +
      'shorter names from being found within its own, write the name under "phrases" instead.'
    : `"${id}" is defined neither here nor in the bundled data. Define it under "entities" or correct the id.`;

type Path = (string | number)[];

/** Every reference to an entity, with its place in the file. */
function referencesIn(value: DatasetFile): { id: EntityId; path: Path }[] {
  const found: { id: EntityId; path: Path }[] = [];
  const add = (id: EntityId | undefined, ...path: Path) => { if (id !== undefined) found.push({ id, path }); };
  value.entities.forEach((entity, i) => {
    add(entity.country, 'entities', i, 'country');
    for (const key of ['same', 'notSame'] as const) entity[key]?.forEach((id, j) => add(id, 'entities', i, key, j));
    entity.claims.forEach((claim, j) => add(claim.of, 'entities', i, 'claims', j, 'of'));
    if (entity.name === undefined) add(entity.id, 'entities', i, 'id');
  });
  value.campaigns.forEach((campaign, i) => {
    if (typeof campaign.actor === 'string') add(campaign.actor, 'campaigns', i, 'actor');
    else add(campaign.actor?.of, 'campaigns', i, 'actor', 'of');
    campaign.targets.forEach((target, j) => add(target.of, 'campaigns', i, 'targets', j, 'of'));
    campaign.uses.forEach((id, j) => add(id, 'campaigns', i, 'uses', j));
    campaign.claims.forEach((claim, j) => add(claim.of, 'campaigns', i, 'claims', j, 'of'));
    if (campaign.name === undefined) add(campaign.id, 'campaigns', i, 'id');
  });
  return found;
}

function duplicates(parsed: ParsedYaml, value: DatasetFile): Problem[] {
  const seen = new Set<string>();
  const problems: Problem[] = [];
  const check = (key: string, id: string, path: Path) => {
    if (seen.has(key))
      problems.push(
        parsed.problemAt(path, 'duplicate-id', `"${id}" stands twice in this file. Join the two entries, or give one another id.`),
      );
    seen.add(key);
  };
  value.sources.forEach(({ id }, i) => check(`source ${id}`, id, ['sources', i, 'id']));
  value.entities.forEach(({ id }, i) => check(id, id, ['entities', i, 'id']));
  value.campaigns.forEach(({ id }, i) => check(id, id, ['campaigns', i, 'id']));
  return problems;
}

function misplaced(parsed: ParsedYaml, value: DatasetFile): Problem[] {
  const problems: Problem[] = [];
  value.entities.forEach((entry, i) => {
    const { id, kind } = entry;
    if (isListOfPhrases(entry))
      problems.push(
        parsed.problemAt(
          ['entities', i, 'match'],
          'schema',
          `"${id}" is never found by its own name: it is a list of phrases, and software is found and exported as a kind of its own now. ` +
            'Move its names to a section "phrases:" of this file, each as "- text" or "- { text: …, match: fold }".',
        ),
      );
    else if (kindOf(id) === 'campaign')
      problems.push(
        parsed.problemAt(['entities', i, 'id'], 'schema', 'A campaign stands under "campaigns", not under "entities". Move it there.'),
      );
    else if (kind !== undefined && kind !== kindOf(id))
      problems.push(
        parsed.problemAt(['entities', i, 'kind'], 'schema', `The kind "${kind}" does not fit the id "${id}". Change one of the two.`),
      );
  });
  value.campaigns.forEach(({ id }, i) => {
    if (kindOf(id) !== 'campaign')
      problems.push(parsed.problemAt(['campaigns', i, 'id'], 'schema', `A campaign's id begins with "campaign/". Change "${id}".`));
  });
  return problems;
}

/** A program without a name of its own, as earlier versions listed texts that only block. */
const isListOfPhrases = ({ id, match, ids, names, claims }: EntityEntry): boolean =>
  kindOf(id) === 'software' &&
  match === 'never' &&
  Object.keys(ids).length === 0 &&
  claims.length === 0 &&
  names.some((name) => typeof name !== 'string' && name.match !== 'never');

/** Sources named by an entry but listed nowhere in the file. */
function unknownSources(parsed: ParsedYaml, value: DatasetFile): Problem[] {
  const known = new Set(value.sources.map(({ id }) => id));
  const problems: Problem[] = [];
  const check = (ids: readonly string[], ...path: Path) => ids.forEach((id, i) => {
    if (!known.has(id))
      problems.push(
        parsed.problemAt([...path, i], 'unresolved', `No source has the id "${id}". Add it under "sources" or correct the id.`),
      );
  });
  const inEntry = (entry: EntityEntry | CampaignEntry, ...path: Path) => {
    check(entry.sources, ...path, 'sources');
    entry.names.forEach((name, i) => { if (typeof name !== 'string') check(name.sources, ...path, 'names', i, 'sources'); });
    entry.claims.forEach((claim, i) => check(claim.sources, ...path, 'claims', i, 'sources'));
    entry.notes.forEach((note, i) => check(note.sources, ...path, 'notes', i, 'sources'));
  };
  value.entities.forEach((entry, i) => inEntry(entry, 'entities', i));
  value.campaigns.forEach((entry, i) => {
    inEntry(entry, 'campaigns', i);
    entry.targets.forEach((target, j) => check(target.sources, 'campaigns', i, 'targets', j, 'sources'));
    if (typeof entry.actor === 'object') check(entry.actor.sources, 'campaigns', i, 'actor', 'sources');
  });
  return problems;
}

function toEntity(entry: EntityEntry): EntityPatch {
  return {
    ...commonFields(entry),
    claims: entry.claims.map((claim) => ({ ...claim, sources: or(claim.sources, entry.sources) })),
    ...(entry.class !== undefined ? { class: entry.class } : {}),
    ...(entry.country !== undefined ? { country: entry.country } : {}),
    ...(entry.same !== undefined ? { same: entry.same } : {}),
    ...(entry.notSame !== undefined ? { notSame: entry.notSame } : {}),
  };
}

function toCampaign(entry: CampaignEntry): EntityPatch {
  const actor: Claim | undefined = typeof entry.actor === 'string'
    ? { says: 'attributed-to', of: entry.actor, certainty: 'stated', sources: entry.sources }
    : entry.actor && { says: 'attributed-to', ...entry.actor };
  const claims: Claim[] = [
    ...(actor ? [actor] : []),
    ...entry.targets.map((target): Claim => ({ says: 'targets', ...target })),
    ...entry.uses.map((of): Claim => ({ says: 'uses', of, certainty: 'stated', sources: [] })),
    ...entry.claims,
  ];
  return {
    ...commonFields(entry),
    claims: claims.map((claim) => ({ ...claim, sources: or(claim.sources, entry.sources) })),
    ...(entry.firstSeen !== undefined ? { firstSeen: entry.firstSeen } : {}),
    ...(entry.lastSeen !== undefined ? { lastSeen: entry.lastSeen } : {}),
  };
}

function commonFields(entry: EntityEntry | CampaignEntry): Omit<EntityPatch, 'claims'> {
  const kind = kindOf(entry.id);
  const preferred: Name[] = entry.name === undefined ? [] : [{
    text: entry.name, by: listOf(entry.by), match: entry.match ?? defaultMatch(kind, entry.name), sources: entry.sources,
  }];
  const others = entry.names.map((name): Name => typeof name === 'string'
    ? { text: name, by: [], match: defaultMatch(kind, name), sources: entry.sources }
    : {
      text: name.text, by: listOf(name.by), match: name.match ?? defaultMatch(kind, name.text), sources: or(name.sources, entry.sources),
      ...(name.form !== undefined ? { form: name.form } : {}),
    });
  return {
    id: entry.id,
    kind,
    ...(entry.name !== undefined ? { name: entry.name } : {}),
    names: [...preferred, ...others.filter(({ text }) => text !== entry.name)],
    ids: entry.ids,
    notes: entry.notes.map((note) => ({ text: note.text, sources: or(note.sources, entry.sources) })),
    references: entry.references,
  };
}

/** Names of up to three characters and names of software are too often something else when written in another case. */
export function defaultMatch(kind: Kind, text: string): MatchRule {
  return kind === 'software' || text.length <= 3 ? 'exact' : 'fold';
}

const listOf = (by: string | readonly string[] | undefined): readonly string[] =>
  by === undefined ? [] : typeof by === 'string' ? [by] : by;
const or = (own: readonly string[], inherited: readonly string[]): readonly string[] => (own.length > 0 ? own : inherited);
