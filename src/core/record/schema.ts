import * as v from 'valibot';
import { CONFIDENCES, MENTION_KINDS, STATUSES, type EntityId } from '../model';

/**
 * The first line of an annotations file: the format and its version. What is added to the form stays optional within a version: `claims` of
 * an entity, and the table `sources` that they refer to, are written on demand, and a reader needs neither.
 */
export const ANNOTATIONS_FORMAT = 'annotations/1';

const entityId = v.pipe(v.string(), v.regex(/^[a-z]+\/\S+$/, 'must be an id such as "actor/mustang-panda"')) as unknown as v.GenericSchema<
  string,
  EntityId
>;
const offset = v.pipe(v.number(), v.integer('must be a whole number of UTF-16 code units'), v.minValue(0, 'must not be negative'));
const count = v.pipe(v.number(), v.integer('must be a whole number'), v.minValue(1, 'must be 1 or more'));
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hexadecimal digits'));

const annotation = v.looseObject({
  id: v.pipe(v.string(), v.minLength(1)),
  kind: v.picklist([...MENTION_KINDS, 'technique']),
  entity: v.exactOptional(entityId),
  candidates: v.exactOptional(v.array(entityId)),
  text: v.string(),
  start: offset,
  end: offset,
  line: v.exactOptional(v.pipe(v.number(), v.minValue(1)), 1),
  column: v.exactOptional(v.pipe(v.number(), v.minValue(1)), 1),
  quote: v.exactOptional(
    v.looseObject({ before: v.string(), after: v.string(), nth: v.exactOptional(count), of: v.exactOptional(count) }),
    { before: '', after: '' },
  ),
  status: v.picklist(STATUSES),
  confidence: v.exactOptional(v.picklist(CONFIDENCES)),
  because: v.exactOptional(v.string()),
  reason: v.exactOptional(v.string()),
  note: v.exactOptional(v.string()),
  orphaned: v.exactOptional(v.boolean()),
});

/** The form of `*.intel.yaml`. Fields that people add of their own are allowed everywhere, and kept. */
export const annotationsSchema = v.looseObject({
  intel: v.literal(ANNOTATIONS_FORMAT, `must be "${ANNOTATIONS_FORMAT}"`),
  report: v.looseObject({
    path: v.string(),
    sha256: hash,
    characters: offset,
    tlp: v.exactOptional(v.string()),
    title: v.exactOptional(v.string()),
    date: v.exactOptional(v.string()),
  }),
  dataset: v.exactOptional(v.looseObject({ version: v.string(), sha256: hash })),
  entities: v.optional(v.array(v.looseObject({ id: entityId, kind: v.string(), name: v.string() })), []),
  /** The sources that claims refer to. */
  sources: v.optional(v.array(v.looseObject({ id: v.string(), title: v.exactOptional(v.string()) })), []),
  annotations: v.optional(v.array(annotation), []),
  /** Names that are none in this report, with the reason. */
  ignore: v.optional(v.array(v.looseObject({ text: v.string(), because: v.exactOptional(v.string()) })), []),
});

export type AnnotationsFile = v.InferOutput<typeof annotationsSchema>;
