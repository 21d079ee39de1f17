import * as vscode from 'vscode';

/**
 * Ids that have a page of their own: techniques, tactics, groups, software, campaigns and mitigations of ATT&CK, and CVE. Not within an
 * address or a longer word.
 */
const ID = /(?<![\w/.=#-])(?:(T\d{4})(?:\.(\d{3}))?|(TA|[GSCM])(\d{4})|CVE-\d{4}-\d{4,7})(?![\w/-])/g;
const FOLDERS: Readonly<Record<string, string>> = { TA: 'tactics', G: 'groups', S: 'software', C: 'campaigns', M: 'mitigations' };
/** Longer texts get no links: they are looked for again after each change. In UTF-16 code units. */
const LENGTH_AT_MOST = 1_000_000;

export function linksIn(document: vscode.TextDocument): vscode.DocumentLink[] {
  const text = document.getText();
  if (text.length > LENGTH_AT_MOST) return [];
  return [...text.matchAll(ID)].map(({ 0: id, 1: technique, 2: part, 3: sort, index }) => {
    const range = new vscode.Range(document.positionAt(index), document.positionAt(index + id.length));
    const path =
      technique !== undefined
        ? `techniques/${technique}/${part === undefined ? '' : `${part}/`}`
        : sort !== undefined
          ? `${FOLDERS[sort] ?? ''}/${id}/`
          : undefined;
    const link = new vscode.DocumentLink(
      range,
      vscode.Uri.parse(path === undefined ? `https://www.cve.org/CVERecord?id=${id}` : `https://attack.mitre.org/${path}`),
    );
    return Object.assign(link, { tooltip: vscode.l10n.t('Open the page of {0}', id) });
  });
}
