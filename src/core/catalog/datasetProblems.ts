import { kindOf, type EntityId, type Problem } from '../model';
import type { ParsedYaml } from '../yaml';
import type { CampaignEntry, DatasetFile, EntityEntry } from './schema';

/** What is wrong with a dataset file whose fields are all of the right form. */
export function problemsIn(parsed: ParsedYaml, value: DatasetFile): Problem[] {
  return [...duplicates(parsed, value), ...misplaced(parsed, value), ...unknownSources(parsed, value)];
}

/** Programs of earlier versions that were no more than phrases have no id any more. */
export const unknownEntity = (id: EntityId): string =>
  kindOf(id) === 'software'
    ? `"${id}" is defined neither here nor in the bundled data. Define the program with its name under "entities"; if it shall only keep ` +
      'shorter names from being found within its own, write the name under "phrases" instead.'
    : `"${id}" is defined neither here nor in the bundled data. Define it under "entities" or correct the id.`;

type Path = (string | number)[];

/** Every reference to an entity, with its place in the file. */
export function referencesIn(value: DatasetFile): { id: EntityId; path: Path }[] {
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
const isListOfPhrases = ({ id, match, ids, names, claims, class: sort }: EntityEntry): boolean =>
  kindOf(id) === 'software' &&
  match === 'never' &&
  Object.keys(ids).length === 0 &&
  claims.length === 0 &&
  sort === undefined &&
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
