import type { Confidence } from '../../model';
import type { Selection } from './mention';
import type { CandidateInContext } from './candidateInContext';

/**
 * How often mentions of a sort are right was counted on marked reports (`npm run eval`, docs/recognition.md); the levels follow it:
 * - countries: high (0.99 right), wherever they stand;
 * - actors: high where a source says who uses the name, or ATT&CK has the actor, and no evidence was needed (0.95); low where only an
 *   abbreviation of the name stands (0.1); moderate else (0.79). Parts that list (references, rows of a table) change nothing: what stands
 *   there is a name as well, it only says nothing about other places;
 * - organizations: high where the report names one five times or more, or the name has several words or a legal form (0.89); low in small
 *   letters among words that
 *   have capitals, alone in straight quotes, and for a people's adjective (none of 20); moderate else (0.79).
 */
export function weigh({ candidate, entry, evidence, mention }: Selection, isOften: boolean): Confidence {
  const isKnown = entry?.entity !== undefined;
  const isLong = candidate.nextWord - candidate.word > 1;
  switch (mention.kind) {
    case 'country': return 'high';
    case 'campaign': return isKnown && evidence === undefined ? 'high' : 'moderate';
    case 'actor': {
      if (entry?.name.form === 'abbreviation' && evidence === undefined) return 'low';
      if (candidate.rule && !isKnown) return candidate.rule.confidence === 'low' && isSupported(candidate) ? 'moderate' : candidate.rule.confidence;
      const isCertain =
        isKnown &&
        mention.entity !== undefined &&
        evidence === undefined &&
        (entry.name.by.length > 0 || candidate.rule !== undefined || 'mitre-attack' in entry.entity.ids);
      return isCertain ? 'high' : 'moderate';
    }
    case 'organization': {
      if (
        candidate.written === 'literal' ||
        entry?.name.form === 'adjective' ||
        (candidate.written === 'small' && !PUBLIC_BODIES.has(entry?.entity?.class))
      )
        return 'low';
      if (candidate.rule) return candidate.rule.confidence;
      return isKnown && (isOften || isLong) && evidence === undefined && mention.entity !== undefined ? 'high' : 'moderate';
    }
  }
}

/** Organizations whose names are descriptions, and so are often written in small letters: "the foreign ministry". */
const PUBLIC_BODIES: ReadonlySet<string | undefined> = new Set(['agency', 'ministry', 'government', 'military', 'body-of-states', 'party']);

/** Mentions of an organization in one report from which on it is surely one. */
export const OFTEN = 5;

/**
 * A name of a scheme whose noun is an everyday word ("… Spider") is one where the text speaks for it, or where it is in capitals
 * throughout.
 */
const isSupported = (candidate: CandidateInContext): boolean => candidate.isLoud || candidate.evidence.actor !== undefined;
