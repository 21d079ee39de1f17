import * as vscode from 'vscode';
import { isStanding, type Annotation, type EntityId } from '../../../core';
import { onDidChangeSettings, settings } from '../../host/settings';
import type { Decisions } from '../../state/decisions';
import type { Engine } from '../../state/engine';
import { findReports, readAnnotationsOf } from '../../state/workspaceEntities';
import { cardUri } from './cardText';
import { linksIn } from './idLinks';
import { EntityOutline } from './outline';
import { NameRename } from './rename';

interface Deps {
  readonly engine: Engine;
  readonly decisions: Decisions;
}

/**
 * VS Code's own gestures on names: *Go to Definition* is the card, *Find All References* and highlights are all names of the entity; ids of
 * ATT&CK and CVE are links.
 */
export function registerGestures(deps: Deps): vscode.Disposable {
  const register = () => {
    const selector = settings.languages().map((language) => ({ language }));
    return vscode.Disposable.from(
      vscode.languages.registerDefinitionProvider(selector, {
        provideDefinition: (document, position) => definitionOf(document, position, deps),
      }),
      vscode.languages.registerDocumentHighlightProvider(selector, {
        provideDocumentHighlights: (document, position) => highlightsOf(document, position, deps),
      }),
      vscode.languages.registerReferenceProvider(selector, {
        provideReferences: (document, position, _context, token) => referencesOf(document, position, deps, token),
      }),
      vscode.languages.registerRenameProvider(selector, new NameRename(deps)),
      // '*' is the weaker match: so the group stands behind that of the headings
      vscode.languages.registerDocumentSymbolProvider('*', new EntityOutline(deps), { label: vscode.l10n.t('Intel') }),
      vscode.languages.registerDocumentLinkProvider(selector, { provideDocumentLinks: (document) => linksIn(document) }),
    );
  };
  let registration = register();
  const settingsListener = onDidChangeSettings(() => {
    registration.dispose();
    registration = register();
  });
  return { dispose: () => { settingsListener.dispose(); registration.dispose(); } };
}

async function definitionOf(
  document: vscode.TextDocument,
  position: vscode.Position,
  { engine, decisions }: Deps,
): Promise<vscode.LocationLink[]> {
  await decisions.ready(document);
  const mention = decisions.mentionAt(document, position);
  const { catalog } = await engine.load();
  if (!mention) return [];
  const originSelectionRange = new vscode.Range(document.positionAt(mention.start), document.positionAt(mention.end));
  const entities = (mention.entity === undefined ? mention.candidates : [mention.entity]).flatMap((id) => catalog.entity(id) ?? []);
  return entities.map((entity) => ({ originSelectionRange, targetUri: cardUri(entity), targetRange: new vscode.Range(0, 0, 0, 0) }));
}

async function highlightsOf(
  document: vscode.TextDocument,
  position: vscode.Position,
  { decisions }: Deps,
): Promise<vscode.DocumentHighlight[] | undefined> {
  await decisions.ready(document);
  const entity = decisions.mentionAt(document, position)?.entity;
  if (entity === undefined) return undefined;
  const own = decisions.mentions(document).filter((mention) => mention.entity === entity);
  return own.map(
    ({ start, end }) =>
      new vscode.DocumentHighlight(
        new vscode.Range(document.positionAt(start), document.positionAt(end)),
        vscode.DocumentHighlightKind.Read,
      ),
  );
}

/** Every mention of the entity in the reports of the workspace, the active report's first. */
async function referencesOf(
  document: vscode.TextDocument,
  position: vscode.Position,
  deps: Deps,
  token: vscode.CancellationToken,
): Promise<vscode.Location[]> {
  await deps.decisions.ready(document);
  const entity = deps.decisions.mentionAt(document, position)?.entity;
  if (entity === undefined) return [];
  const annotator = await deps.engine.load();
  const found = locationsOf(document.uri, deps.decisions.annotations(document), entity);
  for (const uri of await findReports(token)) {
    if (token.isCancellationRequested) break;
    if (uri.toString() === document.uri.toString()) continue;
    // gone or unreadable since it was found
    const annotations = await readAnnotationsOf(uri, annotator, deps.decisions).catch(() => undefined);
    found.push(...locationsOf(uri, annotations ?? [], entity));
  }
  return found;
}

/** Where annotations of an entity stand; a name over two lines begins in the first. */
function locationsOf(uri: vscode.Uri, annotations: readonly Annotation[], entity: EntityId): vscode.Location[] {
  return annotations
    .filter((one) => one.entity === entity && one.status !== 'rejected' && isStanding(one))
    .map(({ line, column, text }) => {
      const [first = ''] = text.split(/\r\n|\r|\n/);
      return new vscode.Location(uri, new vscode.Range(line - 1, column - 1, line - 1, column - 1 + first.length));
    });
}
