import * as vscode from 'vscode';
import { cardOf, FULL_CARD, techniqueItems, type Entity } from '../../../core';
import { CARD_WORDS } from '../../wording/cardWords';
import { registerCommand, Trouble } from '../../host/commands';
import type { Engine } from '../../state/engine';
import { CARD_SCHEME, COMMANDS } from '../../host/ids';
import { kindLabel } from '../../wording/kinds';
import { cardDocument } from '../../wording/markdown';

interface Deps { readonly engine: Engine; readonly log: vscode.LogOutputChannel }

/** Full cards as text: previews of Markdown documents that exist nowhere but here. */
export function registerCardTexts({ engine, log }: Deps): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const shown = new Map<string, vscode.Uri>();
  return vscode.Disposable.from(
    changed,
    engine.onDidChange(() => { for (const uri of shown.values()) changed.fire(uri); }),
    vscode.workspace.registerTextDocumentContentProvider(CARD_SCHEME, {
      onDidChange: changed.event,
      async provideTextDocumentContent(uri) {
        shown.set(uri.toString(), uri);
        const { catalog } = await engine.load();
        const entity = catalog.entity(uri.query);
        if (!entity) return vscode.l10n.t('No dataset knows {0} any more.', uri.query);
        const techniques = techniqueItems(entity, await engine.attackUses());
        return cardDocument(cardOf(entity, catalog, FULL_CARD, undefined, CARD_WORDS, techniques), kindLabel(entity));
      },
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => shown.delete(uri.toString())),
    registerCommand(COMMANDS.showCardAsText, async (id: string) => showCardAsText(await entityOf(id, engine)), log),
  );
}

/** The entity with an id; trouble where no dataset knows it. */
export async function entityOf(id: string, engine: Engine): Promise<Entity> {
  const { catalog } = await engine.load();
  const entity = catalog.entity(id);
  if (!entity)
    throw new Trouble(vscode.l10n.t('No dataset knows an entity with the id "{0}". Use Intel: Look Up… to find one.', String(id)));
  return entity;
}

/** The address of an entity's card as a document. */
export function cardUri({ id, name }: Entity): vscode.Uri {
  return vscode.Uri.from({ scheme: CARD_SCHEME, path: `/${name.replaceAll('/', '∕')}.md`, query: id });
}

/** Opens the full card of an entity beside the report, as a document that can be copied and searched. */
async function showCardAsText(entity: Entity): Promise<vscode.Uri> {
  const uri = cardUri(entity);
  try {
    await vscode.commands.executeCommand('markdown.showPreviewToSide', uri);
  } catch {
    // Without VS Code's Markdown preview the card's source is still readable.
    await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside, preview: true });
  }
  return uri;
}
