import * as vscode from 'vscode';
import { isAtLeast, type Confidence, type Format, type Mention, type MentionKind } from '../../core';

const SECTION = 'intelAnnotator';

/** The settings that count for a resource, read anew each time; VS Code caches them. */
export const settings = {
  highlights: (scope: vscode.ConfigurationScope): boolean => read(scope, 'highlights.enabled', true),
  kinds: (scope: vscode.ConfigurationScope): readonly MentionKind[] => read(scope, 'kinds', []),
  lowestConfidence: (scope: vscode.ConfigurationScope): Confidence => read(scope, 'lowestConfidence', 'moderate'),
  languages: (): readonly string[] => read(undefined, 'languages', []),
  overviewRuler: (): boolean => read(undefined, 'overviewRuler', true),
  hoverOnNavigation: (): boolean => read(undefined, 'navigation.showHover', false),
  completion: (scope: vscode.ConfigurationScope): boolean => read(scope, 'completion', true),
  attributionLint: (scope: vscode.ConfigurationScope): boolean => read(scope, 'attributionLint', false),
  liveIndicators: (scope: vscode.ConfigurationScope): boolean => read(scope, 'liveIndicators', true),
  outline: (scope: vscode.ConfigurationScope): boolean => read(scope, 'outline', true),
  diagnostics: (scope: vscode.ConfigurationScope): boolean => read(scope, 'diagnostics', false),
  exportClaims: (scope: vscode.ConfigurationScope): boolean => read(scope, 'export.claims', false),
  exportFolder: (scope: vscode.ConfigurationScope): string => read(scope, 'export.folder', ''),
};

function read<T>(scope: vscode.ConfigurationScope | undefined, key: string, fallback: T): T {
  return vscode.workspace.getConfiguration(SECTION, scope).get<T>(key, fallback);
}

/**
 * Which mentions the settings let through in a report: the same on hover, in the views, exports and the API. Software is always among them:
 * it is left out of what is highlighted and gone through alone (`isMarkedIn`).
 */
export function isShownIn(scope: vscode.ConfigurationScope): (mention: Pick<Mention, 'kind' | 'confidence'>) => boolean {
  const kinds = shownKinds(scope);
  const lowest = settings.lowestConfidence(scope);
  return ({ kind, confidence }) => kinds.includes(kind) && isAtLeast(confidence, lowest);
}

export const shownKinds = (scope: vscode.ConfigurationScope): readonly MentionKind[] => [...settings.kinds(scope), 'software'];

/** Which of them are highlighted, counted in the status bar, gone through by *Next Mention*, and waiting for a review. */
export function isMarkedIn(scope: vscode.ConfigurationScope): (mention: Pick<Mention, 'kind'>) => boolean {
  const kinds = settings.kinds(scope);
  return ({ kind }) => kinds.includes(kind);
}

export function onDidChangeSettings(run: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => { if (event.affectsConfiguration(SECTION)) run(); });
}

/** Whether a document is read as a report. Our own documents and the output panel are none. */
export function isReport({ languageId, uri }: vscode.TextDocument): boolean {
  return (
    settings.languages().includes(languageId) &&
    !['output', 'intel-card', 'vscode-scm', 'comment', 'chat-editing-text-model'].includes(uri.scheme)
  );
}

/** Markdown is read with its markup, every other language as plain text. */
export function formatOf(languageId: string): Format {
  return languageId === 'markdown' ? 'markdown' : 'plaintext';
}
