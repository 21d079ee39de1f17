import { foldWord, type Words } from '../text';
import type { Match } from './match';

/** Words beside a name that say it is an actor's. */
const ACTOR_BEFORE = new Set(['apt', 'group', 'actor', 'actors', 'gang', 'hackers', 'aka', 'dubbed', 'adversary', 'collective', 'crew', 'operator', 'cluster']);
const ACTOR_AFTER = new Set([
  'group', 'groups', 'apt', 'actor', 'actors', 'gang', 'gangs', 'hackers', 'operators', 'affiliates', 'team', 'threat', 'hacking', 'intrusion', 'collective', 'crew', 'attackers', 'cybercriminals', 'campaign', 'operation',
]);
/** Phrases before a name: "attributed to X", "known as X". The last two words decide. */
const ACTOR_PHRASES = new Set(['attributed to', 'known as', 'tracked as', 'named as', 'also as', 'linked to', 'called as', 'conducted by', 'actor named', 'group named', 'group called', 'actor called', 'group dubbed']);
/** What an actor does, behind its name. */
const ACTOR_VERBS = new Set(['targets', 'targeted', 'targeting', 'uses', 'used', 'deployed', 'deploys', 'compromised', 'breached', 'exploited', 'conducted', 'claimed']);

/** Words behind a name that say it is software there. */
const SOFTWARE_AFTER = new Set([
  'malware', 'backdoor', 'trojan', 'rat', 'loader', 'downloader', 'dropper', 'implant', 'payload', 'stealer', 'infostealer', 'ransomware', 'rootkit', 'bootkit', 'worm', 'botnet', 'framework', 'beacon',
  'beacons', 'shellcode', 'sample', 'samples', 'binary', 'variant', 'variants', 'dll', 'plugin', 'module', 'webshell', 'keylogger', 'wiper', 'exploit', 'spyware', 'c2',
]);

/** What stands beside a match and speaks for it being a name, in the words of the text; `undefined` where nothing does. */
export function evidenceFor(text: string, words: Words, match: Match): string | undefined {
  const kind = match.entries[0]?.entity.kind;
  if (kind !== 'actor') return undefined;
  const after = wordAt(text, words, match.nextWord, match.end);
  if (after !== undefined && (ACTOR_AFTER.has(after) || ACTOR_VERBS.has(after))) return `"${after}" after it`;
  const before = wordBefore(text, words, match.word, match.start);
  if (before === undefined) return undefined;
  if (ACTOR_BEFORE.has(before)) return `"${before}" before it`;
  const earlier = wordBefore(text, words, match.word - 1, words.starts[match.word - 1] ?? 0);
  const phrase = `${earlier ?? ''} ${before}`;
  return ACTOR_PHRASES.has(phrase) ? `"${phrase}" before it` : undefined;
}

/** Whether the word behind a match makes it software there: "the Winnti malware". */
export function isSoftwareHere(text: string, words: Words, match: Match): boolean {
  const after = wordAt(text, words, match.nextWord, match.end);
  return after !== undefined && SOFTWARE_AFTER.has(after);
}

/** The folded word at an index, where only spaces, quotes or emphasis lie between it and the offset. */
function wordAt(text: string, words: Words, i: number, end: number): string | undefined {
  if (i >= words.count) return undefined;
  return isNear(text, end, words.starts[i] ?? 0) ? foldWord(text.slice(words.starts[i], words.ends[i])) : undefined;
}

function wordBefore(text: string, words: Words, i: number, start: number): string | undefined {
  if (i < 1) return undefined;
  return isNear(text, words.ends[i - 1] ?? 0, start) ? foldWord(text.slice(words.starts[i - 1], words.ends[i - 1])) : undefined;
}

const isNear = (text: string, from: number, to: number): boolean => to - from <= 6 && /^[\s"'“”‘’*_[\]]*$/.test(text.slice(from, to));
