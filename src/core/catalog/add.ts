import { Document, isSeq, YAMLSeq } from 'yaml';
import type { EntityId, MentionKind, Problem } from '../model';
import { slugOf } from './slug';
import { parseYaml } from '../yaml';
import { readDataset } from './dataset';

/** Somebody whom a dataset shall know from now on. */
export interface NewEntity {
  readonly kind: Exclude<MentionKind, 'country'>;
  readonly name: string;
  /** Where the name was found, for those who read the dataset. */
  readonly note?: string;
}

/**
 * A dataset file with one more entity, under a new id. `text` is the file as it is, `undefined` where there is none yet; its comments and
 * order stay. A file with problems is not changed: they are returned instead.
 */
export function addEntity(
  text: string | undefined,
  file: string,
  entity: NewEntity,
  isTaken: (id: EntityId) => boolean,
): { yaml?: string; id?: EntityId; problems: readonly Problem[] } {
  const { dataset, problems } = text === undefined ? { problems: [] } : readDataset(text, file);
  if (problems.length > 0) return { problems };
  const own = new Set(dataset?.entities.map(({ id }) => id));
  const id = newId(entity, (candidate) => own.has(candidate) || isTaken(candidate));
  const document =
    (text === undefined ? undefined : (parseYaml(text, file).parsed?.document.clone() as Document | undefined)) ??
    new Document({ intel: 'dataset/1', title: 'Names of this workspace' });
  const key = entity.kind === 'campaign' ? 'campaigns' : 'entities';
  const list = document.get(key);
  const entries = isSeq(list) ? list : new YAMLSeq();
  if (entries !== list) document.set(key, entries);
  entries.flow = false;
  entries.add(
    document.createNode({
      id,
      ...(entity.kind === 'campaign' ? {} : { kind: entity.kind }),
      name: entity.name,
      ...(entity.note === undefined ? {} : { notes: [{ text: entity.note }] }),
    }),
  );
  return { yaml: document.toString({ lineWidth: 0 }), id, problems: [] };
}

/** The kind and the name's letters and digits; a number behind them where somebody has that id. */
function newId({ kind, name }: NewEntity, isTaken: (id: EntityId) => boolean): EntityId {
  const slug = slugOf(name) || 'name';
  for (let n = 1; ; n++) {
    const id: EntityId = `${kind}/${n === 1 ? slug : `${slug}-${n}`}`;
    if (!isTaken(id)) return id;
  }
}
