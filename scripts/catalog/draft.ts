import type { Claim, EntityId, MatchRule, NameForm, Note, OrganizationClass, SoftwareClass } from '../../src/core/model';

/** A name while the catalog is being put together: who uses it and which lists have it add up as records are joined. */
export interface NameDraft {
  readonly text: string;
  readonly by: readonly string[];
  readonly sources: readonly string[];
  readonly form?: NameForm;
  readonly match?: MatchRule;
}

export type ClaimDraft = Claim;
export type NoteDraft = Note;

/** An entity as it will be written. The first name is the preferred one. */
export interface EntityDraft {
  readonly id: EntityId;
  readonly names: readonly NameDraft[];
  readonly ids: Readonly<Record<string, string>>;
  readonly claims: readonly ClaimDraft[];
  readonly notes: readonly NoteDraft[];
  readonly references: readonly string[];
  /** Sources of whatever in the entry names none of its own. */
  readonly sources: readonly string[];
  readonly class?: OrganizationClass | SoftwareClass;
  readonly country?: EntityId;
  readonly firstSeen?: string;
  readonly lastSeen?: string;
  readonly actor?: ClaimDraft;
  readonly uses?: readonly EntityId[];
}

/** The form in which two spellings count as the same name: case, quotes, hyphens and runs of spaces do not matter. */
export function keyOf(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[‘’ʼ]/g, "'").replace(/[‐‑–]/g, '-').replace(/\s+/g, ' ').trim();
}

/** By what two names of programs are the same: case, spaces, hyphens and dots say nothing. */
export const identityOf = (name: string): string => keyOf(name).replace(/[\s_.-]+/g, '');

/** Names with the same text become one; whoever uses or lists it adds up. The order of first appearance stays. */
export function joinNames(names: readonly NameDraft[]): NameDraft[] {
  const joined = new Map<string, NameDraft>();
  for (const name of names) {
    const known = joined.get(name.text);
    joined.set(name.text, known ? { ...known, by: union(known.by, name.by), sources: union(known.sources, name.sources) } : name);
  }
  return [...joined.values()];
}

export function union<T>(a: readonly T[], b: readonly T[]): T[] {
  return [...new Set([...a, ...b])];
}

/** Claims that say the same on the same grounds become one; whatever differs stands side by side. */
export function joinClaims(claims: readonly ClaimDraft[]): ClaimDraft[] {
  const joined = new Map<string, ClaimDraft>();
  for (const claim of claims) {
    joined.set([claim.says, claim.of, claim.certainty, claim.confidence, claim.basis, ...claim.sources].join('|'), claim);
  }
  return [...joined.values()];
}
