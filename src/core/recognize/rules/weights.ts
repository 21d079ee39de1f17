import table from '../../../../data/cues.json';

/** What a cue weighs: for any name, and for one that the dictionary has as software's. */
export interface Weight {
  readonly weight: number;
  readonly ofBrand: number;
}

const WEIGHTS = new Map<string, Weight>(table.cues.map(({ cue, weight, ofBrand }) => [cue, { weight, ofBrand }]));
const NOTHING: Weight = { weight: 0, ofBrand: 0 };

/** What a cue weighs. One that the table lacks says nothing. */
export const weightOf = (cue: string): Weight => WEIGHTS.get(cue) ?? NOTHING;

/** With what a sum begins: of a name that is new, or that the dictionary has as software's; and of one that it has as an actor's. */
export const BIAS: { readonly unknown: number; readonly known: number } = table.bias;

/** What a cue counts that came once, twice, three times or more, so that one phrase said again and again does not decide alone. */
const LEVELS = [0, 1, 1.5, 2] as const;
export const levelOf = (count: number): number => LEVELS[Math.min(count, LEVELS.length - 1)] as number;

/** The score, as a logarithm of odds, from which on a name is one (.6). Weights are quarters, so that sums are exact. */
export const ENOUGH = 0.5;
