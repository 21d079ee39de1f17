import { quotesIn, sameDecision, wellQuoted, type Annotation, type Change, type Decided } from '../../core';

/** What is to be changed where annotations of a text become what `to` tells; those that would stay as they are are left out. */
export function changesTo(
  annotations: readonly Annotation[],
  to: (annotation: Annotation) => Annotation | undefined,
  decided: Decided,
  text: string,
): readonly Change[] {
  const recorded = new Set(decided.annotations.map(({ id }) => id));
  const quoteOf = quotesIn(text);
  return annotations.flatMap((annotation): Change[] => {
    const before = recorded.has(annotation.id) ? annotation : undefined;
    const after = to(annotation);
    if (before && after && sameDecision(before, after) && before.orphaned !== true) return [];
    return [{ of: 'annotation', ...(before ? { before } : {}), ...(after ? { after: wellQuoted(after, quoteOf) } : {}) }];
  });
}

/** Changes that could not be made since others decided otherwise, made over what these decided. */
export function overAgain(conflicts: readonly Change[], decided: Decided): readonly Change[] {
  const present = new Map(decided.annotations.map((annotation) => [annotation.id, annotation]));
  return conflicts.map((change): Change => {
    if (change.of === 'name') return change;
    const before = present.get((change.after ?? change.before)?.id ?? '');
    return { of: 'annotation', ...(before ? { before } : {}), ...(change.after ? { after: change.after } : {}) };
  });
}
