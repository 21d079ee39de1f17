import type { Certainty } from '../../src/core/model';

/** MISP's `attribution-confidence` (0 to 100) in words: the bounds are those of ICD 203. Without a number MISP says no more than "suspected". */
export function fromConfidence(confidence: number | undefined): Certainty {
  if (confidence === undefined || confidence < 50) return 'suspected';
  if (confidence >= 90) return 'almost-certain';
  return confidence >= 75 ? 'very-likely' : 'likely';
}

const LIKELIHOOD: Readonly<Record<string, Certainty>> = {
  'almost-certain': 'almost-certain',
  'very-likely': 'very-likely',
  likely: 'likely',
  'roughly-even-chance': 'roughly-even',
  unlikely: 'unlikely',
  'very-unlikely': 'very-unlikely',
  'almost-no-chance': 'almost-no-chance',
};

/** The word in a tag such as `estimative-language:likelihood-probability="likely"`. */
export function fromTags(tags: readonly string[] = []): Certainty {
  for (const tag of tags) {
    const word = /likelihood-probability="([^"]+)"/.exec(tag)?.[1];
    const certainty = word === undefined ? undefined : LIKELIHOOD[word];
    if (certainty) return certainty;
  }
  return 'suspected';
}
