import { ALL_ROWS } from '../../src/core/recognize/rules/phrases';
import type { Strength } from '../../src/core/recognize/rules/rows';
import type { Weight } from '../../src/core/recognize/rules/weights';

/** A cue of the table of weights, with an example in which it stands. */
export interface Cue extends Weight {
  readonly example: string;
}

/** What a person gave the cues of each strength: for any name, and for a brand of software. Training may only adjust it. */
const BY_HAND: Readonly<Record<Strength, Weight>> = {
  explicit: { weight: 6, ofBrand: 6 },
  gang: { weight: 6, ofBrand: 6 },
  brand: { weight: 6, ofBrand: 2 },
  likely: { weight: 3, ofBrand: 2 },
  weak: { weight: 3, ofBrand: 2 },
  hint: { weight: 1.5, ofBrand: 1.5 },
  owner: { weight: 1.5, ofBrand: 0 },
};

/** Cues that are no rows. */
const OTHERS: readonly (readonly [cue: string, weight: number, example: string])[] = [
  ['a coined name of a program', 6, 'the [BrambleWood] malware'],
  ['a hint at a coined name of a program', 3, 'the [BrambleWood] payload'],
  ['a form of programs', 6, 'the [BrambleRAT] came'],
  ['in a field of programs', 6, 'Malware: [Bramblewood]'],
  ['in a list of known programs', 6, 'Emotet, Dridex, [Bramblewood]'],
  ['a known program before it in a list', 6, 'Emotet, [Maze]'],
  ['in a list of known actors', 6, 'APT28, APT29, [Copper Heron]'],
  ['behind one known actor and "and"', 3, 'APT28 and [Copper Heron]'],
  ['in a field of actors', 6, 'Threat actor: [Copper Heron]'],
  ['a known actor before it in a list', 6, 'APT28, [Cobalt]'],
  ['another name of the same beside it', 6, 'UAC-0010 ([Armageddon])'],
  ['a word of its kind beside it', 2, 'the [Cobalt] group'],
];

/** The table of weights before any training. */
export const priorTable = (): Map<string, Cue> =>
  new Map<string, Cue>([
    ...ALL_ROWS.map(({ name, says, yes }) => [name, { ...BY_HAND[says], example: yes[0] ?? '' }] as const),
    ...OTHERS.map(([cue, weight, example]) => [cue, { weight, ofBrand: weight, example }] as const),
  ]);
