import * as vscode from 'vscode';
import type { EntityId } from '../../core';

let regions: Intl.DisplayNames | undefined;

/**
 * An entity's name for a person who reads in the language of VS Code: countries have one in every language. All other names are data, and
 * stay as they are. Exported files always have the dataset's name.
 */
export function nameHere(id: EntityId, name: string): string {
  const [, code] = /^country\/([A-Z]{2})$/.exec(id) ?? [];
  if (code === undefined || /^en\b/.test(vscode.env.language)) return name;
  regions ??= new Intl.DisplayNames([vscode.env.language], { type: 'region', fallback: 'none' });
  return regions.of(code) ?? name;
}
