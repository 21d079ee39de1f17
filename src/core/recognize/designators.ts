import type { Reading } from './reading';

/**
 * A family of designators: a prefix, then a number. They are the names that vendors give before they give a name, so no list is ever
 * complete. `spaced` ones are also written with a space ("APT 29").
 */
interface Family {
  readonly prefix: readonly string[];
  readonly digits: RegExp;
  readonly by: string;
  readonly spaced?: boolean;
}

const FAMILIES: readonly Family[] = [
  { prefix: ['APT'], digits: /^\d{1,3}$/, by: 'Mandiant', spaced: true },
  { prefix: ['UNC'], digits: /^\d{3,4}$/, by: 'Mandiant', spaced: true },
  { prefix: ['FIN'], digits: /^\d{1,2}$/, by: 'Mandiant', spaced: true },
  { prefix: ['TA'], digits: /^(?!00)\d{3,4}$/, by: 'Proofpoint', spaced: true },
  { prefix: ['STORM'], digits: /^\d{4}$/, by: 'Microsoft' },
  { prefix: ['DEV'], digits: /^\d{4}$/, by: 'Microsoft' },
  { prefix: ['UAC'], digits: /^\d{4}$/, by: 'CERT-UA' },
  { prefix: ['ITG'], digits: /^\d{2}$/, by: 'IBM' },
  { prefix: ['HIVE'], digits: /^\d{4}$/, by: 'IBM' },
  { prefix: ['TAG'], digits: /^\d{2,3}$/, by: 'Recorded Future' },
  { prefix: ['TG'], digits: /^\d{4}$/, by: 'Secureworks' },
  { prefix: ['THREAT', 'GROUP'], digits: /^\d{4}$/, by: 'Secureworks' },
  { prefix: ['ATK'], digits: /^\d{1,3}$/, by: 'Thales' },
  { prefix: ['UAT'], digits: /^\d{4}$/, by: 'Cisco Talos' },
  { prefix: ['REF'], digits: /^\d{4}$/, by: 'Elastic' },
  { prefix: ['LARVA'], digits: /^\d{3,5}$/, by: 'AhnLab' },
  { prefix: ['APT', 'C'], digits: /^\d{2}$/, by: 'Qihoo 360' },
  { prefix: ['APT', 'Q'], digits: /^\d{2}$/, by: 'QiAnXin' },
  { prefix: ['UTG', 'Q'], digits: /^\d{3}$/, by: 'QiAnXin' },
  { prefix: ['CL', 'STA'], digits: /^\d{4}$/, by: 'Palo Alto Networks' },
  { prefix: ['CL', 'CRI'], digits: /^\d{4}$/, by: 'Palo Alto Networks' },
  { prefix: ['TGR', 'STA'], digits: /^\d{4}$/, by: 'Palo Alto Networks' },
  { prefix: ['TGR', 'CRI'], digits: /^\d{4}$/, by: 'Palo Alto Networks' },
];
const byFirst = new Map<string, Family[]>();
for (const family of FAMILIES) byFirst.set(family.prefix[0] ?? '', [...(byFirst.get(family.prefix[0] ?? '') ?? []), family]);

/** A designator in a text: the words from `word` up to but not `nextWord`. */
export interface Designator {
  readonly word: number;
  readonly nextWord: number;
  /** One spelling for all: `APT29`, `THREATGROUP3390`. */
  readonly key: string;
  readonly by: string;
}

/** The designator that begins at a word, if one does: `APT29`, `APT-29`, `APT 29`, `Threat Group-3390`, `TEMP.Veles`. */
export function designatorAt(reading: Reading, word: number): Designator | undefined {
  const raw = reading.raw(word);
  const [, letters = '', digits = ''] = /^([A-Za-z]{2,6})(\d*)$/.exec(raw) ?? [];
  const first = letters.toUpperCase();
  if (first === 'TEMP') return temporary(reading, word);
  for (const family of byFirst.get(first) ?? []) {
    const found = read(family, reading, word, digits);
    if (found && !isLonger(reading, found.nextWord)) return found;
  }
  return undefined;
}

function read(family: Family, reading: Reading, word: number, digits: string): Designator | undefined {
  const { prefix, by } = family;
  let at = word;
  for (; at - word < prefix.length - 1; at++) {
    if (reading.raw(at + 1).toUpperCase() !== prefix[at + 1 - word] || !/^[- ]$/.test(reading.separator(at) ?? '')) return undefined;
  }
  const key = prefix.join('');
  if (prefix.length === 1 && digits !== '') {
    return family.digits.test(digits) && isSpelled(reading.raw(word), key) ? { word, nextWord: word + 1, key: key + digits, by } : undefined;
  }
  const separator = reading.separator(at);
  const number = reading.raw(at + 1);
  const joins = separator === '-' || (separator === ' ' && (family.spaced === true || prefix.length > 1) && reading.raw(word).toUpperCase() === reading.raw(word));
  const isGroup = prefix[0] === 'THREAT';
  return (joins || (isGroup && separator === ' ')) && family.digits.test(number) && (isGroup || isSpelled(reading.raw(word), key))
    ? { word, nextWord: at + 2, key: key + number, by } : undefined;
}

/** Short prefixes are words in lower case ("fin", "tag", "dev"); `APT` and `UNC` are not. */
function isSpelled(raw: string, key: string): boolean {
  const letters = raw.replace(/\d+$/, '');
  return letters === letters.toUpperCase() || /^(?:APT|UNC|STORM|TEMP|LARVA|HIVE)/.test(key) && (letters[0] ?? '') === (letters[0] ?? '').toUpperCase() || /^apt|^unc/.test(letters);
}

/** `TEMP.Veles`, Mandiant's form of a name for the time being. */
function temporary(reading: Reading, word: number): Designator | undefined {
  return reading.raw(word) === 'TEMP' && reading.gap(word) === '.' && /^[A-Z][a-z]{2,}$/.test(reading.raw(word + 1))
    ? { word, nextWord: word + 2, key: `TEMP${reading.raw(word + 1).toUpperCase()}`, by: 'Mandiant' } : undefined;
}

/** Whether the number goes on, as in the alert TA18-074A or the version 4.1: then it is no designator. */
function isLonger(reading: Reading, next: number): boolean {
  const gap = reading.gap(next - 1);
  return (gap === '-' || gap === '.') && /^\d/.test(reading.raw(next));
}

/** The key of a catalog's name that is a designator, so that all spellings of it are found. */
export function designatorKey(reading: Reading): string | undefined {
  const found = designatorAt(reading, 0);
  return found?.nextWord === reading.count ? found.key : undefined;
}
