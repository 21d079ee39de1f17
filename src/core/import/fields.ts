/** A JSON object of a foreign file: nothing about it is certain. */
export type Fields = Readonly<Record<string, unknown>>;
export const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
export const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? (value as unknown[]) : value === undefined || value === null ? [] : [value];
export const textsOf = (value: unknown): string[] => listOf(value).filter((one): one is string => typeof one === 'string');
export const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Lists are read in slices of this many, between which others get their turn. */
export const SLICE = 500;

/** The members of a list with their numbers, with a pause between slices. */
export function* sliced<T>(list: Iterable<T>, use: (one: T, index: number) => void): Generator<void, void> {
  let index = 0;
  for (const one of list) {
    use(one, index++);
    if (index % SLICE === 0) yield;
  }
}

/** Counts what is passed over. */
export function counter(): { readonly counts: Map<string, number>; readonly count: (type: string) => void } {
  const counts = new Map<string, number>();
  return { counts, count: (type) => { counts.set(type, (counts.get(type) ?? 0) + 1); } };
}
