import * as vscode from 'vscode';

/** Asks where a picture shall go, and writes it there. */
export async function savePicture(format: 'svg' | 'png', data: string, title: string): Promise<void> {
  const name = `${title
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase()}.${format}`;
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const target = await vscode.window.showSaveDialog({
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, name) } : {}),
    filters: { [format.toUpperCase()]: [format] },
  });
  if (!target) return;
  const bytes = format === 'svg' ? new TextEncoder().encode(data) : Uint8Array.from(atob(data), (char) => char.charCodeAt(0));
  await vscode.workspace.fs.writeFile(target, bytes);
}
