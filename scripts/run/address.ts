// The address of a workbench: which folder it opens, and what it is told beyond that.
import { pathToFileURL } from 'node:url';

export interface Opened {
  /** Or a `.code-workspace` that names several. */
  readonly folder: string;
  readonly file?: string;
  readonly extensionDevelopmentPath?: string;
  readonly extensionTestsPath?: string;
}

/**
 * The page's address on `host` (`127.0.0.1:8000`), under which the browser sees it. A file must name the same host as the page to belong to
 * its folder; the extension is looked for under the server's own name, `remote`.
 */
export function addressOf(host: string, opened: Opened): string {
  const payload = [['skipWelcome', 'true']];
  if (opened.extensionDevelopmentPath) payload.push(['extensionDevelopmentPath', uri('remote', opened.extensionDevelopmentPath)]);
  if (opened.extensionTestsPath) payload.push(['extensionTestsPath', uri('remote', opened.extensionTestsPath)]);
  if (opened.file) payload.push(['openFile', uri(host, opened.file)]);
  const path = decodeURIComponent(pathToFileURL(opened.folder).pathname);
  const kind = path.endsWith('.code-workspace') ? 'workspace' : 'folder';
  return `http://${host}/?${new URLSearchParams({ [kind]: path, payload: JSON.stringify(payload) }).toString()}`;
}

function uri(authority: string, path: string): string {
  return `vscode-remote://${authority}${pathToFileURL(path).pathname}`;
}
