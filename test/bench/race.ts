// Interleaved rounds: what disturbs the machine disturbs all contestants alike.

export interface Timing {
  /** Milliseconds. */
  readonly min: number;
  readonly median: number;
  readonly rounds: number;
}

export interface RaceOptions {
  readonly rounds?: number;
  /** A contestant that ran so long in all, in milliseconds, drops out of further rounds, after five. */
  readonly enough?: number;
}

/** Lets all run in turn, the first round being for warming up. */
export function race(contestants: readonly (() => unknown)[], { rounds = 15, enough = 2000 }: RaceOptions = {}): Timing[] {
  const times = contestants.map((): number[] => []);
  const spent = contestants.map(() => 0);
  for (let round = 0; round <= rounds; round++) {
    for (const [i, run] of contestants.entries()) {
      if (round > 5 && spent[i]! > enough) continue;
      const begun = performance.now();
      run();
      const time = performance.now() - begun;
      spent[i]! += time;
      if (round > 0) times[i]!.push(time);
    }
  }
  return times.map(timing);
}

export function timing(times: readonly number[]): Timing {
  return { min: Math.min(...times), median: quantile(times, 0.5), rounds: times.length };
}

/** The value that a share of all values does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** The result, and how long it took in milliseconds. */
export function timed<T>(run: () => T): [T, number] {
  const begun = performance.now();
  const result = run();
  return [result, performance.now() - begun];
}
