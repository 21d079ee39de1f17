import type { Mention, Span } from '../model';
import type { Format } from '../text';
import type { Recognize } from './recognize';

/** One change of a text: the units from `start` to `end` become `text`. Offsets are UTF-16 code units before the change. */
export interface Edit extends Span {
  readonly text: string;
}

/** A text that changes, with its mentions. Law: its mentions are those of the whole text, whatever the edits that led to it. */
export interface LiveText {
  readonly text: string;
  /** Throws a RangeError where the offsets lie outside the text. */
  edit(edit: Edit): void;
  /** The mentions that overlap the range; all of them where none is given. */
  mentions(start?: number, end?: number): Mention[];
}

/** Opens a text. Mentions are read when they are first asked for after a change. */
export function openLiveText(text: string, recognize: Recognize, format: Format = 'markdown'): LiveText {
  let current = text;
  let known: Mention[] | undefined;
  return {
    get text() { return current; },
    edit({ start, end, text: inserted }) {
      if (!(0 <= start && start <= end && end <= current.length)) {
        throw new RangeError(`The edit ${start}-${end} lies outside the text of ${current.length} UTF-16 code units.`);
      }
      current = current.slice(0, start) + inserted + current.slice(end);
      known = undefined;
    },
    mentions(start = 0, end = current.length) {
      known ??= recognize(current, format);
      return start <= 0 && end >= current.length ? [...known] : known.filter((mention) => mention.start < end && start < mention.end);
    },
  };
}
