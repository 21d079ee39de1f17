import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceFolder } from './read';

interface Lists {
  readonly techniques: readonly { readonly id: string; readonly platforms: readonly string[] }[];
  readonly uses: Readonly<Record<string, readonly string[]>>;
}

/** Writes what only hovers on techniques tell: on which platforms they work, and which programs use them. */
export function writeTechniques(folder: SourceFolder, output: string): void {
  const lists = folder.json<Lists>('attack', 'techniques-18.1.json');
  writeFileSync(join(output, 'attack-uses.json'), `${JSON.stringify(usesOf(lists), undefined, 1)}\n`);
}

function usesOf({ techniques, uses }: Lists): object {
  const platformsOf = (platforms: readonly string[]) => platforms.filter((platform) => platform !== 'None').sort((a, b) => a.localeCompare(b, 'en')).join(',');
  const known = techniques.map(({ id, platforms }) => [id, platformsOf(platforms)] as const).filter(([, platforms]) => platforms !== '');
  return { platforms: Object.fromEntries(known.sort(([a], [b]) => (a < b ? -1 : 1))), software: usedBy(uses, /^S/) };
}

/** The techniques of each user whose id begins so, with blanks between them. */
function usedBy(uses: Lists['uses'], begin: RegExp): Record<string, string> {
  return Object.fromEntries(Object.entries(uses).filter(([id]) => begin.test(id)).map(([id, ids]) => [id, ids.join(' ')]));
}
