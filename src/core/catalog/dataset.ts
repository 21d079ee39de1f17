import type { Claim, Entity, EntityId, Kind, MatchRule, Name, Phrase, Problem, Source } from '../model';
import { kindOf } from '../model';
import { Lines } from '../text';
import { checkSchema, parseYaml, type ParsedYaml } from '../yaml';
import { problemsIn, referencesIn, unknownEntity } from './datasetProblems';
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
  const damaged = text.indexOf(REPLACEMENT);
  if (damaged >= 0) return { problems: [damagedAt(text, damaged, file)] };
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
  const found = problemsIn(parsed, checked.value);
  return found.length > 0 ? { problems: found } : { dataset: toDataset(parsed, checked.value), problems: [] };
}

/** What stands for bytes that are no UTF-8. A name with it would be found nowhere, and nobody told. */
const REPLACEMENT = '\uFFFD';

function damagedAt(text: string, offset: number, file: string): Problem {
  const message = 'A letter could not be read here (it became U+FFFD). Save the file as UTF-8, and write the letter anew.';
  return { code: 'unreadable', message, file, ...new Lines(text).placeOf(offset), length: REPLACEMENT.length };
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

/**
 * Names of up to three characters are too often something else when written in another case; of software also others, but for those with
 * a capital or a digit inside, such as "TrickBot".
 */
export function defaultMatch(kind: Kind, text: string): MatchRule {
  return text.length <= 3 || (kind === 'software' && !COINED.test(text)) ? 'exact' : 'fold';
}

const COINED = /^(?=.{5})[\p{L}\d]*\p{Ll}[\p{Lu}\d][\p{L}\d]+$/u;

const listOf = (by: string | readonly string[] | undefined): readonly string[] =>
  by === undefined ? [] : typeof by === 'string' ? [by] : by;
const or = (own: readonly string[], inherited: readonly string[]): readonly string[] => (own.length > 0 ? own : inherited);
