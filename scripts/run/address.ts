// The address of a workbench: which folder it opens, and what it is told beyond that.
import { pathToFileURL } from 'node:url';

export interface Opened {
  readonly folder: string;
  readonly file?: string;
  readonly extensionDevelopmentPath?: string;
  readonly extensionTestsPath?: string;
}

/** Path and query of the page. VS Code knows its server by the authority `remote`. */
export function addressOf(opened: Opened): string {
  const payload = [['skipWelcome', 'true']];
  if (opened.extensionDevelopmentPath) payload.push(['extensionDevelopmentPath', remote(opened.extensionDevelopmentPath)]);
  if (opened.extensionTestsPath) payload.push(['extensionTestsPath', remote(opened.extensionTestsPath)]);
  if (opened.file) payload.push(['openFile', remote(opened.file)]);
  const folder = decodeURIComponent(pathToFileURL(opened.folder).pathname);
  return `/?${new URLSearchParams({ folder, payload: JSON.stringify(payload) }).toString()}`;
}

function remote(path: string): string {
  return `vscode-remote://remote${pathToFileURL(path).pathname}`;
}
