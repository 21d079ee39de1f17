import type { Annotation, IgnoredName } from '../model';
import type { Recorded } from './annotations';
import { nameKey } from './names';
import { squeezed } from './squeeze';

/** What is recorded of a report: its annotations, and the names that are none in it. */
export interface Decided {
  readonly annotations: readonly Recorded[];
  readonly ignore: readonly IgnoredName[];
}

/** One step of an act: what an annotation, or a rule for a name, was before and is after. What is absent was or is not there. */
export type Change =
  | { readonly of: 'annotation'; readonly before?: Annotation; readonly after?: Annotation }
  | { readonly of: 'name'; readonly before?: IgnoredName; readonly after?: IgnoredName };

/** The change that takes a change back. */
export function reversed({ of, before, after }: Change): Change {
  return { of, ...(after ? { before: after } : {}), ...(before ? { after: before } : {}) } as Change;
}

/** What two states differ in, as far as people decide it; that a decision moved with its words is no difference. */
export function changesBetween(former: Decided, later: Decided): Change[] {
  const annotations = differences(former.annotations.filter(isKept), later.annotations.filter(isKept), ({ id }) => id, sameDecision);
  const names = differences(former.ignore, later.ignore, ({ text }) => nameKey(text), sameRule);
  return [
    ...annotations.map((change): Change => ({ of: 'annotation', ...change })),
    ...names.map((change): Change => ({ of: 'name', ...change })),
  ];
}

/**
 * Makes changes over a state that others may have changed meanwhile. A change stands where the state is still what it was before, or is
 * what it is after already; the rest are `conflicts`, and change nothing.
 */
export function withChanges(state: Decided, changes: readonly Change[]): Decided & { readonly conflicts: readonly Change[] } {
  const annotations = new Map(state.annotations.map((annotation) => [annotation.id, annotation]));
  const ignore = new Map(state.ignore.map((name) => [nameKey(name.text), name]));
  const conflicts = changes.filter((change) => (change.of === 'annotation'
    ? !make(annotations, (change.before ?? change.after)?.id ?? '', change, sameDecision)
    : !make(ignore, nameKey((change.before ?? change.after)?.text ?? ''), change, sameRule)));
  return { annotations: [...annotations.values()], ignore: [...ignore.values()], conflicts };
}

/** Whether two forms of an annotation say the same, wherever they stand. */
export function sameDecision(a: Annotation, b: Annotation): boolean {
  return (
    a.status === b.status &&
    a.kind === b.kind &&
    a.entity === b.entity &&
    a.note === b.note &&
    a.reason === b.reason &&
    squeezed(a.text) === squeezed(b.text)
  );
}

const sameRule = (a: IgnoredName, b: IgnoredName): boolean => a.because === b.because;

/** Whether an annotation is more than a suggestion that the next export makes again. */
export const isKept = ({ status, touched }: Recorded): boolean => status !== 'suggested' || touched === true;

function differences<T>(
  former: readonly T[],
  later: readonly T[],
  keyOf: (item: T) => string,
  same: (a: T, b: T) => boolean,
): { before?: T; after?: T }[] {
  const before = new Map(former.map((item) => [keyOf(item), item]));
  const after = new Map(later.map((item) => [keyOf(item), item]));
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [was, is] = [before.get(key), after.get(key)];
    if (was && is && same(was, is)) return [];
    return [{ ...(was ? { before: was } : {}), ...(is ? { after: is } : {}) }];
  });
}

/** Makes one change in a map, and tells whether it could. A mere suggestion counts as not there. */
function make<T>(
  items: Map<string, T>,
  key: string,
  { before, after }: { readonly before?: T; readonly after?: T },
  same: (a: T, b: T) => boolean,
): boolean {
  const present = items.get(key);
  const isAfter = present === undefined ? after === undefined : after !== undefined && same(present, after);
  const isBefore =
    present === undefined || before === undefined
      ? [present, before].every((item) => item === undefined || isSuggestion(item))
      : same(present, before);
  if (!isAfter && !isBefore) return false;
  if (after === undefined) items.delete(key);
  else items.set(key, isAfter && present !== undefined ? present : after);
  return true;
}

const isSuggestion = (item: unknown): boolean => (item as Partial<Annotation>).status === 'suggested';
