import type { Confidence } from '../../model';
import type { Selection } from './mention';
import type { CandidateInContext } from './candidateInContext';

/**
 * How often mentions of a sort are right was counted on marked reports (`npm run eval`, docs/recognition.md); the levels follow it:
 * - countries: high (0.99 right), wherever they stand;
 * - actors: high where a source says who uses the name, or ATT&CK has the actor, and no evidence was needed (0.96); moderate else (0.7).
 *   Parts that list (references, rows of a table) change nothing: what stands there is a name as well, it only says nothing about other
 *   places;
 * - organizations: high where the report names a known one five times or more, and for parties, ministries and universities (0.95); low in
 *   small letters among words that have capitals, alone in straight quotes, for a people's adjective, and where the report gives the name
 *   to a program (none of 28); moderate else (0.80).
 */
export function weigh({ candidate, entry, evidence, mention }: Selection, isOften: boolean): Confidence {
  const isKnown = entry?.entity !== undefined;
  switch (mention.kind) {
    case 'country': return 'high';
    case 'campaign': return isKnown && evidence === undefined ? 'high' : 'moderate';
    case 'actor': {
      if (candidate.rule && !isKnown) return candidate.rule.confidence === 'low' && isSupported(candidate) ? 'moderate' : candidate.rule.confidence;
      const isCertain =
        isKnown &&
        mention.entity !== undefined &&
        evidence === undefined &&
        (entry.name.by.length > 0 || candidate.rule !== undefined || 'mitre-attack' in entry.entity.ids);
      return isCertain ? 'high' : 'moderate';
    }
    case 'software': return isKnown && mention.entity !== undefined && evidence === undefined ? 'high' : 'moderate';
    case 'organization': {
      if (
        candidate.written === 'literal' ||
        entry?.name.form === 'adjective' ||
        (candidate.written === 'small' && !PUBLIC_BODIES.has(entry?.entity?.class))
      )
        return 'low';
      if (candidate.rule) return isOften ? candidate.rule.confidence : 'moderate';
      const isCertain = isKnown && evidence === undefined && mention.entity !== undefined;
      const isOne = isOften ? !OPEN_CLASSES.has(entry?.entity?.class) : SURE_CLASSES.has(entry?.entity?.class);
      return isCertain && isOne ? 'high' : 'moderate';
    }
  }
}

/** Classes whose mentions people leave unmarked as often as not: the EU, a vendor's own team, a people. */
const OPEN_CLASSES: ReadonlySet<string | undefined> = new Set(['body-of-states', 'research-team', 'people', 'government']);

/** Classes whose names are long and said of nobody else: all of 57 mentions were right. */
const SURE_CLASSES: ReadonlySet<string | undefined> = new Set(['party', 'ministry', 'university', 'standards-body']);

/** Organizations whose names are descriptions, and so are often written in small letters: "the foreign ministry". */
const PUBLIC_BODIES: ReadonlySet<string | undefined> = new Set(['agency', 'ministry', 'government', 'military', 'body-of-states', 'party']);

/** Mentions of an organization in one report from which on it is surely one. */
export const OFTEN = 5;

/**
 * A name of a scheme whose noun is an everyday word ("… Spider") is one where the text speaks for it, or where it is in capitals
 * throughout.
 */
const isSupported = (candidate: CandidateInContext): boolean => candidate.isLoud || candidate.evidence.actor !== undefined;
