import type { Confidence } from '../../model';
import type { Chosen } from './mention';
import type { Found } from './candidate';

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
export function weigh({ match, entry, evidence, mention }: Chosen, isOften: boolean): Confidence {
  const isKnown = entry?.entity !== undefined;
  const isLong = match.nextWord - match.word > 1;
  switch (mention.kind) {
    case 'country': return 'high';
    case 'campaign': return isKnown && evidence === undefined ? 'high' : 'moderate';
    case 'actor': {
      if (entry?.name.form === 'abbreviation' && evidence === undefined) return 'low';
      if (match.rule && !isKnown) return match.rule.confidence === 'low' && isSupported(match) ? 'moderate' : match.rule.confidence;
      const isCertain =
        isKnown &&
        mention.entity !== undefined &&
        evidence === undefined &&
        (entry.name.by.length > 0 || match.rule !== undefined || 'mitre-attack' in entry.entity.ids);
      return isCertain ? 'high' : 'moderate';
    }
    case 'organization': {
      if (
        match.written === 'literal' ||
        entry?.name.form === 'adjective' ||
        (match.written === 'small' && !PUBLIC_BODIES.has(entry?.entity?.class))
      )
        return 'low';
      if (match.rule) return match.rule.confidence;
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
const isSupported = (match: Found): boolean => match.isLoud || match.evidence.actor !== undefined;
