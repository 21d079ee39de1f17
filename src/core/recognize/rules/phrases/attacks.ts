import { actor, type Row } from '../rows';

/** Deeds that tell who did them, by a name of two or three words: a single one may be a program, a place or a person. */
export const ATTACKS: readonly Row[] = [
  actor('X has targeted', 'explicit', '!otherSubject NAME{2,3} auxiliary{0,4} ^attackVerb&small OBJECT', {
    yes: ['For years [Moss Viper] has recently targeted banks.', '[Moss Viper] breached it.'],
    no: ['Messages from Moss Viper targeted banks.', 'Moss Viper was hacked by somebody.', 'Bramblewood breached it.'],
  }),
  actor('attributed to', 'explicit', '^attributing&small (!to WORD){0,3} to DEED{10} NAME{2,3}', {
    yes: ['The attack is attributed to [Moss Viper].', 'Acme attributes these intrusions to [Moss Viper].'],
    no: ['The saying is attributed to Oscar Wilde.'],
  }),
  actor('a campaign by', 'explicit', '^operationNoun doing{0,2} by&small NAME{2,3}', {
    yes: ['It is a campaign by [Moss Viper].', 'Attacks carried out by [Moss Viper] go on.'],
    no: ['It is a book by Oscar Wilde.'],
  }),
];
