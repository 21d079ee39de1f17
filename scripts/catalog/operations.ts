import { slugOf } from '../../src/core/catalog';
import type { EntityId } from '../../src/core/model';
import { joinClaims, joinNames, union, type ClaimDraft, type EntityDraft, type NameDraft } from './draft';

/** "Operation Soft Cell", "OperationTroy": what somebody did, never who did it. */
const isOperation = ({ text }: NameDraft): boolean => /^(?:Operation|OPERATION) ?\p{Lu}/u.test(text);
const campaignOf = (text: string): EntityId => `campaign/${slugOf(text.replace(/^Operation(?=\p{Lu})/u, 'Operation '))}`;

/**
 * Lists of actors give operations as actors, and as names of actors. Here each becomes a campaign: an actor that has no other name, as it is;
 * a name among others, as a campaign that the list attributes to the actor.
 */
export function splitOperations(actors: readonly EntityDraft[]): { actors: EntityDraft[]; campaigns: EntityDraft[] } {
  const isAll = (actor: EntityDraft): boolean => actor.names[0] !== undefined && isOperation(actor.names[0]);
  const gone = new Set(actors.filter(isAll).map(({ id }) => id));
  return {
    actors: actors.filter((actor) => !gone.has(actor.id)).map((actor) => ({
      ...actor, names: actor.names.filter((name) => !isOperation(name)), claims: actor.claims.filter(({ of }) => !gone.has(of)),
    })),
    campaigns: joinById([...actors.filter(isAll).map((actor) => wholeActor(actor, gone)), ...actors.filter((actor) => !isAll(actor)).flatMap(namesOfActor)]),
  };
}

function wholeActor(actor: EntityDraft, gone: ReadonlySet<EntityId>): EntityDraft {
  const claims = actor.claims.filter(({ of }) => !gone.has(of)).map((claim): ClaimDraft => (
    claim.says === 'possibly-same-as' ? { ...claim, says: 'attributed-to', basis: claim.basis ?? 'listed as similar' } : claim
  ));
  return { ...actor, id: campaignOf(actor.names[0]?.text ?? ''), claims };
}

function namesOfActor(actor: EntityDraft): EntityDraft[] {
  return actor.names.filter(isOperation).map((name): EntityDraft => ({
    id: campaignOf(name.text), names: [name], ids: {}, notes: [], references: [], sources: name.sources,
    claims: [{ says: 'attributed-to', of: actor.id, certainty: 'suspected', basis: 'listed among the names of the actor', sources: name.sources }],
  }));
}

/** Drafts with one id become one; the first one's fields hold. */
export function joinById(drafts: readonly EntityDraft[]): EntityDraft[] {
  const byId = new Map<EntityId, EntityDraft>();
  for (const draft of drafts) {
    const known = byId.get(draft.id);
    byId.set(draft.id, known ? joined(known, draft) : draft);
  }
  return [...byId.values()];
}

function joined(one: EntityDraft, other: EntityDraft): EntityDraft {
  return {
    ...other, ...one,
    names: joinNames([...one.names, ...other.names]), ids: { ...other.ids, ...one.ids }, claims: joinClaims([...one.claims, ...other.claims]),
    notes: [...one.notes, ...other.notes], references: union(one.references, other.references).slice(0, 12), sources: union(one.sources, other.sources),
  };
}
