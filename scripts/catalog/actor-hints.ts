import type { EntityId } from '../../src/core/model';
import { joinClaims, keyOf, type ClaimDraft, type EntityDraft, type NameDraft } from './draft';
import { SOURCES } from './sources';

/** Adds what shared names tell of actors that are kept apart: that they may be one, on either card. */
export function withHints(actors: readonly EntityDraft[]): EntityDraft[] {
  return withMirrored(withAliasHints(withBorrowedNames(actors)));
}

/**
 * Microsoft's list gives beside its own name other names of the actor, as pointers: "Forest Blizzard" points to "Fancy Bear". Where
 * another actor bears such a name too, it is found as that actor's; Microsoft's card shows it, and says that the two may be one.
 */
function withBorrowedNames(actors: readonly EntityDraft[]): EntityDraft[] {
  const bearers = new Map<string, Set<EntityId>>();
  for (const { id, names, sources } of actors) {
    if (isMicrosoftsAlone(sources)) continue;
    for (const { text } of names) bearers.set(keyOf(text), (bearers.get(keyOf(text)) ?? new Set()).add(id));
  }
  return actors.map((actor) => {
    if (!isMicrosoftsAlone(actor.sources)) return actor;
    const borrowed = actor.names.filter(({ text }, i) => i > 0 && bearers.has(keyOf(text)));
    const claims = borrowed.flatMap(({ text }) => [...(bearers.get(keyOf(text)) ?? [])].map((of): ClaimDraft => ({
      says: 'possibly-same-as', of, certainty: 'suspected', basis: `shared name ${text}`, sources: [SOURCES.mispMicrosoft.id],
    })));
    return { ...actor, names: actor.names.map((name): NameDraft => (borrowed.includes(name) ? { ...name, match: 'never' } : name)), claims: onePerActor([...actor.claims, ...claims]) };
  });
}

const isMicrosoftsAlone = (sources: readonly string[]): boolean => sources.length === 1 && sources[0] === SOURCES.mispMicrosoft.id;

/** Of several shared names, the first is reason enough. */
function onePerActor(claims: readonly ClaimDraft[]): ClaimDraft[] {
  return claims.filter((claim, i) => claim.says !== 'possibly-same-as' || !claims.slice(0, i).some(({ says, of }) => says === claim.says && of === claim.of));
}

/** Where the preferred name of one actor is among the other names of another, the two may be one: said, never merged. */
function withAliasHints(actors: readonly EntityDraft[]): EntityDraft[] {
  const bearers = new Map<string, { id: EntityId; name: NameDraft }[]>();
  for (const { id, names } of actors) {
    for (const name of names.slice(1)) bearers.set(keyOf(name.text), [...(bearers.get(keyOf(name.text)) ?? []), { id, name }]);
  }
  return actors.map((actor) => {
    const [preferred] = actor.names;
    const hints = (preferred ? bearers.get(keyOf(preferred.text)) ?? [] : [])
      .filter(({ id }) => id !== actor.id && !actor.claims.some(({ says, of }) => says === 'possibly-same-as' && of === id))
      .map(({ id, name }): ClaimDraft => ({ says: 'possibly-same-as', of: id, certainty: 'suspected', basis: `shared name ${name.text}`, sources: name.sources }));
    return { ...actor, claims: joinClaims([...actor.claims, ...hints]) };
  });
}

/** "Possibly the same as" holds both ways, so that either card shows it. */
function withMirrored(actors: readonly EntityDraft[]): EntityDraft[] {
  const mirrored = new Map<EntityId, ClaimDraft[]>();
  for (const { id, claims } of actors) {
    for (const claim of claims.filter(({ says }) => says === 'possibly-same-as')) mirrored.set(claim.of, [...(mirrored.get(claim.of) ?? []), { ...claim, of: id }]);
  }
  return actors.map((actor) => {
    const missing = (mirrored.get(actor.id) ?? []).filter(({ of, certainty, sources }) => (
      !actor.claims.some((claim) => claim.says === 'possibly-same-as' && claim.of === of && claim.certainty === certainty && claim.sources.join() === sources.join())
    ));
    return { ...actor, claims: joinClaims([...actor.claims, ...missing]) };
  });
}
