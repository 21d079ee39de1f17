import type { Span } from '../model';
import { fencedCode, ENDINGS, type Format } from '../recognize';
import { Lines } from '../text';
import { isIpv4, isIpv6 } from './ip';

export const INDICATOR_TYPES = ['md5', 'sha1', 'sha256', 'sha512', 'ipv4', 'ipv6', 'domain', 'url', 'email', 'cve'] as const;
export type IndicatorType = (typeof INDICATOR_TYPES)[number];

/** An observable that a report names, or the id of a weakness. */
export interface Indicator extends Span {
  readonly type: IndicatorType;
  /** As machines write it: refanged, domains and hashes in lower case. */
  readonly value: string;
  /** As the report writes it. */
  readonly text: string;
  readonly line: number;
  /** Whether it stands in code, such as what a tool printed. */
  readonly inCode: boolean;
  /** Whether it is what a link leads to: there only defanged ones count. */
  readonly isTarget: boolean;
}

/** No address is shorter. */
const SHORTEST = 3;
/** A run without blanks that is longer is data, not an indicator. */
const LONGEST = 2083;
/** Blanks, and what encloses an address in prose. */
const RUN = /[^\s<>"“”‘’`|、。，；（）「」]+/gu;
const HINT = /[.@:]|dot|^cve-|[0-9a-f]{32}/i;
const HASH = /(?<![\p{L}\p{N}])[0-9a-fA-F]{32,128}(?![\p{L}\p{N}])/gu;
const CVE = /(?<![\p{L}\p{N}])CVE-\d{4}-\d{4,7}(?!\d)/giu;
const HASHES: Readonly<Record<number, IndicatorType>> = { 32: 'md5', 40: 'sha1', 64: 'sha256', 128: 'sha512' };

/** A run that is perhaps an address, as the report writes it. */
interface Piece {
  readonly start: number;
  readonly text: string;
  /** Where a link of the report leads: a reference, unless somebody took care that it leads nowhere. */
  readonly isTarget: boolean;
}

/**
 * The indicators of a text, defanged or live, place by place. What a link leads to is a reference and no indicator. Linear in the text: no
 * run is looked at that is longer than an address may be.
 */
export function indicatorsIn(text: string, format: Format): Indicator[] {
  const found = [...hashesIn(text), ...cvesIn(text), ...addressesIn(text)].sort((a, b) => a.start - b.start);
  if (found.length === 0) return [];
  const lines = new Lines(text);
  const code = format === 'markdown' ? fencedCode(text, undefined).spans : [];
  let next = 0;
  return found.map((indicator) => {
    while ((code[next]?.end ?? Infinity) <= indicator.start) next++;
    return { ...indicator, line: lines.placeOf(indicator.start).line, inCode: (code[next]?.start ?? Infinity) <= indicator.start };
  });
}

type Place = Omit<Indicator, 'line' | 'inCode'>;

function place(type: IndicatorType, value: string, start: number, text: string, isTarget = false): Place {
  return { type, value, text, start, end: start + text.length, isTarget };
}

function hashesIn(text: string): Place[] {
  return Array.from(text.matchAll(HASH)).flatMap(({ 0: hash, index }) => {
    const type = HASHES[hash.length];
    return type ? [place(type, hash.toLowerCase(), index, hash)] : [];
  });
}

const cvesIn = (text: string): Place[] =>
  Array.from(text.matchAll(CVE), ({ 0: cve, index }) => place('cve', cve.toUpperCase(), index, cve));

function addressesIn(text: string): Place[] {
  return Array.from(text.matchAll(RUN)).filter(({ 0: run }) => run.length <= LONGEST && HINT.test(run)).flatMap(({ 0: run, index }) => {
    const isTarget = text[index - 1] === '<' || LINK_START.test(text.slice(Math.max(0, index - LABEL_UNITS), index));
    return [...piecesOf(run, isTarget)].flatMap((piece) => {
      const start = index + piece.start;
      const meant = meaningOf(piece, VERSION.test(text.slice(Math.max(0, start - VERSION_UNITS), start)));
      return meant ? [place(meant.type, meant.value, start, piece.text, piece.isTarget)] : [];
    });
  });
}

const LABEL_UNITS = 80;
/** What stands before the target of a link: its definition's label, or an attribute of HTML. */
const LINK_START = /(?:(?:^|\n) {0,3}\[[^\]\n]+\]:[ \t]*|\b(?:href|src|cite)[ \t]*=[ \t]*["'])$/i;
const VERSION_UNITS = 12;
/** Words before four numbers that are no address. */
const VERSION = /\b(?:versions?|v|ver|build|release|firmware)[.:]?[ \t]*$/i;

/**
 * The parts of a run that may be an address each: a link's text and its target, items of a list, without brackets and full stops around
 * them.
 */
function* piecesOf(run: string, isAutolink: boolean): Generator<Piece> {
  let at = 0;
  let isTarget = isAutolink;
  for (const part of run.split(/(\]\(|,(?=[^,]*[.:@])|;)/)) {
    const start = /^(?:[('*_[{]|!\[)*(?=.)/.exec(part)?.[0].length ?? 0;
    const piece = withoutTail(part.slice(start));
    if (piece.length > SHORTEST) yield { start: at + start, text: piece, isTarget };
    isTarget = isAutolink || part === '](';
    at += part.length;
  }
}

/** Punctuation behind an address is the sentence's; a closing bracket is the address's where it opens one. */
function withoutTail(text: string): string {
  const open = new Map([')', ']'].map((close) => [close, balance(text, close)]));
  let end = text.length;
  for (; end > 0 && '.,;:!?\'*_)]}'.includes(text[end - 1] as string); end--) {
    const last = text[end - 1] as string;
    const surplus = open.get(last);
    if (surplus === undefined) continue;
    if (surplus <= 0) break;
    open.set(last, surplus - 1);
  }
  return text.slice(0, end);
}

/** How many closing brackets a text has more than opening ones. */
function balance(text: string, close: string): number {
  const open = close === ')' ? '(' : '[';
  let surplus = 0;
  for (const sign of text) surplus += sign === close ? 1 : sign === open ? -1 : 0;
  return surplus;
}

/** An address as machines write it: `hxxps[:]//evil[.]example` gives `https://evil.example`. */
export function refang(text: string): string {
  return text.replace(/^h(?:xx|XX|\*\*|tt)p(s?)/i, (_all, s: string) => `http${s.toLowerCase()}`)
    .replace(/^(https?|ftp)(?:\[:\/\/\]|\[:\]\/\/|:\[\/\/\]|\[:\]|:\/\/)(?:\/\/)?/i, (_all, scheme: string) => `${scheme.toLowerCase()}://`)
    .replace(/[[({](?:\.|dot)[\])}]|\[\.|\.\]/gi, '.').replace(/[[({](?:@|at)[\])}]/gi, '@').replace(/\[:\]/g, ':').replace(/\[\/\]/g, '/');
}

/** An address that nobody follows by accident. */
export function defang(value: string): string {
  return value.replace(/^http/i, 'hxxp').replace(/[.@](?=[\p{L}\p{N}_-])/gu, '[$&]'); // not before a bracket: that were a link
}

const LABEL = String.raw`[\p{L}\p{N}_](?:[\p{L}\p{N}_-]{0,61}[\p{L}\p{N}_])?`;
const DOMAIN = new RegExp(String.raw`^(?:${LABEL}\.){1,20}(${LABEL})$`, 'u');
const URL_FORM = /^(?:https?|ftp):\/\/(?:[^\s/?#@]{1,200}@)?(\[[0-9a-f:.]+\]|[^\s/?#:[\]]+)(?::\d{1,5})?(?:[/?#]\S*)?$/i;

type Meaning = Pick<Indicator, 'type' | 'value'>;

function meaningOf({ text: written, isTarget }: Piece, isVersion: boolean): Meaning | undefined {
  const text = refang(written);
  const isDefanged = text !== written;
  if (isTarget && !isDefanged) return undefined;
  const host = URL_FORM.exec(text)?.[1];
  if (host !== undefined) return isIp(host.replace(/^\[|\]$/g, '')) || isDomain(host, true) ? { type: 'url', value: text } : undefined;
  const [plain = ''] = text.split(/:(?=\d{1,5}$)/);
  if (isIpv4(plain)) return isVersion && !isDefanged ? undefined : { type: 'ipv4', value: plain };
  if (isIpv6(text)) return { type: 'ipv6', value: text.toLowerCase() };
  const at = text.indexOf('@');
  if (at > 0)
    return /^[\p{L}\p{N}._%+-]{1,64}$/u.test(text.slice(0, at)) && isDomain(text.slice(at + 1), isDefanged)
      ? { type: 'email', value: text }
      : undefined;
  const slash = plain.indexOf('/');
  if (!isDomain(slash < 0 ? plain : plain.slice(0, slash), isDefanged)) return undefined;
  return slash < 0 || slash === plain.length - 1
    ? { type: 'domain', value: plain.replace('/', '').toLowerCase() }
    : { type: 'url', value: plain };
}

const isIp = (text: string): boolean => isIpv4(text) || isIpv6(text);

/**
 * Whether a text is a domain. Where nothing else says so, its last label is one that there is, in lower case, and no file's ending:
 * "report.md" and "ASP.NET" are none.
 */
function isDomain(text: string, isCertain: boolean): boolean {
  const last = text.length <= LONGEST_DOMAIN ? DOMAIN.exec(text)?.[1] : undefined;
  if (last === undefined || /^\d+$/.test(last)) return false;
  return isCertain || (TOP_LEVEL_DOMAINS.has(last) && !FILE_ENDINGS.has(last) && /[\p{L}\p{N}]{2}/u.test(text.slice(0, -last.length)));
}
const LONGEST_DOMAIN = 253;
const TOP_LEVEL_DOMAINS: ReadonlySet<string> = new Set(ENDINGS.topLevelDomain.trim().split(/\s+/));
const FILE_ENDINGS: ReadonlySet<string> = new Set(ENDINGS.fileEnding.trim().split(/\s+/));
