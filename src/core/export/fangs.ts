import type { Format } from '../recognize';
import { frontMatterEnd } from '../text';
import { defang, indicatorsIn, refang, type Indicator } from './indicators';

/** Headings of parts that name where something was read: addresses there are meant to be followed. */
const SOURCES =
  /^#{1,6}[ \t]+(?:\d{1,2}[.)][ \t]+)?(?:references?|sources?|bibliography|citations?|works cited|(?:further|related) (?:reading|articles?|posts?|links?)|footnotes|endnotes|links|quellen|literatur|verweise|weiterführend\S*)[ \t:#]*$/i;

/** An indicator that somebody may follow, by accident (`live`) or not, with the other way to write it. */
export interface Fanged extends Indicator {
  readonly isLive: boolean;
  /** The same address defanged where it is live, and live where it is defanged. */
  readonly other: string;
}

/**
 * The addresses of a report's text (URL, domain, IP, e-mail), live or defanged, by place. What a link leads to, the front matter, and URLs
 * under headings such as *References* are none: to change those would change where the report leads.
 */
export function fangedIn(text: string, format: Format): Fanged[] {
  const isMarkdown = format === 'markdown';
  const begin = isMarkdown ? frontMatterEnd(text) : 0;
  const found = indicatorsIn(text, format).filter(({ start, type, isTarget }) => start >= begin && isAddress(type) && !isTarget);
  const sources = isMarkdown && found.some(({ type }) => type === 'url') ? sourcesIn(text) : [];
  return found.filter(({ type, line }) => type !== 'url' || !sources.some(({ from, to }) => from <= line && line < to)).map(fanged);
}

const isAddress = (type: Indicator['type']): boolean => /^(?:url|domain|ipv4|ipv6|email)$/.test(type);

function fanged(indicator: Indicator): Fanged {
  const { text, type } = indicator;
  const refanged = refang(text);
  const isLive = refanged.toLowerCase() === text.toLowerCase();
  return { ...indicator, isLive, other: isLive ? (type === 'ipv6' ? text.replaceAll(':', '[:]') : defang(text)) : refanged };
}

/** The parts that name sources, in lines counted from 1: from their heading to the next of its level or a higher one. */
function sourcesIn(text: string): { from: number; to: number }[] {
  const parts: { from: number; to: number; level: number }[] = [];
  for (const [i, line] of text.split('\n').entries()) {
    const level = /^#{1,6}(?=[ \t])/.exec(line)?.[0].length;
    if (level === undefined) continue;
    const open = parts.at(-1);
    if (open?.to === Infinity && level <= open.level) open.to = i + 1;
    if (parts.at(-1)?.to !== Infinity && SOURCES.test(line.trimEnd())) parts.push({ from: i + 1, to: Infinity, level });
  }
  return parts;
}
