import { Document, isMap } from 'yaml';
import type { Catalog } from '../catalog';
import { kindOf, type EntityId } from '../model';
import type { DraftClaim, Foreign } from './draft';
import { sliced } from './fields';
import type { Joined } from './join';

/** What an import says of one entity, as a dataset writes it. */
interface Entry {
  readonly id: EntityId;
  name?: string;
  readonly names: Map<string, { text: string; match?: 'exact' }>;
  readonly ids: Map<string, string>;
  readonly claims: Map<string, { says: string; of: EntityId; certainty: string; confidence?: number; sources: string[] }>;
  readonly references: Set<string>;
  readonly sources: Set<string>;
  readonly near: Set<string>;
}

/**
 * The dataset file of an import. Of those whom the catalog knows it holds what is new; `undefined` fields are left out. What could be two
 * is said in a comment. Pauses between slices.
 */
export function* datasetOf(
  title: string,
  foreign: readonly Foreign[],
  joined: readonly Joined[],
  catalog: Catalog,
): Generator<void, { yaml: string; entries: number }> {
  const entries = (yield* entriesOf(joined, catalog)).filter(hasNews);
  const head = new Document({ intel: 'dataset/1', title, sources: foreign.map(({ source }) => source) }, { aliasDuplicateObjects: false }).toString({ lineWidth: 0 });
  const entities = yield* section(
    'entities',
    entries.filter(({ id }) => kindOf(id) !== 'campaign'),
  );
  const campaigns = yield* section(
    'campaigns',
    entries.filter(({ id }) => kindOf(id) === 'campaign'),
  );
  return { yaml: head + entities + campaigns, entries: entries.length };
}

const PIECE = 100;

/** The lines of a section; nothing where it has no entries. Pauses between pieces, since writing YAML takes its time. */
function* section(field: string, entries: readonly Entry[]): Generator<void, string> {
  let lines = entries.length > 0 ? `${field}:\n` : '';
  for (let i = 0; i < entries.length; i += PIECE) {
    const piece = entries.slice(i, i + PIECE);
    const document = new Document({ [field]: piece.map(fieldsOf) }, { aliasDuplicateObjects: false });
    const nodes = (document.get(field) as { items: unknown[] }).items;
    for (const [j, { near }] of piece.entries()) {
      const node = nodes[j];
      if (near.size > 0 && isMap(node)) node.commentBefore = ` perhaps the same as ${[...near].join(' or ')}: they share a name`;
    }
    lines += document.toString({ lineWidth: 0 }).slice(`${field}:\n`.length);
    yield;
  }
  return lines;
}

function* entriesOf(joined: readonly Joined[], catalog: Catalog): Generator<void, Entry[]> {
  const entries = new Map<EntityId, Entry>();
  const byKey = new Map(joined.map(({ draft, id }) => [draft.key, id]));
  const countries = new Map(
    catalog.parts.entities.ids
      .filter((id) => kindOf(id) === 'country')
      .flatMap((id): [string, EntityId][] => [
        [id.slice('country/'.length), id],
        ...(catalog.entity(id)?.names ?? []).map(({ text }): [string, EntityId] => [text.toLowerCase(), id]),
      ]),
  );
  const idOf = (of: string): EntityId | undefined => byKey.get(of) ?? countries.get(of) ?? countries.get(of.toLowerCase());
  yield* sliced(joined, (one) => {
    const entry = entries.get(one.id) ?? {
      id: one.id,
      names: new Map(),
      ids: new Map(),
      claims: new Map(),
      references: new Set(),
      sources: new Set(),
      near: new Set<string>(),
    };
    entries.set(one.id, entry);
    addTo(entry, one, idOf);
  });
  return [...entries.values()];
}

function addTo(entry: Entry, { draft, known, near }: Joined, idOf: (of: string) => EntityId | undefined): void {
  const isKnown = new Set([draft.name, ...known?.names.map(({ text }) => text) ?? []].map(fold));
  if (!known) {
    entry.name ??= draft.name;
    for (const url of draft.references) entry.references.add(url);
    for (const [list, id] of Object.entries(draft.ids)) if (list !== 'own' && list !== 'iso2') entry.ids.set(list, id);
  }
  for (const name of draft.names)
    if (!isKnown.has(fold(name)) && !entry.names.has(fold(name)))
      entry.names.set(fold(name), { text: name, ...(/\s/.test(name) ? {} : { match: 'exact' }) });
  for (const claim of known && known.kind !== draft.kind ? [] : draft.claims) {
    const of = idOf(claim.of);
    if (of !== undefined && of !== entry.id && !known?.claims.some((told) => told.says === claim.says && told.of === of))
      entry.claims.set(`${claim.says} ${of}`, claimFields(claim, of, draft.source));
  }
  entry.sources.add(draft.source);
  for (const { id } of near) entry.near.add(id);
}

const claimFields = ({ says, certainty, confidence }: DraftClaim, of: EntityId, source: string) => ({
  says,
  of,
  certainty,
  ...(confidence === undefined ? {} : { confidence }),
  sources: [source],
});

const fold = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
const hasNews = ({ name, names, claims }: Entry): boolean => name !== undefined || names.size > 0 || claims.size > 0;

function fieldsOf({ id, name, names, ids, claims, references, sources }: Entry): object {
  return {
    id,
    ...(name === undefined ? {} : { name }),
    sources: [...sources],
    ...(names.size > 0 ? { names: [...names.values()] } : {}),
    ...(ids.size > 0 ? { ids: Object.fromEntries(ids) } : {}),
    ...(claims.size > 0 ? { claims: [...claims.values()] } : {}),
    ...(references.size > 0 ? { references: [...references] } : {}),
  };
}
