import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Reads files below the folder of sources. Their form is trusted: they are fixed releases, and the tests of the data look at what comes out. */
export class SourceFolder {
  constructor(private readonly path: string) {}

  json<T>(...parts: string[]): T {
    return JSON.parse(readFileSync(join(this.path, ...parts), 'utf8')) as T;
  }

  /** The entries of a MISP galaxy cluster. */
  cluster(name: string): MispEntry[] {
    return this.json<{ values: MispEntry[] }>('misp', `${name}.json`).values;
  }
}

export interface MispEntry {
  readonly uuid: string;
  readonly value: string;
  readonly meta?: MispMeta;
  readonly related?: readonly MispRelation[];
}

export interface MispRelation {
  readonly 'dest-uuid': string;
  readonly type: string;
  readonly tags?: readonly string[];
}

export type MispMeta = Readonly<Record<string, string | readonly string[] | undefined>>;

/** A field that MISP gives now as one text, now as a list. */
export function listOf(value: string | readonly string[] | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}

export function textOf(value: string | readonly string[] | undefined): string | undefined {
  return listOf(value)[0];
}
