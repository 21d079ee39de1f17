import { indexNames, type NameIndex } from '../gazetteer/nameIndex';
import { readPassage } from '../passage/passage';
import { passagesIn } from '../tokens/breaks';
import { BEGINNING } from '../tokens/layout';
import { Tokens } from '../tokens/tokens';
import { VOCABULARY } from '../rules/vocabulary';

export { indexNames };

/** What a whole text says of a name: how often each cue came. */
export interface Told {
  readonly kind: string;
  readonly text: string;
  /** Whether it is software's too. */
  readonly isBrand: boolean;
  /** Whether the dictionary has it, as a name that needs evidence. */
  readonly isKnown: boolean;
  readonly cues: Map<string, number>;
}

/** All that a text says of names that need it, for training and for people who look into it; the product asks its memory. */
export function toldIn(text: string, index: NameIndex): Told[] {
  const all = new Map<string, Told>();
  const tokens = new Tokens(VOCABULARY);
  let setting = BEGINNING;
  const add = (kind: string, name: string, isBrand: boolean, isKnown: boolean, cue: string) => {
    const key = `${kind} ${name} ${isKnown}`;
    const told = all.get(key) ?? { kind, text: name, isBrand, isKnown, cues: new Map<string, number>() };
    told.cues.set(cue, (told.cues.get(cue) ?? 0) + 1);
    all.set(key, told);
  };
  for (const section of passagesIn(text)) {
    const passage = readPassage(section, 'markdown', index, tokens, setting, () => false);
    setting = passage.leaves;
    for (const { kind, text: name, isBrand, cue } of passage.introduced) add(kind, name, isBrand ?? false, false, cue);
    for (const [{ kind, name, isBrand }, , cue] of passage.evidence) add(kind, name.text, isBrand ?? false, true, cue);
  }
  return [...all.values()];
}
