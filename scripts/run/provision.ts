// Programs that tests and `npm start` need, taken from the npm registry into .vscode-test/, outside the extension's own dependencies.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from '../install.mjs';

export interface Recipe {
  /** Name and pinned version; also the folder's name, so a new version is a new folder. */
  readonly folder: string;
  /** What a person is told, with the rough size of the download. */
  readonly about: string;
  readonly packages: Readonly<Record<string, string>>;
  /** Last steps inside the new folder. */
  finish?(folder: string): Promise<void> | void;
}

export const cacheFolder = join(root, '.vscode-test');

/**
 * The folder of a recipe, installed if it is missing. The work is done in a folder of another name and renamed at the end:
 * a folder that is there is complete, and two runs at once do not disturb each other.
 */
export async function provide(recipe: Recipe): Promise<string> {
  const folder = join(cacheFolder, recipe.folder);
  if (existsSync(folder)) return folder;
  removeAbandoned();
  console.log(`Downloading ${recipe.about} ...`);
  const partial = `${folder}.partial-${process.pid}`;
  mkdirSync(partial, { recursive: true });
  writeFileSync(join(partial, 'package.json'), JSON.stringify({ private: true, dependencies: recipe.packages }, null, 2));
  await installIn(partial);
  await recipe.finish?.(partial);
  moveInto(partial, folder);
  return folder;
}

/** No install scripts: they would compile native modules, or download from places that cannot be reached everywhere. */
export async function installIn(folder: string): Promise<void> {
  await run('npm', ['install', '--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'], {
    cwd: folder,
  });
}

function moveInto(partial: string, folder: string): void {
  try {
    renameSync(partial, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(partial, { recursive: true, force: true });
  }
}

/** What an interrupted run left behind. */
function removeAbandoned(): void {
  if (!existsSync(cacheFolder)) return;
  for (const name of readdirSync(cacheFolder)) {
    const pid = /\.partial-(\d+)$/.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) rmSync(join(cacheFolder, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
