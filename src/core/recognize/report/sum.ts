import { ENOUGH, levelOf, weightOf } from '../rules/weights';
import { Multiset } from './multiset';

/** Of what all that the report says of a name is made: how often each cue came, with its words. No order of additions shows. */
export class Sum {
  readonly #cues = new Map<string, Multiset>();
  /** What the cues lead to, made when asked for and kept until it changes: a name that is named often is asked after each time. */
  #known: { readonly score: number; readonly quoted: readonly string[] } | undefined;

  constructor(private readonly bias: number, private readonly isBrand: boolean) {}

  get isEmpty(): boolean {
    return this.#cues.size === 0;
  }

  /** Adds a cue with its words in the text, or takes it away. */
  add(cue: string, phrase: string, by: 1 | -1): void {
    const phrases = this.#cues.get(cue) ?? new Multiset();
    const [level, { quoted }] = [levelOf(phrases.total), phrases];
    phrases.add(phrase, by);
    if (levelOf(phrases.total) !== level || phrases.quoted !== quoted) this.#known = undefined;
    if (phrases.total === 0) this.#cues.delete(cue);
    else this.#cues.set(cue, phrases);
  }

  /** The logarithm of the odds that it is such a name. */
  get score(): number {
    return (this.#known ??= this.#sum()).score;
  }

  get isEnough(): boolean {
    return this.score >= ENOUGH;
  }

  /** The words of the two heaviest cues that speak for it. */
  get quoted(): readonly string[] {
    return (this.#known ??= this.#sum()).quoted;
  }

  #sum(): { score: number; quoted: readonly string[] } {
    const heavy = [...this.#cues].map(([cue, phrases]) => ({ cue, weight: this.#weigh(cue, phrases), phrases }));
    const score = heavy.reduce((sum, { weight }) => sum + weight, this.bias);
    heavy.sort((a, b) => b.weight - a.weight || (a.cue < b.cue ? -1 : 1));
    const words = heavy.filter(({ weight }) => weight > 0).map(({ phrases }) => phrases.quoted ?? '');
    return { score, quoted: words.filter((one, i) => words.findIndex((other) => said(other) === said(one)) === i).slice(0, QUOTED) };
  }

  #weigh(cue: string, { total }: Multiset): number {
    return weightOf(cue)[this.isBrand ? 'ofBrand' : 'weight'] * levelOf(total);
  }
}

/** The words of the text within a reason: `"aka" before it` and `"aka" beside it` say one thing. */
const said = (words: string): string => /"(.*)"/.exec(words)?.[1] ?? words;

/** Cues that a reason quotes. */
const QUOTED = 2;
