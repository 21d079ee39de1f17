import { INTRODUCING } from './discover';
import { FORM_WORD } from './organizationForms';
import { category, VOCABULARY, word } from './vocabulary';

/** What a word makes rules look for. Most words of a text make none look, and cost no rule anything. */
export const TRIGGERS = { introduction: 1, form: 2, scheme: 4, designator: 8, operation: 16 } as const;

/** What each word of the vocabulary makes rules look for, as bits of `TRIGGERS`; by its number. */
export const TRIGGER_BITS: Uint8Array = Uint8Array.from({ length: VOCABULARY.size }, (_, number) =>
  bit(INTRODUCING, number, TRIGGERS.introduction) | bit(FORM_WORD, number, TRIGGERS.form)
  | bit(category('schemeWord'), number, TRIGGERS.scheme) | bit(category('designatorWord'), number, TRIGGERS.designator));

function bit(words: Uint8Array, number: number, trigger: number): number {
  return words[number] === 1 ? trigger : 0;
}
