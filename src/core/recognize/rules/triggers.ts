import { numbersIn, type Category } from '../tokens/vocabulary';
import { INTRODUCING } from './discover';
import { FORM_WORD } from './organizationForms';
import { category, VOCABULARY, word } from './vocabulary';

/** What a word makes rules look for. Most words of a text make none look, and cost no rule anything. */
export const TRIGGERS = { introduction: 1, form: 2, scheme: 4, designator: 8, operation: 16 } as const;

const ASKED: readonly (readonly [words: Category, trigger: number])[] = [
  [INTRODUCING, TRIGGERS.introduction], [FORM_WORD, TRIGGERS.form], [category('schemeWord'), TRIGGERS.scheme],
  [category('designatorWord'), TRIGGERS.designator], [word('operation'), TRIGGERS.operation],
];

/** What each word of the vocabulary makes rules look for, as bits of `TRIGGERS`; by its number. */
export const TRIGGER_BITS = new Uint8Array(VOCABULARY.size);
for (const [words, trigger] of ASKED) for (const word of numbersIn(words)) TRIGGER_BITS[word] = (TRIGGER_BITS[word] as number) | trigger;
