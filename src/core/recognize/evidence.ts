import type { Kind } from '../model';
import { foldWord, type Words } from '../text';
import type { Match } from './match';

/** What may stand beside a name and say of which kind it is. */
interface Cues {
  readonly before: ReadonlySet<string>;
  /** Two words before it. */
  readonly phrases: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
}

const listed = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));
const phrases = (list: string): ReadonlySet<string> => new Set(list.split(',').map((phrase) => phrase.trim()));

/** The kinds that have names which need evidence. */
const CUES: Partial<Record<Kind, Cues>> = {
  actor: {
    before: listed('apt group actor actors gang hackers aka dubbed adversary collective crew operator cluster'),
    phrases: phrases(`
      attributed to, known as, tracked as, named as, also as, linked to, called as, conducted by,
      actor named, group named, group called, actor called, group dubbed`),
    after: listed(`
      group groups apt actor actors gang gangs hackers operators affiliates team threat hacking intrusion collective crew attackers cybercriminals
      campaign operation
      targets targeted targeting uses used deployed deploys compromised breached exploited conducted claimed`),
  },
  organization: {
    before: listed('vendor company firm agency bank'),
    phrases: phrases('according to, researchers at, researchers from, researchers with, analysts at, published by, reported by, acquired by'),
    after: listed('researcher researchers analyst analysts reported attributes employees customers inc ltd corporation'),
  },
  campaign: {
    before: listed('campaign operation dubbed'),
    phrases: phrases('known as'),
    after: listed('campaign operation intrusions compromise'),
  },
};

/** Words behind a name that say it is software there. */
const SOFTWARE_AFTER = listed(`
  malware backdoor trojan rat loader downloader dropper implant payload stealer infostealer ransomware rootkit bootkit worm botnet framework
  beacon beacons shellcode sample samples binary variant variants dll plugin module webshell keylogger wiper exploit spyware c2
`);

/** What stands beside a match and speaks for its being a name of this kind, in the words of the text; `undefined` where nothing does. */
export function evidenceFor(kind: Kind, text: string, words: Words, match: Match): string | undefined {
  const cues = CUES[kind];
  if (!cues) return undefined;
  const after = wordAt(text, words, match.nextWord, match.end);
  if (after !== undefined && cues.after.has(after)) return `"${after}" after it`;
  const before = wordBefore(text, words, match.word, match.start);
  if (before === undefined) return undefined;
  if (cues.before.has(before)) return `"${before}" before it`;
  const earlier = wordBefore(text, words, match.word - 1, words.starts[match.word - 1] ?? 0);
  const phrase = `${earlier ?? ''} ${before}`;
  return cues.phrases.has(phrase) ? `"${phrase}" before it` : undefined;
}

/** Whether the word behind a match makes it software there: "the Winnti malware". */
export function isSoftwareHere(text: string, words: Words, match: Match): boolean {
  const after = wordAt(text, words, match.nextWord, match.end);
  return after !== undefined && SOFTWARE_AFTER.has(after);
}

/** The folded word at an index, where only spaces, quotes or emphasis lie between it and the offset, and no empty line. */
function wordAt(text: string, words: Words, i: number, end: number): string | undefined {
  if (i >= words.count) return undefined;
  return isNear(text, end, words.starts[i] ?? 0) ? foldWord(text.slice(words.starts[i], words.ends[i])) : undefined;
}

function wordBefore(text: string, words: Words, i: number, start: number): string | undefined {
  if (i < 1) return undefined;
  return isNear(text, words.ends[i - 1] ?? 0, start) ? foldWord(text.slice(words.starts[i - 1], words.ends[i - 1])) : undefined;
}

const isNear = (text: string, from: number, to: number): boolean => {
  const between = to - from <= 6 ? text.slice(from, to) : '.';
  return /^[\s"'“”‘’*_[\]]*$/.test(between) && !EMPTY_LINE.test(between);
};
const EMPTY_LINE = /\n[^\S\n]*\n|\r[^\S\r\n]*\r/;
