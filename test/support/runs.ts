const told = Number(process.env['PROPERTY_FACTOR'] ?? '1');
const factor = Number.isFinite(told) && told > 0 ? told : 1;

/** How many cases a property is tried with: as many as told, times the number in `PROPERTY_FACTOR` for a longer search. */
export function runs(cases: number): { numRuns: number } {
  return { numRuns: Math.max(1, Math.round(cases * factor)) };
}

/** How long a property may take, in milliseconds: there to end what hangs, on a busy machine too. */
export const PROPERTY_TIME = 120_000 * Math.max(1, factor);
