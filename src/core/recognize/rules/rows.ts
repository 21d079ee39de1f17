import type { Tokens } from '../tokens/tokens';
import { numbersIn } from '../tokens/vocabulary';
import { compile, mayMatch, neighboursOf, triggerOf, type Neighbours, type Pattern } from './pattern';
import type { Hit } from './steps';
import { VOCABULARY } from './vocabulary';

/**
 * How much a row says of a name that it finds, as long as no training said it better (`weights.ts`). One `explicit` introduction makes a
 * name, and so does "X gang" (`gang`), which is no evidence for a known brand; `likely`, `weak` ("X group") and `hint` must come more than
 * once or with others. A `brand` of software is an actor only where it stands so, until that came three times; the
 * `owner` of one ("X operators") never is elsewhere.
 */
export type Strength = 'explicit' | 'gang' | 'likely' | 'weak' | 'hint' | 'brand' | 'owner';

/** A rule by which a text introduces somebody's name. Examples mark the names: `[Copper Heron]`; nothing is introduced in those of `no`. */
export interface Row {
  readonly name: string;
  /** See `compile`. */
  readonly pattern: string;
  readonly kind: 'actor' | 'organization' | 'campaign' | 'software';
  readonly says: Strength;
  /** Set where only people are named so. */
  readonly isPerson?: true;
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

/** What makes rows of a kind. */
const rowsOf = (kind: Row['kind'], more: Pick<Row, 'isPerson'> = {}) =>
  (name: string, says: Strength, pattern: string, examples: Pick<Row, 'yes' | 'no'>): Row => ({ name, kind, says, pattern, ...more, ...examples });

export const actor = rowsOf('actor');
/** A single one of those who act, by the handle. */
export const persona = rowsOf('actor', { isPerson: true });
export const organization = rowsOf('organization');
export const campaign = rowsOf('campaign');
export const program = rowsOf('software');

/** A place where a text gives somebody a name: the words of the name, and the words that say whose it is. */
export interface Introduction {
  readonly row: Row;
  readonly word: number;
  readonly nextWord: number;
  /** The words of the text that introduce the name. */
  readonly phrase: string;
}

/** A row under a word at which it is asked. Its pattern is compiled when first asked, since most texts ask few. */
interface Filed {
  readonly row: Row;
  neighbours: Neighbours | undefined;
  pattern: Pattern | undefined;
}

const NONE: Introduction[] = [];

/** Rows, filed under the words at which they are asked. */
export class Rows {
  readonly #filed = new Array<Filed[] | undefined>(VOCABULARY.size);
  readonly #hit: Hit = { names: [], from: 0, to: 0, need: 0, isActorEnd: () => false };

  constructor(rows: readonly Row[]) {
    for (const row of rows) {
      const filed: Filed = { row, neighbours: undefined, pattern: undefined };
      for (const word of numbersIn(triggerOf(row.pattern))) (this.#filed[word] ??= []).push(filed);
    }
  }

  /** Whether any row is asked at a word of a number in the vocabulary. */
  areAskedAt(word: number): boolean {
    return this.#filed[word] !== undefined;
  }

  /**
   * The introductions that a word makes; of rows that find the same name the first one counts. `isActorEnd(i)` says whether a known actor's
   * name ends before word `i`.
   */
  read(tokens: Tokens, trigger: number, isActorEnd: (nextWord: number) => boolean): readonly Introduction[] {
    const filedHere = this.#filed[tokens.words[trigger] as number];
    if (!filedHere) return NONE;
    let found = NONE;
    const hit = this.#hit;
    hit.isActorEnd = isActorEnd;
    for (const filed of filedHere) {
      if (!mayMatch((filed.neighbours ??= neighboursOf(filed.row.pattern)), tokens, trigger)) continue;
      filed.pattern ??= compile(filed.row.pattern);
      if (!filed.pattern(tokens, trigger, hit)) continue;
      const { row } = filed;
      const phrase = tokens.phrase(hit.from, hit.to);
      if (found === NONE) found = [];
      for (const { word, nextWord } of hit.names) {
        if (!found.some((other) => other.word === word && other.nextWord === nextWord)) found.push({ row, word, nextWord, phrase });
      }
    }
    return found;
  }
}

/** The words at which rows are asked, as a category. */
export const triggersOf = (rows: Rows): Uint8Array =>
  Uint8Array.from({ length: VOCABULARY.size }, (_, word) => Number(rows.areAskedAt(word)));
