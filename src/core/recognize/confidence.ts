import type { Confidence, Mention } from '../model';
import { evidenceFor } from './evidence';
import type { Match } from './match';
import type { Chosen } from './mention';
import type { Reading } from './reading';

/**
 * How often mentions of a sort are right was counted on marked reports (`npm run eval`, docs/recognition.md); the levels follow it:
 * - countries: high (0.99 right), wherever they stand;
 * - actors: high where a source says who uses the name, or ATT&CK has the actor, and no evidence was needed (0.95); low in references
 *   and in rows of techniques and indicators (0.14); moderate else (0.68);
 * - organizations: high where the report names one five times or more, or the name has several words or a legal form (0.84); moderate else (0.77).
 */
export function weigh(reading: Reading, chosen: readonly Chosen[]): Mention[] {
  const counts = new Map<string, number>();
  const keyOf = ({ mention }: Chosen) => mention.entity ?? reading.text.slice(mention.start, mention.end);
  for (const one of chosen) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
  return chosen.map((one) => ({ ...one.mention, confidence: confidenceOf(reading, one, counts.get(keyOf(one)) ?? 1) }));
}

/** Names of an organization in one report from which on it is surely one. */
const OFTEN = 5;

function confidenceOf(reading: Reading, { match, entry, evidence, mention }: Chosen, count: number): Confidence {
  const isKnown = entry?.entity !== undefined;
  const isLong = match.nextWord - match.word > 1;
  switch (mention.kind) {
    case 'country': return 'high';
    case 'campaign': return evidence === undefined ? 'high' : 'moderate';
    case 'actor': {
      if (reading.listingAt(match.word)?.isWeak) return 'low';
      if (match.rule && !isKnown) return match.rule.confidence === 'low' && isSupported(reading, match) ? 'moderate' : match.rule.confidence;
      const isCertain = isKnown && mention.entity !== undefined && evidence === undefined && (entry.name.by.length > 0 || match.rule !== undefined || 'mitre-attack' in entry.entity.ids);
      return isCertain ? 'high' : 'moderate';
    }
    case 'organization': {
      if (match.rule) return match.rule.confidence;
      return isKnown && (count >= OFTEN || isLong) && evidence === undefined && mention.entity !== undefined ? 'high' : 'moderate';
    }
  }
}

/** A name of a scheme whose noun is an everyday word ("… Spider") is one where the text speaks for it, or where it is in capitals throughout. */
function isSupported(reading: Reading, match: Match): boolean {
  const text = reading.text.slice(match.start, match.end);
  return text === text.toUpperCase() || evidenceFor('actor', reading, match) !== undefined;
}
