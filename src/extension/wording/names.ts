import * as vscode from 'vscode';
import type { Catalog, EntityId } from '../../core';

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

/** The name of an entity of a catalog for a person; its id where no dataset knows it any more. */
export function nameFrom(catalog: Catalog | undefined, id: EntityId): string {
  return nameHere(id, catalog?.nameOf(id) ?? id);
}
