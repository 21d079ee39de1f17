import type { Row } from './rows';

const actor = (name: string, pattern: string, examples: Pick<Row, 'yes' | 'no'>): Row => ({
  name,
  kind: 'actor',
  says: 'explicit',
  pattern,
  ...examples,
});

/** Deeds that tell who did them, by a name of two or three words: a single one may be a program, a place or a person. */
export const ATTACKS: readonly Row[] = [
  actor('X has targeted', '!otherSubject NAME{2,3} auxiliary{0,4} ^attackVerb&small OBJECT', {
    yes: ['For years [Moss Viper] has recently targeted banks.', '[Moss Viper] breached it.'],
    no: ['Messages from Moss Viper targeted banks.', 'Moss Viper was hacked by somebody.', 'Bramblewood breached it.'],
  }),
  actor('attributed to', '^attributing&small (!to WORD){0,3} to DEED{10} NAME{2,3}', {
    yes: ['The attack is attributed to [Moss Viper].', 'Acme attributes these intrusions to [Moss Viper].'],
    no: ['The saying is attributed to Oscar Wilde.'],
  }),
  actor('a campaign by', '^operationNoun doing{0,2} by&small NAME{2,3}', {
    yes: ['It is a campaign by [Moss Viper].', 'Attacks carried out by [Moss Viper] go on.'],
    no: ['It is a book by Oscar Wilde.'],
  }),
];
