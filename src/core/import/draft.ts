import type { Certainty, Kind, Relation } from '../model';

/** Somebody or something of a foreign file, before it is known who that is here. */
export interface Draft {
  /** The id in its file: a STIX id or a MISP UUID. */
  readonly key: string;
  readonly kind: Kind;
  readonly name: string;
  readonly names: readonly string[];
  /** Ids elsewhere by the name of the list, as datasets write them. */
  readonly ids: Readonly<Record<string, string>>;
  readonly claims: readonly DraftClaim[];
  readonly references: readonly string[];
  readonly source: string;
}

export interface DraftClaim {
  readonly says: Relation;
  /** The key of another draft, the code of a country, or a name. */
  readonly of: string;
  readonly certainty: Certainty;
  readonly confidence?: number;
}

/** A report that a foreign file holds. */
export interface ForeignReport {
  /** A file name without any folder. */
  readonly name: string;
  readonly text: string;
  /** Annotations that this program exported, one by one, or their file. */
  readonly annotations?: readonly unknown[];
  readonly yaml?: string;
}

/** What one file holds. */
export interface Foreign {
  readonly source: { readonly id: string; readonly title: string };
  readonly drafts: readonly Draft[];
  readonly reports: readonly ForeignReport[];
  /** What was read and is of no use here, by its type, with how many there were. */
  readonly passedOver: ReadonlyMap<string, number>;
  /** Objects that cannot be read, each with its remedy. */
  readonly faults: readonly string[];
}

/** Longer than a name is. */
const LONGEST = 200;

/** A name as it is looked for in texts: without who uses it in brackets, without "Subgroup:". Nothing where there is no name in it. */
export function cleanName(name: string): string | undefined {
  const clean = name
    .slice(0, LONGEST * 4)
    .replace(/\s+/g, ' ')
    .replace(/^ ?(?:sub-?group|aka|also known as)\s*:\s*/i, '')
    .replace(/ \([A-Z][\p{L} .&-]*\)$/u, '')
    .replace(/ - [GSCT]\d{4}$/, '')
    .trim();
  return clean === '' || clean.length > LONGEST ? undefined : clean;
}

/** Other names, cleaned; ids of ATT&CK are none. */
export const cleanNames = (names: readonly string[]): string[] =>
  names.flatMap((name) => cleanName(name) ?? []).filter((name) => !/^[GSCT]\d{4}$/.test(name));

/** Web addresses, as datasets take them. */
export const addressesIn = (values: readonly string[]): string[] =>
  [...new Set(values.filter((url) => /^https?:\/\/[^\s<>"]+$/i.test(url)))].slice(0, 20);

/** A file name that leads nowhere else. */
export function fileName(path: string, fallback: string): string {
  const base = (path.split(/[\\/]/).at(-1) ?? '').replace(/[^\p{L}\p{N}._ -]/gu, '-').replace(/^[. -]+/, '').slice(0, 100);
  const name = base === '' ? fallback : base;
  return /\.(?:md|markdown|txt)$/i.test(name) ? name : `${name}.md`;
}
