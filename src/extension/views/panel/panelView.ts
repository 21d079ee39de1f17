import * as vscode from 'vscode';
import type { FromPanel, Page, Target, ToPanel } from '../../../panel/protocol';
import { COMMANDS, PANEL_VIEW } from '../../host/ids';
import { panelWords } from '../../wording/panelWords';
import { panelHtml } from './panelHtml';
import { savePicture } from './savePicture';

/** Something that the panel shows. Its page is made anew each time that it is shown, from what is known then. */
export interface Shown {
  readonly make: () => Promise<Page>;
  /** The entity that it is about, if one. */
  readonly entity?: string;
  /** The title of the section to begin with; the first one unless said. */
  readonly section?: string;
}

/** How many pages can be gone back through. */
const HISTORY = 50;

/** The view *Intel* in the panel: one page at a time, with a way back. Nothing of it is loaded before it is first opened. */
export class PanelView implements vscode.WebviewViewProvider, vscode.Disposable {
  readonly #registration: vscode.Disposable;
  #view: vscode.WebviewView | undefined;
  #history: Shown[] = [];
  #at = -1;
  #made: { readonly shown: Shown; readonly page: Page } | undefined;

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly log: vscode.LogOutputChannel,
    private readonly showEntity: (id: string) => Thenable<unknown>,
  ) {
    this.#registration = vscode.window.registerWebviewViewProvider(PANEL_VIEW, this);
  }

  dispose(): void {
    this.#registration.dispose();
  }

  /** Shows something, and returns its page. */
  async show(shown: Shown): Promise<Page> {
    this.#history = [...this.#history.slice(0, this.#at + 1), shown].slice(-HISTORY);
    this.#at = this.#history.length - 1;
    await vscode.commands.executeCommand(`${PANEL_VIEW}.focus`);
    return this.#render();
  }

  /** Makes the page anew, after datasets changed. */
  async refresh(): Promise<void> {
    if (this.#view?.visible) await this.#render(true);
  }

  resolveWebviewView(view: vscode.WebviewView): void {
    this.#view = view;
    view.webview.options = { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(this.extensionUri, 'dist', 'panel')] };
    view.webview.html = panelHtml(view.webview, this.extensionUri);
    view.webview.onDidReceiveMessage((message: FromPanel) => {
      this.#act(message).catch((error: Error) => this.log.error(error));
    });
    view.onDidDispose(() => {
      this.#view = undefined;
    });
  }

  async #act(message: FromPanel): Promise<void> {
    switch (message.type) {
      case 'ready':
        return this.#post();
      case 'back':
      case 'forward':
        return this.#go(message.type === 'back' ? -1 : 1);
      case 'asText':
        return void vscode.commands.executeCommand(COMMANDS.showCardAsText, this.#history[this.#at]?.entity);
      case 'open':
        return this.#open(message.target);
      case 'save':
        return savePicture(message.format, message.data, this.#made?.page.title ?? 'intel');
    }
  }

  async #go(step: number): Promise<void> {
    if (!this.#history[this.#at + step]) return;
    this.#at += step;
    await this.#render();
  }

  async #open(target: Target): Promise<void> {
    if ('entity' in target) await this.showEntity(target.entity);
    else if ('report' in target)
      await vscode.commands.executeCommand(COMMANDS.openReportAt, { uri: target.report, start: target.start, end: target.end });
    else if ('places' in target) await this.show({ make: async () => target.places });
    else if (/^https?:\/\//i.test(target.href)) await vscode.env.openExternal(vscode.Uri.parse(target.href));
  }

  async #render(isSame = false): Promise<Page> {
    const shown = this.#history[this.#at];
    const page = (await shown?.make()) ?? EMPTY();
    if (shown && shown === this.#history[this.#at]) this.#made = { shown, page };
    this.#post(isSame);
    return page;
  }

  #post(isSame = false): void {
    const message: ToPanel = {
      page: this.#made?.page ?? EMPTY(),
      words: panelWords(),
      canGoBack: this.#at > 0,
      canGoForward: this.#at < this.#history.length - 1,
      hasText: this.#made?.shown.entity !== undefined,
      isSame,
      ...(this.#made?.shown.section === undefined ? {} : { section: this.#made.shown.section }),
    };
    void this.#view?.webview.postMessage(message);
  }
}

/** What the panel says before anything was shown in it. */
const EMPTY = (): Page => ({
  title: 'Intel',
  subtitle: vscode.l10n.t('Look somebody up, choose Show more on a hover, or show the graph of a report or the overview of all reports.'),
  sections: [],
});
