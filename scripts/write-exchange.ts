// Writes data/generated/attack-ids.json and misp-names.json, what exporters need beside the catalog. `npm run exchange-tables --
// SOURCES_FOLDER`
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { DatasetFile } from '../src/core/catalog/schema';
import { SourceFolder } from './catalog/read';

interface Listed { readonly id: string; readonly name: string; readonly domain: string }
interface Tactic extends Listed { readonly shortname: string }
interface Technique extends Listed {
  readonly stix: string;
  readonly tactics: readonly string[];
  readonly deprecated?: boolean;
  readonly revokedBy?: string;
}
interface Techniques {
  readonly version: string;
  readonly techniques: readonly Technique[];
  readonly tactics: readonly Tactic[];
  readonly mitigations: readonly Listed[];
  readonly uses: Readonly<Record<string, readonly string[]>>;
}

const root = join(import.meta.dirname, '..');
const [path] = process.argv.slice(2);
if (path === undefined) {
  console.error('Usage: npm run exchange-tables -- SOURCES_FOLDER');
  process.exit(2);
}
const folder = new SourceFolder(path);
write('attack-ids.json', attackIds(folder.json<Techniques>('attack', 'techniques-18.1.json')));
write('misp-names.json', mispNames());

/** One text a technique, its fields apart by bars: a list of texts costs next to nothing until somebody asks. No name has a bar in it. */
function attackIds({ version, techniques, tactics, mitigations, uses }: Techniques): object {
  const domain = (full: string) => full.replace('-attack', '');
  const sorted = <T extends Listed>(list: readonly T[]): T[] =>
    [...new Map(list.map((one) => [one.id, one])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    version,
    techniques: sorted(techniques).map(({ id, name, stix, domain: of, tactics: phases, revokedBy = '' }) =>
      [id, name, stix.replace('attack-pattern--', ''), domain(of), phases.join(' '), revokedBy].join('|'),
    ),
    tactics: sorted(tactics).map(({ id, name, shortname, domain: of }) => [id, name, shortname, domain(of)].join('|')),
    mitigations: sorted(mitigations).map(({ id, name, domain: of }) => [id, name, domain(of)].join('|')),
    uses: Object.fromEntries(
      Object.entries(uses)
        .filter(([id]) => /^[GC]/.test(id))
        .map(([id, ids]) => [id, ids.join(' ')]),
    ),
  };
}

/**
 * What MISP calls actors (by UUID), and countries as targets and in its list of countries (by code), whose preferred name is another one
 * here.
 */
function mispNames(): object {
  const names = (file: string) => (parse(readFileSync(join(root, 'data/generated', file), 'utf8')) as DatasetFile).entities;
  const differing = (pairs: [key: string, ours: string | undefined, theirs: string | undefined][]) =>
    Object.fromEntries(pairs.filter(([, ours, theirs]) => theirs !== undefined && ours !== theirs).map(([key, , theirs]) => [key, theirs]));
  const actors = new Map(folder.cluster('threat-actor').map(({ uuid, value }) => [uuid, value]));
  const targets = new Map(folder.cluster('target-information').map(({ value, meta }) => [String(meta?.['iso-code']?.[0]), value]));
  const galaxy = new Map(folder.cluster('country').map(({ value, meta }) => [String(meta?.['ISO']), value]));
  const countries = names('countries.intel-dataset.yaml').map(({ id, name = '' }) => [id.slice('country/'.length), name] as const);
  return {
    actors: differing(
      names('actors.intel-dataset.yaml').map(({ name, ids }) => [ids?.['misp'] ?? '', name, actors.get(ids?.['misp'] ?? '')]),
    ),
    targets: differing(countries.map(([code, name]) => [code, name, targets.get(code)])),
    countries: differing(countries.map(([code, name]) => [code, name.toLowerCase(), galaxy.get(code)])),
  };
}

function write(file: string, value: object): void {
  writeFileSync(join(root, 'data/generated', file), `${JSON.stringify(value, undefined, 1)}\n`);
}
