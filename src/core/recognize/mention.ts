import type { Confidence, EntityId, Mention, MentionKind } from '../model';
import { MENTION_KINDS } from '../model';
import type { Match } from './match';
import type { Entry } from './names';

/**
 * The mention that a match becomes: candidates ranked, one chosen where the name leaves no doubt, and the reason. `entries` are those
 * that stand, at least one.
 */
export function toMention(match: Match, entries: readonly [Entry, ...Entry[]], evidence: string | undefined): Mention {
  const ranked = [...entries].sort(byRank);
  const best = ranked[0] ?? entries[0];
  const kind = best.entity.kind as MentionKind;
  const candidates = [...new Set(ranked.map(({ entity }) => entity.id))];
  const entity = chosen(ranked, kind);
  return {
    start: match.start,
    end: match.end,
    kind,
    ...(entity !== undefined ? { entity } : {}),
    candidates,
    confidence: confidenceOf(best, entity, evidence),
    because: reason(ranked, entity, evidence),
  };
}

const isPreferred = ({ entity, name }: Entry): boolean => name.text.toLowerCase() === entity.name.toLowerCase();
const kindRank = ({ entity }: Entry): number => MENTION_KINDS.indexOf(entity.kind as MentionKind);

/** Preferred names first, then kinds in their order, then entities that ATT&CK lists, then by id, so that the order is always the same. */
function byRank(a: Entry, b: Entry): number {
  return Number(isPreferred(b)) - Number(isPreferred(a))
    || kindRank(a) - kindRank(b)
    || Number('mitre-attack' in b.entity.ids) - Number('mitre-attack' in a.entity.ids)
    || (a.entity.id < b.entity.id ? -1 : Number(a.entity.id > b.entity.id));
}

/** The only candidate of the kind, or the only one whose preferred name this is. */
function chosen(ranked: readonly Entry[], kind: MentionKind): EntityId | undefined {
  const ofKind = ranked.filter(({ entity }) => entity.kind === kind);
  const preferred = ofKind.filter(isPreferred);
  const ids = new Set((preferred.length > 0 ? preferred : ofKind).map(({ entity }) => entity.id));
  return ids.size === 1 ? [...ids][0] : undefined;
}

function confidenceOf({ entity, name }: Entry, chosenId: EntityId | undefined, evidence: string | undefined): Confidence {
  if (chosenId === undefined) return 'moderate';
  if (evidence !== undefined) return 'moderate';
  return entity.kind === 'organization' && name.match === 'exact' ? 'moderate' : 'high';
}

function reason(ranked: readonly Entry[], chosenId: EntityId | undefined, evidence: string | undefined): string {
  const best = ranked.find(({ entity }) => entity.id === chosenId) ?? ranked[0];
  if (!best) return '';
  const by = best.name.by.length > 0 ? ` (${best.name.by.join(', ')})` : '';
  const sort = best.name.form === 'id' || best.name.form === 'adjective' ? best.name.form : 'name';
  const ids = chosenId !== undefined ? [chosenId] : [...new Set(ranked.map(({ entity }) => entity.id))];
  return `${sort} "${best.name.text}"${by} of ${ids.join(' or ')}${evidence === undefined ? '' : `, with ${evidence}`}`;
}
