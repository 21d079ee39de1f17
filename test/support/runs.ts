/** How many cases a property is tried with: as many as told, times the number in `PROPERTY_FACTOR` for a longer search. */
export function runs(cases: number): { numRuns: number } {
  const factor = Number(process.env['PROPERTY_FACTOR'] ?? '1');
  return { numRuns: Math.max(1, Math.round(cases * (Number.isFinite(factor) && factor > 0 ? factor : 1))) };
}
