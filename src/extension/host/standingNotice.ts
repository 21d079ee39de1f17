import * as vscode from 'vscode';
import type { CommandId } from './ids';

/** A way out, as a link of a message. */
export interface NoticeLink {
  readonly title: string;
  readonly command: CommandId | 'workbench.actions.view.problems';
  readonly arguments?: readonly unknown[];
}

/**
 * Messages that stand as long as something is wrong, one for each `key`, and go when it is mended. VS Code takes back no message but one
 * of work that goes on, so each is one.
 */
export class StandingNotice implements vscode.Disposable {
  readonly #open = new Map<string, { readonly message: string; readonly end: () => void }>();

  /**
   * Shows what is wrong, once as long as it is the same, with a link to the list of problems and others; `undefined` takes the message
   * back.
   */
  set(key: string, message: string | undefined, links: readonly NoticeLink[] = []): void {
    const open = this.#open.get(key);
    if (open?.message === message) return;
    open?.end();
    this.#open.delete(key);
    if (message === undefined) return;
    const ended = new Promise<void>((resolve) => this.#open.set(key, { message, end: resolve }));
    const problems: NoticeLink = { title: vscode.l10n.t('Show Problems'), command: 'workbench.actions.view.problems' };
    const ways = [problems, ...links].map(linkText).join(' · ');
    void vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: `${plain(message)} ${ways}`, cancellable: true },
      async (progress, token) => {
        progress.report({ increment: 100 }); // nothing is going on
        await Promise.race([ended, new Promise<void>((resolve) => token.onCancellationRequested(() => resolve()))]);
      },
    );
  }

  dispose(): void {
    for (const { end } of this.#open.values()) end();
  }
}

const linkText = ({ title, command, arguments: given }: NoticeLink): string =>
  `[${title}](command:${command}${given ? `?${encodeURIComponent(JSON.stringify(given))}` : ''})`;

/** Names of files make no links. */
const plain = (text: string): string => text.replaceAll('](', '] (');
