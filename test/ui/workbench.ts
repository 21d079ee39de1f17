// VS Code as a person has it before them: one window with this extension, driven by keyboard and mouse.
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BrowserContext, FrameLocator, Locator, Page } from 'playwright-core';
import { root } from '../../scripts/install.mjs';
import { addressOf } from '../../scripts/run/address';
import { startServer, type Server } from '../../scripts/run/server';
import { temporaryWorkspace, type TemporaryWorkspace } from '../host/temporaryWorkspace';
import { newContext } from './browser';
import { waitForLine, waitForWord, type Look } from './word';

export interface OpenOptions {
  /** The folder to open, as a copy that is thrown away: `samples` unless said. */
  readonly folder?: string;
  /** A file of that folder to show. */
  readonly file?: string;
  /** User settings beside the quiet ones. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Restricted Mode: the workspace is not trusted. */
  readonly restricted?: boolean;
  /** The language that VS Code runs in, as if its language pack were installed: extensions speak it; VS Code's own texts stay English without the pack. */
  readonly language?: string;
}

/** How long one waits for what one did before one does it again, and how often; how long for anything at all. In milliseconds: no test passes or fails by them unless VS Code hangs. */
const PATIENCE = 3000;
const TRIES = 20;
const LONGEST_WAIT = 120_000;

const comfortable = { 'editor.hover.delay': 150, 'window.restoreWindows': 'none', 'files.hotExit': 'off', 'editor.minimap.enabled': false };

export class Workbench {
  private constructor(readonly page: Page, private readonly context: BrowserContext, private readonly server: Server, private readonly workspace: TemporaryWorkspace) {}

  /** Errors of the extension that reached the log. A test may ask that there are none. */
  readonly errors: string[] = [];

  /** A new window; resolves when its file is shown, or without a file, when the window is there. */
  static async open({ folder = join(root, 'samples'), file, settings, restricted = false, language }: OpenOptions = {}): Promise<Workbench> {
    const workspace = temporaryWorkspace(folder);
    const server = await startServer({ settings: { ...comfortable, ...settings }, restricted, extension: root });
    const context = await newContext();
    const workbench = new Workbench(await context.newPage(), context, server, workspace);
    workbench.page.setDefaultTimeout(LONGEST_WAIT);
    workbench.page.on('console', (message) => {
      if (message.type() === 'error' && /intel-annotator\.intel-annotator|dist\/extension/.test(message.text())) workbench.errors.push(message.text());
    });
    if (language !== undefined) await workbench.page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(language)}`); // as the scripts of language packs do
    const shown = file === undefined ? {} : { file: join(workspace.folder, file) };
    await workbench.page.goto(addressOf(`127.0.0.1:${server.port}`, { folder: workspace.folder, ...shown }));
    await workbench.page.locator(file === undefined ? '.part.statusbar .statusbar-item' : '.view-line').first().waitFor();
    return workbench;
  }

  async close(): Promise<void> {
    await this.context.close();
    await this.server.close();
    this.workspace.remove();
  }

  /** The text of a file of the workspace, as it is on disk. */
  fileText(name: string): string {
    return readFileSync(join(this.workspace.folder, name), 'utf8');
  }

  /** The bytes of a file of the workspace, once it is there and has any. */
  fileBytes(name: string): Promise<Buffer> {
    return this.fileOnce(name, (bytes) => bytes, ({ length }) => length > 0);
  }

  /** Waits until a file of the workspace is there and holds some words. */
  async fileWith(name: string, words: string): Promise<void> {
    await this.fileOnce(name, String, (text) => text.includes(words));
  }

  /** What a file of the workspace holds once it is there and as one waits for: what VS Code shows may be on its way to the disk. */
  async fileOnce<T>(name: string, read: (bytes: Buffer) => T, isAsAwaited: (held: T) => boolean): Promise<T> {
    const file = join(this.workspace.folder, name);
    for (;;) {
      const held = existsSync(file) ? read(readFileSync(file)) : undefined;
      if (held !== undefined && isAsAwaited(held)) return held;
      await this.page.waitForTimeout(50);
    }
  }

  /** Writes a file of the workspace, as another program would. */
  writeFile(name: string, text: string): void {
    writeFileSync(join(this.workspace.folder, name), text);
  }

  /** Opens a file of the workspace by its name (Quick Open), and waits until it is shown. */
  async openFile(name: string): Promise<void> {
    await this.pick('ControlOrMeta+P', name, name);
    await this.page.locator('.editor-group-container.active .tab.active', { hasText: name }).first().waitFor();
  }

  /** Runs a command from the Command Palette by the title that people see there, e.g. `Intel: Export as YAML`. */
  async runCommand(title: string): Promise<void> {
    await this.pick('F1', `>${title}`, title);
  }

  /**
   * Opens a quick input by a key, types, and takes a row. It closes by itself where a panel or an editor that is being shown takes the focus: then one begins again,
   * as whoever sits before it would.
   */
  private async pick(key: string, text: string, label: string): Promise<void> {
    await this.insist(async () => {
      if (!await this.quickInput.isVisible()) await this.page.keyboard.press(key);
      await this.quickInput.locator('input').first().fill(text, { timeout: PATIENCE });
      await this.choose(label, PATIENCE);
    });
  }

  /** Does something until it is done: a busy VS Code may have had the keyboard, or the mouse, elsewhere. What was left open is closed in between. */
  async insist(act: () => Promise<unknown>): Promise<void> {
    for (let tries = 1; ; tries++) {
      try {
        await act();
        return;
      } catch (error) {
        if (tries === TRIES || !(error as Error).message.includes('Timeout')) throw error;
        await this.page.keyboard.press('Escape');
      }
    }
  }

  /** The open Command Palette, quick pick or input box. */
  get quickInput(): Locator {
    return this.page.locator('.quick-input-widget');
  }

  /** Takes the row with this label, to the letter, from what the quick input lists. */
  async choose(label: string, timeout = LONGEST_WAIT): Promise<void> {
    await this.quickInput.locator('.monaco-list-row', { has: this.page.locator('.label-name').getByText(label, { exact: true }) }).first().click({ timeout });
    await this.page.mouse.move(0, 0);
  }

  /** Answers an input box. */
  async answer(text: string): Promise<void> {
    await this.quickInput.locator('input').first().fill(text);
    await this.page.keyboard.press('Enter');
  }

  /** The editor that has, or last had, the focus. */
  get editor(): Locator {
    return this.page.locator('.editor-group-container.active .monaco-editor').first();
  }

  /** Gives the keyboard to the editor, its selection unchanged. */
  async focusEditor(): Promise<void> {
    await this.editor.locator('.native-edit-context, textarea.inputarea').first().focus();
  }

  /** Types at the cursor, as a person does, key by key: auto-closing brackets and suggestions take part. */
  async type(text: string): Promise<void> {
    await this.focusEditor();
    await this.page.keyboard.type(text);
  }

  /** Puts the cursor at a line and column, from 1, and shows that place. */
  async goTo(line: number, column = 1): Promise<void> {
    const place = this.page.locator('.statusbar-item', { hasText: new RegExp(`^Ln ${line}, Col ${column}(?!\\d)`) });
    await this.insist(async () => {
      await this.focusEditor(); // a panel that was opened before may still have the keys
      await this.page.keyboard.press('Control+G');
      await this.quickInput.locator('input').first().fill(`:${line}:${column}`, { timeout: PATIENCE });
      await this.page.keyboard.press('Enter');
      await place.waitFor({ timeout: PATIENCE });
    });
  }

  /** The page of the webview that was shown last. VS Code keeps a second frame in it while it loads. */
  get webview(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready').last().frameLocator('iframe#active-frame');
  }

  /** The active editor's whole text, by way of the clipboard; everything is selected afterwards. */
  async editorText(): Promise<string> {
    await this.focusEditor();
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.evaluate('navigator.clipboard.writeText("")');
    await this.page.keyboard.press('ControlOrMeta+C');
    const copied = await this.page.waitForFunction('navigator.clipboard.readText()');
    return String(await copied.jsonValue());
  }

  /** Saves the active editor's file, and waits until it is saved. */
  async save(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+S');
    await this.page.locator('.editor-group-container.active .tab.active:not(.dirty)').first().waitFor();
  }

  /** Rests the mouse on a text that the editor shows (its `nth` appearance, from 0): the text of the hover that comes. */
  async hover(text: string, nth = 0): Promise<string> {
    await this.insist(async () => {
      await this.leave();
      const { box } = await waitForWord(this.page, text, nth);
      await this.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 3 });
      await this.card.waitFor({ timeout: PATIENCE });
    });
    return this.card.innerText();
  }

  /** Takes the mouse away from everything, and waits until no hover is left. */
  async leave(): Promise<void> {
    await this.page.mouse.move(0, 0);
    await this.page.locator('.monaco-hover:visible').first().waitFor({ state: 'hidden' });
  }

  /** The hover that is shown: for its links, and for pictures. */
  get card(): Locator {
    return this.page.locator('.monaco-hover:visible .monaco-hover-content:not(:has-text("Loading..."))').first();
  }

  /** How a text that the editor shows (its `nth` appearance, from 0) looks. Waits for the text, not for a decoration. */
  async look(text: string, nth = 0): Promise<Look> {
    return (await waitForWord(this.page, text, nth)).look;
  }

  /** The same, once an extension has decorated the text. */
  async highlight(text: string, nth = 0): Promise<Look> {
    return (await waitForWord(this.page, text, nth, true)).look;
  }

  /** Waits until a text that the editor shows is struck through, as rejected names are. */
  async struckThrough(text: string): Promise<void> {
    await waitForLine(this.page, text, 'line-through');
  }

  /** Waits until a text that the editor shows has no decoration of an extension. */
  async undecorated(text: string): Promise<void> {
    await waitForWord(this.page, text, 0, false);
  }

  /** The messages in the corner, as they are now. */
  async notifications(): Promise<string[]> {
    return this.page.locator('.notifications-toasts .notification-list-item-message').allInnerTexts();
  }

  /** Changes settings of the workspace (its .vscode/settings.json, which VS Code watches). What shows that it did is for the caller to wait for. */
  changeSettings(settings: Readonly<Record<string, unknown>>): void {
    const file = join(this.workspace.folder, '.vscode/settings.json');
    const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>) : {};
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify({ ...before, ...settings }, null, 2));
  }

  /** Changes the colour theme by its setting's value, e.g. `Dark Modern`, and waits until the window wears it. */
  async setTheme(name: string): Promise<void> {
    const worn = (await this.page.locator('.monaco-workbench').first().getAttribute('class')) ?? '';
    await this.insist(async () => {
      this.changeSettings({ 'workbench.colorTheme': name }); // once more where VS Code did not yet watch the file, or missed it
      await this.page.waitForFunction(`document.querySelector('.monaco-workbench').className !== ${JSON.stringify(worn)}`, undefined, { timeout: PATIENCE });
    });
  }

  /** A picture in out/screenshots, to look at when something failed. */
  async screenshot(name: string): Promise<void> {
    const file = join(root, 'out/screenshots', `${name}.png`);
    mkdirSync(dirname(file), { recursive: true });
    await this.page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
  }

  /** A screenshot that the README shows: with `npm run test:ui -- --pictures` it goes to docs/images as well. */
  async picture(name: string): Promise<void> {
    await this.screenshot(name);
    if (!process.argv.includes('--pictures')) return;
    mkdirSync(join(root, 'docs/images'), { recursive: true });
    copyFileSync(join(root, 'out/screenshots', `${name}.png`), join(root, 'docs/images', `${name}.png`));
  }
}
