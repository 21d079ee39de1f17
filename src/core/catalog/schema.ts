import * as v from 'valibot';
import { CERTAINTIES, KINDS, MATCH_RULES, NAME_FORMS, ORGANIZATION_CLASSES, PHRASE_RULES, RELATIONS, SOFTWARE_CLASSES, type EntityId } from '../model';

/** The first line of a dataset file: the format and its version. */
export const DATASET_FORMAT = 'dataset/1';

const text = v.pipe(v.string(), v.trim(), v.minLength(1, 'must not be empty'), v.maxLength(500, 'must have at most 500 characters'));
const sentence = v.pipe(v.string(), v.trim(), v.minLength(1, 'must not be empty'), v.maxLength(4000, 'must have at most 4000 characters'));
const list = <T extends v.GenericSchema>(item: T) => v.optional(v.array(item), []);
const entityId = v.pipe(
  v.string(),
  v.regex(
    new RegExp(`^(?:(?:${KINDS.filter((kind) => kind !== 'country').join('|')})/[a-z0-9]+(?:-[a-z0-9]+)*|country/[A-Z]{2})$`),
    'must be an id such as "actor/mustang-panda" or "country/MN"',
  ),
) as unknown as v.GenericSchema<string, EntityId>;
const date = v.pipe(
  v.string(),
  v.regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, 'must be a date such as 2018, 2018-11 or 2018-11-05, in quotes where it is a year alone'),
);
const url = v.pipe(v.string(), v.regex(/^https?:\/\/[^\s<>"]+$/i, 'must be a web address that begins with http:// or https://'));
const certainty = v.picklist(CERTAINTIES);
const confidence = v.pipe(v.number(), v.minValue(0, 'must be 0 or more'), v.maxValue(100, 'must be 100 or less'));
const sources = list(text);

const weighed = {
  of: entityId,
  certainty,
  confidence: v.exactOptional(confidence),
  basis: v.exactOptional(text),
  sources,
};
const name = v.strictObject({
  text,
  by: v.exactOptional(v.union([text, v.array(text)])),
  match: v.exactOptional(v.picklist(MATCH_RULES)),
  form: v.exactOptional(v.picklist(NAME_FORMS)),
  sources,
});
const common = {
  names: list(v.union([text, name])),
  ids: v.optional(v.record(v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)), text), {}),
  notes: list(v.strictObject({ text: sentence, sources })),
  references: list(url),
  /** Sources of whatever in the entry names none of its own. */
  sources,
};
const entity = v.strictObject({
  id: entityId,
  kind: v.exactOptional(v.picklist(KINDS.filter((kind) => kind !== 'campaign'))),
  /** May be left out where another dataset defines the entity. */
  name: v.exactOptional(text),
  match: v.exactOptional(v.picklist(MATCH_RULES)),
  by: v.exactOptional(v.union([text, v.array(text)])),
  class: v.exactOptional(v.picklist([...ORGANIZATION_CLASSES, ...SOFTWARE_CLASSES])),
  country: v.exactOptional(entityId),
  /** Entities that are this one, by other names: they become one, under this id. */
  same: v.exactOptional(v.array(entityId)),
  /** Entities that are somebody else: names that both list are this one's alone. */
  notSame: v.exactOptional(v.array(entityId)),
  claims: list(v.strictObject({ says: v.picklist(RELATIONS), ...weighed })),
  ...common,
});
const campaign = v.strictObject({
  id: entityId,
  name: v.exactOptional(text),
  match: v.exactOptional(v.picklist(MATCH_RULES)),
  by: v.exactOptional(v.union([text, v.array(text)])),
  actor: v.exactOptional(v.union([entityId, v.strictObject(weighed)])),
  firstSeen: v.exactOptional(date),
  lastSeen: v.exactOptional(date),
  targets: list(v.strictObject(weighed)),
  uses: list(entityId),
  claims: list(v.strictObject({ says: v.picklist(RELATIONS), ...weighed })),
  ...common,
});

/** The form of `*.intel-dataset.yaml`. The JSON Schema in `schemas/` is generated from it. */
export const datasetSchema = v.strictObject({
  intel: v.literal(DATASET_FORMAT, `must be "${DATASET_FORMAT}"`),
  title: text,
  version: v.exactOptional(text),
  sources: list(
    v.strictObject({
      id: text,
      title: text,
      publisher: v.exactOptional(text),
      published: v.exactOptional(date),
      url: v.exactOptional(url),
    }),
  ),
  entities: list(entity),
  campaigns: list(campaign),
  /** Texts that are never names, with the reason. */
  ignore: list(v.strictObject({ text, because: v.exactOptional(sentence) })),
  /** Texts that mean nobody and keep shorter names within them from being found: "Google Play" is not the actor Play. */
  phrases: list(
    v.union([text, v.strictObject({ text, match: v.exactOptional(v.picklist(PHRASE_RULES)), because: v.exactOptional(sentence) })]),
  ),
});

export type DatasetFile = v.InferOutput<typeof datasetSchema>;
export type EntityEntry = DatasetFile['entities'][number];
export type CampaignEntry = DatasetFile['campaigns'][number];
