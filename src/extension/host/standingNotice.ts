import * as vscode from 'vscode';

/**
 * Messages that stand as long as something is wrong, one for each `key`, and go when it is mended. VS Code takes back no message but one
 * of work that goes on, so each is one.
 */
export class StandingNotice implements vscode.Disposable {
  readonly #open = new Map<string, { readonly message: string; readonly end: () => void }>();

  /** Shows what is wrong, once as long as it is the same; `undefined` takes the message back. */
  set(key: string, message: string | undefined): void {
    const open = this.#open.get(key);
    if (open?.message === message) return;
    open?.end();
    this.#open.delete(key);
    if (message === undefined) return;
    const ended = new Promise<void>((resolve) => this.#open.set(key, { message, end: resolve }));
    const link = `[${vscode.l10n.t('Show Problems')}](command:workbench.actions.view.problems)`;
    void vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: `${plain(message)} ${link}`, cancellable: true },
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

/** Names of files make no links. */
const plain = (text: string): string => text.replaceAll('](', '] (');
