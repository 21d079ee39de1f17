import type { EntityId, Mention, MentionKind } from '../../model';
import { MENTION_KINDS } from '../../model';
import { isAttacksName } from '../../catalog';
import type { Candidate, Rule } from '../gazetteer/candidate';
import type { Entry } from '../gazetteer/entry';
import type { CandidateInContext } from './candidateInContext';

/** A candidate that was selected, with the entry that it was selected for. */
export interface Selection {
  readonly candidate: CandidateInContext;
  readonly entry: Entry | undefined;
  /** What spoke for a name that needs evidence. */
  readonly evidence: string | undefined;
  readonly mention: Mention;
  /** By what mentions of the same are counted: the entity, else the text. */
  readonly key: string;
}

/**
 * The mention that a candidate becomes: entities ranked, one selected where the name leaves no doubt, and the reason. `entries` are those
 * that stand; there are none where a rule alone made the candidate.
 */
export function toMention(candidate: Candidate, entries: readonly Entry[], evidence: string | undefined): Mention {
  const { start, end, rule } = candidate;
  const { kind, candidates, entity, reason, isKnown } = rankedOf(entries, rule, entries === candidate.entries);
  const confidence = rule?.confidence ?? 'moderate';
  const because = evidence === undefined || !isKnown ? reason : `${reason}, with ${evidence}`;
  return entity === undefined
    ? { start, end, kind, candidates, confidence, because }
    : { start, end, kind, entity, candidates, confidence, because };
}

/** What the entries of a name lead to. */
interface Ranked {
  readonly kind: MentionKind;
  readonly candidates: readonly EntityId[];
  readonly entity: EntityId | undefined;
  /** Why, without what speaks for a name that needs evidence. */
  readonly reason: string;
  /** Whether the best of them is somebody whom the dictionary has. */
  readonly isKnown: boolean;
}

/** The same for entries of the dictionary, which has one array for all places where a name is written alike. */
const known = new WeakMap<readonly Entry[], Ranked>();

/** What entries lead to; a name without any is what a rule says. */
function rankedOf(entries: readonly Entry[], rule: Rule | undefined, isLasting: boolean): Ranked {
  if (entries.length === 0) return { kind: rule?.kind ?? 'actor', candidates: [], entity: undefined, reason: rule?.because ?? '', isKnown: false };
  if (!isLasting || rule) return rank(entries);
  let found = known.get(entries);
  if (!found) known.set(entries, (found = rank(entries)));
  return found;
}

function rank(entries: readonly Entry[]): Ranked {
  const ranked = entries.length === 1 ? entries : [...entries].sort(byRank);
  const [best] = ranked as [Entry];
  const kind = best.kind as MentionKind;
  const entity = entityOf(ranked, kind);
  return { kind, candidates: idsOf(ranked), entity, reason: reasonOf(best, ranked, entity), isKnown: best.entity !== undefined };
}

const isPreferred = ({ entity, name }: Entry): boolean => name.text.toLowerCase() === entity?.name.toLowerCase();
const kindRank = ({ kind }: Entry): number => MENTION_KINDS.indexOf(kind as MentionKind);
const isInAttack = ({ entity }: Entry): boolean => entity !== undefined && 'mitre-attack' in entity.ids;
/** Whether ATT&CK itself gives the group this name, which another list may give to somebody else. */
const isAttacks = (entry: Entry): boolean => isInAttack(entry) && entry.kind === 'actor' && isAttacksName(entry.name);

/** How good a claim to a name is: ATT&CK's own group of that name, ATT&CK's associated name, a preferred name elsewhere, any other. */
const claimOf = (entry: Entry): number => 2 * Number(isAttacks(entry)) + Number(isPreferred(entry));

/** The better claim first, then kinds in their order, then entities that ATT&CK lists, then by id, so that the order is always the same. */
function byRank(a: Entry, b: Entry): number {
  const [idA, idB] = [a.entity?.id ?? '', b.entity?.id ?? ''];
  return (
    claimOf(b) - claimOf(a) ||
    kindRank(a) - kindRank(b) ||
    Number(isInAttack(b)) - Number(isInAttack(a)) ||
    (idA < idB ? -1 : Number(idA > idB))
  );
}

/** The only candidate of the kind, or the only one whose preferred name this is, unless ATT&CK gives the name to another one. */
function entityOf(ranked: readonly Entry[], kind: MentionKind): EntityId | undefined {
  const ofKind = ranked.filter((entry) => entry.kind === kind && entry.entity);
  const preferred =
    ofKind.length > 1 ? ofKind.filter((entry) => isPreferred(entry) && (isAttacks(entry) || !ofKind.some(isAttacks))) : ofKind;
  const ids = idsOf(preferred.length > 0 ? preferred : ofKind);
  return ids.length === 1 ? ids[0] : undefined;
}

/** The entities of some entries, each once. */
function idsOf(entries: readonly Entry[]): EntityId[] {
  const ids: EntityId[] = [];
  for (const { entity } of entries) if (entity && !ids.includes(entity.id)) ids.push(entity.id);
  return ids;
}

function reasonOf(first: Entry, ranked: readonly Entry[], chosenId: EntityId | undefined): string {
  if (!first.entity) return first.name.sources[0] ?? '';
  const best = ranked.find(({ entity }) => entity?.id === chosenId) ?? first;
  const by = best.name.by.length > 0 ? ` (${best.name.by.join(', ')})` : '';
  const sort = best.name.form === 'id' || best.name.form === 'adjective' ? best.name.form : 'name';
  const ids = chosenId !== undefined ? [chosenId] : idsOf(ranked);
  return `${sort} "${best.name.text}"${by} of ${ids.join(' or ')}`;
}
