import type { Catalog } from './catalog';
import { techniquesIn } from './export';
import { sha256Hex } from './hash';
import {
  kindOf,
  type Annotation,
  type Claim,
  type Entity,
  type EntityId,
  type IgnoredName,
  type Relation,
  type Source,
  type Status,
  type TechniqueMention,
} from './model';
import type { Format } from './recognize';
import { saveRecord, type EntitySummary, type SavedRecord } from './record';
import { coverOf, isStanding } from './review';
import { frontMatterOf, tlpOf } from './text';

/** What the annotations file of a report is made of. */
export interface YamlInput {
  readonly text: string;
  readonly path: string;
  readonly format?: Format;
  readonly annotations: readonly Annotation[];
  readonly ignore: readonly IgnoredName[];
  readonly earlier?: SavedRecord;
  readonly dropped?: ReadonlySet<string>;
  /** Whether ids of techniques are looked for; a file that has some keeps them up to date in any case. */
  readonly techniques: boolean;
  /** Whether what the dataset claims of actors and campaigns is written; unless said, an earlier file is left as it is in this. */
  readonly claims?: boolean;
  readonly statuses?: readonly Status[];
  readonly isInside: (mention: TechniqueMention) => boolean;
}

/** The annotations file, with the text's hash. What was decided always stays in a file that is there. */
export function yamlOf(input: YamlInput, catalog: Catalog): { readonly sha256: string; readonly saved: SavedRecord } {
  const { text, path, earlier, ignore, dropped, statuses, claims, isInside } = input;
  const annotations = statuses
    ? input.annotations.filter(({ status }) => statuses.includes(status) || (earlier && status !== 'suggested'))
    : input.annotations;
  const hasTechniques = (input.techniques || earlier?.hasTechniques === true) && (statuses?.includes('suggested') ?? true);
  const techniques = hasTechniques
    ? techniquesIn(text, input.format ?? 'markdown', catalog, coverOf(input.annotations.filter(isStanding))).filter(isInside)
    : [];
  const entities = summaries(annotations, catalog);
  const report = { path, sha256: sha256Hex(text), characters: text.length, ...toldBy(text) };
  const dataset = { version: catalog.version, sha256: catalog.sha256 };
  const saved = saveRecord(
    {
      report,
      dataset,
      entities,
      sources: claims === true ? sourcesOf(entities, catalog) : [],
      claims: claims === undefined ? 'leave' : claims ? 'write' : 'drop',
      annotations,
      techniques,
      ignore,
      ...(dropped ? { dropped } : {}),
    },
    earlier,
  );
  return { sha256: report.sha256, saved };
}

/** What a report says of itself. */
function toldBy(text: string): { readonly tlp?: string; readonly title?: string; readonly date?: string } {
  const tlp = tlpOf(text);
  const { title, date } = frontMatterOf(text);
  return { ...(tlp !== undefined ? { tlp } : {}), ...(title !== undefined ? { title } : {}), ...(date !== undefined ? { date } : {}) };
}

/** The sources of all claims, in the order in which they are first referred to. */
function sourcesOf(entities: readonly EntitySummary[], catalog: Catalog): Source[] {
  const ids = new Set(entities.flatMap(({ facts }) => facts?.claims ?? []).flatMap(({ sources }) => sources));
  return [...ids].map((id) => catalog.source(id)).filter((source) => source !== undefined);
}

/** Claims that an annotations file repeats, so that who reads it needs no dataset. Software is left to the cards. */
const TOLD: readonly Relation[] = ['origin', 'sponsored-by', 'attributed-to', 'targets', 'possibly-same-as', 'part-of'];

/** The entities of annotations in the order of their first mention. Rejected annotations do not count. */
function summaries(annotations: readonly Annotation[], catalog: Catalog): EntitySummary[] {
  const mentions = new Map<EntityId, number>();
  for (const { entity, status } of annotations) {
    if (entity !== undefined && status !== 'rejected') mentions.set(entity, (mentions.get(entity) ?? 0) + 1);
  }
  return [...mentions].map(([id, count]): EntitySummary => {
    const entity = catalog.entity(id);
    const kind = kindOf(id);
    const hasClaims = kind === 'actor' || kind === 'campaign';
    return {
      id, kind, mentions: count,
      ...(entity ? { facts: { name: entity.name, ids: entity.ids, ...(hasClaims ? { claims: toldClaims(entity) } : {}) } } : {}),
    };
  });
}

const toldClaims = ({ claims }: Entity): Claim[] => claims.filter(({ says }) => TOLD.includes(says)).map(orderedClaim);

function orderedClaim({ says, of, certainty, confidence, basis, sources }: Claim): Claim {
  return { says, of, certainty, ...(confidence !== undefined ? { confidence } : {}), ...(basis !== undefined ? { basis } : {}), sources };
}
