import type { Mention } from '../../model';
import { BREAK_REACH, isBreak, passagesIn, type RawPassage } from '../tokens/breaks';
import { isCut } from '../tokens/data';
import { Tokens } from '../tokens/tokens';
import { type Format } from '../tokens/mask';
import { Memory } from './memory';
import type { NameIndex } from '../gazetteer/nameIndex';
import { ChunkedList, type Position } from './chunkedList';
import { readPassage, type Passage } from '../passage/passage';
import { BEGINNING, isSameState } from '../tokens/layout';
import { VOCABULARY } from '../rules/vocabulary';
import { resolve } from './resolve';

/** A change of a text: `text` in place of the half-open range from `start` to `end`, in UTF-16 code units of the text before it. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * A text that is edited, with its mentions kept up to date. An edit costs what the passages cost that it touches, however long the text is.
 */
export interface LiveText {
  readonly text: string;
  /** Changes the text. Throws a `RangeError` where the range lies outside of it; then nothing has changed. */
  edit(edit: Edit): void;
  /** The mentions that overlap the range; all of them where none is given. What is not read yet is read first. */
  mentions(start?: number, end?: number): Mention[];
  /**
   * The mentions that overlap the range in what is read so far. What is read later may add to them, or change them: for a first look
   * at a long text.
   */
  mentionsSoFar(start: number, end: number): Mention[];
  /**
   * Reads on as long as `goesOn` says so, which is asked after each passage. Whether all is read: who may not stop for long asks before
   * `mentions`.
   */
  read(goesOn: () => boolean): boolean;
}

/** A passage's text, with what it holds once it was read, and the mentions that the report made of it when it was last asked. */
interface Part extends RawPassage {
  readonly length: number;
  /** Whether a comment may begin, and whether one ends in it. */
  readonly opensComment: boolean;
  readonly endsComment: boolean;
  passage: Passage | undefined;
  mentions: readonly Mention[];
  /** The version of the memory that the mentions rest on. */
  version: number;
}

const newPart = ({ text, breaks }: RawPassage): Part => ({
  text,
  breaks,
  length: text.length,
  opensComment: text.includes('<!--'),
  endsComment: text.includes('-->'),
  passage: undefined,
  mentions: [],
  version: -1,
});

const partsOf = (text: string): Part[] => passagesIn(text).map(newPart);

/** Opens a text with the names of an index. Nothing is read before it is asked for. */
export function openLiveText(text: string, index: () => NameIndex, format: Format = 'markdown'): LiveText {
  return new Live(text, index, format);
}

/** The words of the passage that is being read: shared, since only one is read at a time. */
const tokens = new Tokens(VOCABULARY);
/** Units of a part behind a break that can decide on it. */
const HEAD = 64;
/** Parts that are shorter are joined with the next one when they are edited. */
const SHORT = 200;

class Live implements LiveText {
  readonly #parts = new ChunkedList<Part>();
  readonly #memory = new Memory();
  #text: string | undefined;
  #isRead = false;
  /** Before this offset all is read; parts before the other one may have been read in another setting. */
  #readTo = 0;
  #suspectTo = 0;
  #unread: number;
  /** Behind this offset no part ends a comment. */
  #unclosedFrom = Infinity;
  /** Passages that are no more, and that the memory still has. */
  #gone: Passage[] = [];

  constructor(text: string, private readonly index: () => NameIndex, private readonly format: Format) {
    const parts = partsOf(text);
    this.#parts.replace(this.#parts.find(0), 0, parts);
    this.#unread = parts.length;
    this.#text = text;
  }

  get text(): string {
    return (this.#text ??= Array.from(this.#parts, (part) => part.text).join(''));
  }

  edit({ start, end, text }: Edit): void {
    const { length } = this.#parts;
    if (!(0 <= start && start <= end && end <= length))
      throw new RangeError(`The edit ${start}-${end} lies outside the text of ${length} UTF-16 code units.`);
    this.#text = undefined;
    const { from, old, changed } = this.#touched(start, end, text);
    const fresh = partsOf(changed);
    this.#parts.replace(from, from.start + old.reduce((sum, part) => sum + part.length, 0), fresh);
    this.#unread += fresh.length;
    for (const part of old) this.#drop(part);
    this.#isRead = false;
    this.#unclosedFrom = Infinity;
    this.#readTo = Math.min(this.#readTo, from.start);
    if (this.#suspectTo > start) this.#suspectTo = Math.max(start, this.#suspectTo + text.length - (end - start));
    if ([...old, ...fresh].some(({ endsComment }) => endsComment)) this.#reopenComments();
  }

  mentions(start = 0, end = this.#parts.length): Mention[] {
    this.read(() => true);
    return this.#overlapping(start, end);
  }

  mentionsSoFar(start: number, end: number): Mention[] {
    return this.#overlapping(start, Math.min(end, this.#readTo));
  }

  #overlapping(start: number, end: number): Mention[] {
    const found: Mention[] = [];
    for (let at: Position | undefined = this.#parts.find(start); at && at.start < end; at = this.#parts.next(at)) {
      const part = this.#parts.at(at);
      for (const mention of part ? this.#mentionsOf(part) : []) {
        const placed = { ...mention, start: mention.start + at.start, end: mention.end + at.start };
        if (placed.start < end && start < placed.end) found.push(placed);
      }
    }
    return found;
  }

  read(goesOn: () => boolean): boolean {
    if (this.#isRead) return true;
    const fresh: Passage[] = [];
    let at: Position | undefined = this.#parts.find(this.#readTo);
    let setting = this.#before(at)?.passage?.leaves ?? BEGINNING;
    for (; at; at = this.#parts.next(at)) {
      const part = this.#parts.at(at);
      if (!part) break;
      const isRight = part.passage !== undefined && isSameState(part.passage.begins, setting);
      if (isRight && this.#unread === 0 && at.start >= this.#suspectTo) break; // all that follows is as it was
      if (!isRight) {
        if (!goesOn()) {
          this.#readTo = at.start;
          this.#suspectTo = Math.max(this.#suspectTo, at.start + 1);
          this.#remember(fresh);
          return false;
        }
        this.#drop(part);
        part.passage = readPassage(part, this.format, this.index(), tokens, setting, this.#closesBehind(at));
        part.version = -1;
        fresh.push(part.passage);
      }
      setting = part.passage?.leaves ?? BEGINNING;
    }
    this.#remember(fresh);
    this.#readTo = this.#parts.length;
    this.#suspectTo = 0;
    this.#isRead = true;
    return true;
  }

  #remember(fresh: readonly Passage[]): void {
    this.#memory.exchange(this.#gone, fresh);
    this.#gone = [];
  }

  /** Takes a part's passage away, or counts it as read. */
  #drop(part: Part): void {
    if (part.passage) this.#gone.push(part.passage);
    else this.#unread--;
    part.passage = undefined;
  }

  #before(at: Position): Part | undefined {
    const before = this.#parts.previous(at);
    return before && this.#parts.at(before);
  }

  #mentionsOf(part: Part): readonly Mention[] {
    if (part.version !== this.#memory.version && part.passage) {
      part.mentions = resolve(part.passage, this.#memory, tokens);
      part.version = this.#memory.version;
    }
    return part.mentions;
  }

  /** The parts that an edit touches, with those that it joins them to, and what their text becomes. It begins and ends at breaks again. */
  #touched(start: number, end: number, text: string): { from: Position; old: Part[]; changed: string } {
    let from = this.#parts.find(start);
    let behind: Position | undefined = from;
    const old: Part[] = [];
    const take = (): string => {
      const part = behind && this.#parts.at(behind);
      if (!behind || !part) return '';
      old.push(part);
      behind = this.#parts.next(behind);
      return part.text;
    };
    let whole = take();
    while (from.start + whole.length < end) whole += take();
    let changed = whole.slice(0, start - from.start) + text + whole.slice(end - from.start);
    for (let before = this.#parts.previous(from); before; before = this.#parts.previous(from)) {
      const part = this.#parts.at(before) as Part;
      if (changed !== '' && isBreakBetween(part.text, changed)) break;
      old.unshift(part);
      changed = part.text + changed;
      from = before;
    }
    for (let next = behind && this.#parts.at(behind); next; next = behind && this.#parts.at(behind)) {
      if (changed.length >= SHORT && isBreakBetween(changed, next.text)) break;
      changed += take();
    }
    return { from, old, changed };
  }

  /** Whether a later part ends a comment that a part begins. Where none does, no part behind is asked again. */
  #closesBehind(at: Position): () => boolean {
    return () => {
      if (at.start >= this.#unclosedFrom) return false;
      for (let next = this.#parts.next(at); next; next = this.#parts.next(next)) if (this.#parts.at(next)?.endsComment) return true;
      this.#unclosedFrom = at.start;
      return false;
    };
  }

  /** Has the parts read again in which comments begin, since the end of one has come or gone. */
  #reopenComments(): void {
    let start = 0;
    for (const part of this.#parts) {
      if (part.opensComment && part.passage) {
        this.#drop(part);
        this.#unread++;
        this.#readTo = Math.min(this.#readTo, start);
      }
      start += part.length;
    }
  }
}

/** Whether the end of a part is a break, with what follows it, or lies in data. */
function isBreakBetween(part: string, next: string): boolean {
  const tail = part.slice(-BREAK_REACH);
  return part.endsWith('\n') ? isBreak(tail + next.slice(0, HEAD), tail.length - 1) : isCut(tail + next.slice(0, BREAK_REACH), tail.length);
}
