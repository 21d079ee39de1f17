import { LOWER, wordKey } from '../tokens/hash';
import { OFTEN } from '../passage/confidence';
import { difference } from './difference';
import { HashCounter } from './hashCounter';
import { newEntry, type Entry } from '../gazetteer/entry';
import type { ForKnown } from '../rules/discover';
import type { Introduced } from '../rules/introduction';
import type { OwnName } from './ownNames';
import type { Passage } from '../passage/passage';
import { BIAS } from '../rules/weights';
import { Sum } from './sum';

/** A name that the report may give somebody, with all that speaks for it. */
interface Candidate {
  readonly name: Introduced;
  readonly sum: Sum;
}

/** An abbreviation that the report introduces, and how often. */
interface Short {
  readonly form: Passage['shorts'][number];
  count: number;
}

/**
 * What the whole report says: sums over its passages, so that one can be taken out and another put in without reading the rest. Nothing
 * depends on the order of passages or of edits. `version` changes whenever an answer may have changed.
 */
export class Memory {
  version = 0;
  readonly #words = new HashCounter();
  readonly #candidates = new Map<string, Candidate>();
  /** How many candidates have a word, by its key. */
  readonly #watched = new Map<number, number>();
  /** The texts of candidates and abbreviations by the key of their first word. */
  readonly #begins = new Map<number, Set<string>>();
  /** How many of these keys have the same last bits: keeps nearly all words away from the map. */
  readonly #beginning = new Uint16Array(FILTER);
  /** What `namesFrom` answered since names changed. */
  readonly #names = new Map<number, readonly OwnName[]>();
  /** What speaks for names of the dictionary that need evidence. */
  readonly #cases = new Map<Entry, Sum>();
  readonly #mentions = new Map<string, number>();
  readonly #shorts = new Map<string, Map<string, Short>>();
  readonly #definitions = new Map<string, number>();

  /** Puts passages in the place of others. What all of them tell alike changes nothing. */
  exchange(old: readonly Passage[], fresh: readonly Passage[]): void {
    for (const { words } of fresh) this.#addWords(words, 1);
    for (const { words } of old) this.#addWords(words, -1);
    difference(old, fresh, ({ introduced }) => introduced, sameIntroduction, (one, by) => this.#introduce(one, by));
    difference(
      old,
      fresh,
      ({ evidence }) => evidence,
      (a, b) => a[0] === b[0] && a[1] === b[1] && a[2] === b[2],
      (one, by) => this.#speakFor(one, by),
    );
    difference(
      old,
      fresh,
      ({ shorts }) => shorts,
      (a, b) => shortKey(a) === shortKey(b) && a.short === b.short,
      (one, by) => this.#shorten(one, by),
    );
    difference(old, fresh, ({ definitions }) => definitions, (a, b) => a === b, (one, by) => this.#define(one, by));
    for (const { selections } of fresh) for (const { mention, key } of selections) if (mention.kind === 'organization') this.#count(key, 1);
    for (const { selections } of old) for (const { mention, key } of selections) if (mention.kind === 'organization') this.#count(key, -1);
  }

  isOften(key: string): boolean {
    return (this.#mentions.get(key) ?? 0) >= OFTEN;
  }

  isDefined(label: string): boolean {
    return (this.#definitions.get(label) ?? 0) > 0;
  }

  /** What speaks for a name that needs evidence, where it is enough. */
  get(entry: Entry): string | undefined {
    const known = this.#cases.get(entry);
    return known?.isEnough ? known.quoted.join(' and ') : undefined;
  }

  /** Whether the report may itself give a name that begins with a word. */
  mayBegin(word: number): boolean {
    return this.#beginning[filterOf(word)] !== 0 && this.#begins.has(wordKey(word));
  }

  /** The names that the report itself gives and that begin with a word. */
  namesFrom(word: number): readonly OwnName[] {
    const key = wordKey(word);
    let names = this.#names.get(key);
    if (!names) {
      names = [...this.#begins.get(key) ?? []].sort().flatMap((text) => this.#namesOf(text));
      this.#names.set(key, names);
    }
    return names;
  }

  /** Other names may be given now, or for other reasons. */
  #changeNames(): void {
    this.#names.clear();
    this.version++;
  }

  #namesOf(text: string): OwnName[] {
    const own = this.#settled(text);
    const names = own
      ? [
          {
            size: own.name.size,
            entry: newEntry(
              own.name.kind,
              text,
              `introduced in this report as ${ARTICLED[own.name.kind]} ("${own.sum.quoted.join('", "')}")`,
            ),
          },
        ]
      : [];
    const shorts = [...this.#shorts.get(text)?.values() ?? []].flatMap(({ form: { long, of } }): OwnName[] => {
      const kind = of?.kind ?? this.#settled(long)?.name.kind;
      return kind === undefined ? [] : [{ size: 1, entry: newEntry(kind, text, `short for "${long}" in this report`, of?.entry) }];
    });
    return [...names, ...shorts.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))];
  }

  /** The name that the report itself gives somebody by a text: an actor's where it is one. */
  #settled(text: string): Candidate | undefined {
    return KINDS.map((kind) => this.#candidates.get(`${kind} ${text}`)).find((candidate) => candidate && this.#isSettled(candidate));
  }

  #isSettled({ name: { words }, sum }: Candidate): boolean {
    return sum.isEnough && (words.length === 0 || words.some((word) => this.#words.get(word) === 0));
  }

  /** Counts words in lower case. The first and the last of a word may settle what its capitals mean. */
  #addWords(words: Uint32Array, by: 1 | -1): void {
    for (let i = 0; i < words.length; i++) {
      const word = words[i] as number;
      if ((word & LOWER) === 0) continue;
      const count = this.#words.add(wordKey(word), by);
      if (count === (by === 1 ? 1 : 0) && this.#watched.has(wordKey(word))) this.#changeNames();
    }
  }

  #introduce(name: Introduced, by: 1 | -1): void {
    const key = `${name.kind} ${name.text}`;
    const candidate = this.#candidates.get(key) ?? { name, sum: new Sum(BIAS.unknown, name.isBrand ?? false) };
    const told = () => (this.#isSettled(candidate) ? candidate.sum.quoted.join('\n') : undefined);
    const before = told();
    if (candidate.sum.isEmpty) this.#watch(key, candidate, 1);
    candidate.sum.add(name.cue, name.phrase, by);
    if (candidate.sum.isEmpty) this.#watch(key, candidate, -1);
    if (told() !== before) this.#changeNames();
  }

  #watch(key: string, candidate: Candidate, by: 1 | -1): void {
    if (by === 1) this.#candidates.set(key, candidate);
    else this.#candidates.delete(key);
    for (const word of candidate.name.words) {
      const count = (this.#watched.get(word) ?? 0) + by;
      if (count === 0) this.#watched.delete(word);
      else this.#watched.set(word, count);
    }
    this.#begin(candidate.name.first, candidate.name.text);
  }

  #shorten(form: Short['form'], by: 1 | -1): void {
    const forms = this.#shorts.get(form.short) ?? new Map<string, Short>();
    const known = forms.get(shortKey(form)) ?? { form, count: 0 };
    const isNews = known.count === 0 || known.count + by === 0;
    known.count += by;
    if (known.count > 0) forms.set(shortKey(form), known);
    else forms.delete(shortKey(form));
    if (forms.size > 0) this.#shorts.set(form.short, forms);
    else this.#shorts.delete(form.short);
    this.#begin(form.first, form.short);
    if (isNews) this.#changeNames();
  }

  /** Notes that names begin with a word, or no more. */
  #begin(word: number, text: string): void {
    const texts = this.#begins.get(word) ?? new Set<string>();
    const before = texts.size;
    if (this.#shorts.has(text) || KINDS.some((kind) => this.#candidates.has(`${kind} ${text}`))) texts.add(text);
    else texts.delete(text);
    if (texts.size > 0) this.#begins.set(word, texts);
    else this.#begins.delete(word);
    const at = filterOf(word);
    this.#beginning[at] = (this.#beginning[at] as number) + texts.size - before;
  }

  #speakFor([entry, text, cue]: ForKnown, by: 1 | -1): void {
    const before = this.get(entry);
    const known = this.#cases.get(entry) ?? new Sum(entry.isBrand ? BIAS.unknown : BIAS.known, false);
    this.#cases.set(entry, known);
    known.add(cue, text, by);
    if (known.isEmpty) this.#cases.delete(entry);
    if (this.get(entry) !== before) this.version++;
  }

  #count(key: string, by: 1 | -1): void {
    const count = (this.#mentions.get(key) ?? 0) + by;
    if (count === 0) this.#mentions.delete(key);
    else this.#mentions.set(key, count);
    if (count === (by === 1 ? OFTEN : OFTEN - 1)) this.version++;
  }

  #define(label: string, by: 1 | -1): void {
    const count = (this.#definitions.get(label) ?? 0) + by;
    if (count === 0) this.#definitions.delete(label);
    else this.#definitions.set(label, count);
    if (count === 0 || count === by) this.version++;
  }
}

const FILTER = 4096;
const filterOf = (word: number): number => (word >>> 2) & (FILTER - 1);

const ARTICLED = { actor: 'an actor', organization: 'an organization', campaign: 'a campaign', software: 'software' } as const;

/** The kinds of names that a report introduces; an actor's name is nobody else's. */
const KINDS = ['actor', 'organization', 'campaign', 'software'] as const;

const nameOf = ({ entry }: OwnName): string => `${entry.kind} ${entry.entity?.id ?? ''} ${entry.name.sources[0] ?? ''}`;
const shortKey = ({ long, of }: Short['form']): string => `${long}\n${of?.kind ?? ''}\n${of?.entry?.entity?.id ?? ''}`;
const sameIntroduction = (a: Introduced, b: Introduced): boolean =>
  a.text === b.text && a.kind === b.kind && a.cue === b.cue && a.phrase === b.phrase;
