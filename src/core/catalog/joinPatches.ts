import type { Claim, Name } from '../model';
import type { EntityPatch } from './dataset';

/** What two datasets say of one entity: of a name that both list, the later rule holds; claims stand side by side. */
export function joinPatches(earlier: EntityPatch, later: EntityPatch): EntityPatch {
  const name = later.name ?? earlier.name;
  return {
    ...earlier,
    ...later,
    ...(name !== undefined ? { name } : {}),
    names: joinNames(name, earlier.names, later.names),
    ids: { ...earlier.ids, ...later.ids },
    claims: joinClaims(earlier.claims, later.claims),
    notes: [...earlier.notes, ...later.notes],
    references: [...new Set([...earlier.references, ...later.references])],
  };
}

function joinNames(preferred: string | undefined, earlier: readonly Name[], later: readonly Name[]): Name[] {
  const names = new Map(earlier.map((name) => [name.text, name]));
  for (const name of later) {
    const known = names.get(name.text);
    names.set(name.text, known ? { ...known, ...name, by: usersOf(known.by, name.by), sources: union(known.sources, name.sources) } : name);
  }
  const first = preferred === undefined ? undefined : names.get(preferred);
  return first ? [first, ...[...names.values()].filter((name) => name !== first)] : [...names.values()];
}

function joinClaims(earlier: readonly Claim[], later: readonly Claim[]): Claim[] {
  const claims = new Map<string, Claim>();
  for (const claim of [...earlier, ...later]) {
    claims.set([claim.says, claim.of, claim.certainty, claim.sources.join(' ')].join('|'), claim);
  }
  return [...claims.values()];
}

export const union = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])];

/** Who uses a name: what is said goes before what was inferred from the form of the name. */
function usersOf(earlier: readonly string[], later: readonly string[]): string[] {
  const all = union(earlier, later);
  const told = all.filter((user) => !user.endsWith(', inferred'));
  return told.length > 0 ? told : all;
}
