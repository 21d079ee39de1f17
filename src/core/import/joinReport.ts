import type { Foreign } from './draft';
import type { Joined } from './join';

/** What became of those whom foreign files hold, in numbers. */
export interface JoinReport {
  readonly joined: number;
  /** By what they were known (`id`, `mitre-attack`, `stix`, `misp`, `name`), with how many. */
  readonly by: readonly (readonly [list: string, count: number])[];
  readonly fresh: number;
  /** How many entries the dataset has. */
  readonly entries: number;
  /** New ones that share a name with somebody known. */
  readonly near: number;
  /** What was read and is of no use here, by its type. */
  readonly passedOver: readonly (readonly [type: string, count: number])[];
}

export function joinReport(joined: readonly Joined[], foreign: readonly Foreign[], entries: number): JoinReport {
  const known = joined.filter((one) => one.known);
  const distinct = (which: (one: Joined) => boolean) => new Set(joined.filter(which).map(({ id }) => id)).size;
  const passedOver = new Map<string, number>();
  for (const one of foreign) for (const [type, count] of one.passedOver) passedOver.set(type, (passedOver.get(type) ?? 0) + count);
  return {
    joined: known.length,
    by: ['id', 'mitre-attack', 'stix', 'misp', 'name']
      .map((list) => [list, known.filter((one) => one.by === list).length] as const)
      .filter(([, count]) => count > 0),
    fresh: distinct((one) => !one.known),
    entries,
    near: distinct((one) => one.near.length > 0),
    passedOver: [...passedOver],
  };
}

/** The numbers in sentences. */
export function toldOf({ joined, by, fresh, entries, near, passedOver }: JoinReport): string[] {
  const how = by.length > 0 ? ` (${by.map(([list, count]) => `${count} by ${list}`).join(', ')})` : '';
  return [
    `${joined} joined entities that are known${how}, ${fresh} are new, the dataset holds ${entries}.`,
    ...(near > 0 ? [`${near} of the new ones share a name with a known one: see the comments of the dataset.`] : []),
    ...(passedOver.length > 0 ? [`Passed over: ${passedOver.map(([type, count]) => `${count} ${type}`).join(', ')}.`] : []),
  ];
}
