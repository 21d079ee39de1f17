import { formatProblem, isAtLeast, LOWEST_SHOWN, type Annotation, type Catalog } from '../core';
import { UsageError } from './io';

/**
 * What may be asked to end the program with 1: a name that may mean several, a mention that nobody decided about (both as far as they are
 * highlighted by default), and a decision that does not fit any more because its words are gone or nobody defines its entity.
 */
export const FAILURES = ['ambiguous', 'unreviewed', 'problem'] as const;
export type Failure = (typeof FAILURES)[number];

/** The values of `--fail-on`, each of which may be several with commas between. */
export function failuresOf(values: readonly string[]): Failure[] {
  const words = values.flatMap((value) => value.split(',')).map((word) => word.trim());
  for (const word of words)
    if (!isFailure(word)) throw new UsageError(`--fail-on is one or more of ${FAILURES.join(', ')}, not "${word}".`);
  return words.filter(isFailure);
}

const isFailure = (word: string): word is Failure => (FAILURES as readonly string[]).includes(word);

/** A line `FILE:LINE:COLUMN: message` for each annotation of a report that fails, in their order. */
export function failuresIn(file: string, annotations: readonly Annotation[], failOn: readonly Failure[], catalog: Catalog): string[] {
  return annotations.flatMap((annotation) => failOn.flatMap((failure) => {
    const message = MESSAGES[failure](annotation, catalog);
    const { line, column } = annotation;
    return message === undefined ? [] : [formatProblem({ code: 'unresolved', file, message, line, column })];
  }));
}

const MESSAGES: Readonly<Record<Failure, (annotation: Annotation, catalog: Catalog) => string | undefined>> = {
  ambiguous: (annotation, catalog) => {
    const { entity, candidates = [], text } = annotation;
    if (entity !== undefined || candidates.length < 2 || !counts(annotation)) return undefined;
    return `"${oneLine(text)}" is ambiguous: it may mean ${candidates.map((id) => catalog.entity(id)?.name ?? id).join(' or ')}. Choose one in the editor.`;
  },
  unreviewed: (annotation) =>
    annotation.status === 'suggested' && counts(annotation)
      ? `"${oneLine(annotation.text)}" is not reviewed: ${annotation.entity ?? annotation.kind} is a suggestion. Accept or reject it in the editor.`
      : undefined,
  problem: ({ orphaned, status, text, entity }, catalog) => {
    if (orphaned) return `"${oneLine(text)}" was ${status}, but is not in the report any more. Remove the decision, or make it anew.`;
    if (status !== 'suggested' && status !== 'rejected' && entity !== undefined && !catalog.entity(entity))
      return `"${oneLine(text)}" was ${status} as ${entity}, which no dataset defines. Add it to a dataset, or change the decision.`;
    return undefined;
  },
};

/** Whether an annotation stands in the report, and is one that people see unless they ask for more. */
const counts = ({ orphaned, status, confidence }: Annotation): boolean =>
  !orphaned && status !== 'rejected' && (status !== 'suggested' || confidence === undefined || isAtLeast(confidence, LOWEST_SHOWN));

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');
