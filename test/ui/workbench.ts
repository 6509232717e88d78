import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FrameLocator, Locator, Page } from 'playwright-core';

/** Where the pictures go; not kept in the repository. */
const pictures = fileURLToPath(new URL('../../reports/screenshots/', import.meta.url));

/** How long something on the screen may take to come; milliseconds. A busy machine needs ten seconds to open a window. */
export const patience = 60_000;

/** VS Code's window, by what a person does in it. Everything waits until it has happened. */
export interface Workbench {
  readonly page: Page;
  /** Shows a folder in the window: its address as the server gives it. */
  readonly open: (url: string) => Promise<void>;
  /** Runs a command of the palette, by its title. */
  readonly command: (title: string) => Promise<void>;
  /** Runs a command that asks something: waits for the list with this title. */
  readonly commandThatAsks: (title: string, question: string) => Promise<Question>;
  /** Opens a file at the top of the folder. */
  readonly openFile: (name: string) => Promise<void>;
  /** Puts the cursor on a line, counted from 1. */
  readonly goTo: (line: number, column?: number) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  readonly press: (key: string) => Promise<void>;
  readonly save: () => Promise<void>;
  /** Gives the name under the cursor another one, once the box for it is asked for. */
  readonly rename: (name: string) => Promise<void>;
  /** Shows the Problems view, with those only that hold a text: it draws no more lines than it has room for. */
  readonly showProblems: (filter: string) => Promise<void>;
  readonly hidePanel: () => Promise<void>;
  /** The entries of the Problems view that hold a text. */
  readonly problems: (text: string) => Locator;
  /** An entry of the quick fixes. */
  readonly menuItem: (title: string) => Locator;
  /** An entry of the completions. */
  readonly suggestion: (label: string) => Locator;
  /** A line above a declaration that says something about it. */
  readonly mark: (text: string) => Locator;
  /** The underlined places in the editor. */
  readonly squiggles: (severity: 'error' | 'warning' | 'info') => Locator;
  /** Closes whatever list, box or bubble is open. */
  readonly escape: () => Promise<void>;
  /** Waits until the cursor is on this line of this file. */
  readonly cursorAt: (file: string, line: number) => Promise<void>;
  readonly reload: () => Promise<void>;
  /** Chooses another theme, as people do: the window changes where it stands. */
  readonly showIn: (kind: ThemeKind) => Promise<void>;
  /** The page inside the webview that is open. */
  readonly webview: () => FrameLocator;
  readonly picture: (name: string) => Promise<void>;
}

/** The kinds of theme, by the name that a webview gives them: the theme to choose, and the class that the window has in it. */
const THEMES = {
  'vscode-light': { label: 'Light Modern', className: 'vs' },
  'vscode-dark': { label: 'Dark Modern', className: 'vs-dark' },
  'vscode-high-contrast': { label: 'Dark High Contrast', className: 'hc-black' },
  'vscode-high-contrast-light': { label: 'Light High Contrast', className: 'hc-light' },
} as const;

export type ThemeKind = keyof typeof THEMES;

export const themeKinds = Object.keys(THEMES) as readonly ThemeKind[];

/** A list that somebody is to choose from. */
export interface Question {
  readonly row: (text: string) => Locator;
  readonly type: (text: string) => Promise<void>;
}

/** The window in a page of the browser. */
export function workbenchIn(page: Page): Workbench {
  page.setDefaultTimeout(patience);
  mkdirSync(pictures, { recursive: true });
  const { keyboard } = page;
  const quickInput = page.locator('.quick-input-widget');

  const choose = async (key: string, text: string, row: string | RegExp): Promise<void> => {
    await keyboard.press(key);
    await quickInput.locator('input').first().waitFor();
    await quickInput.locator('input').first().fill(text);
    await quickInput.locator('.monaco-list-row', { hasText: row }).first().click();
    await quickInput.waitFor({ state: 'hidden' });
  };

  const reload = async (): Promise<void> => {
    // As people do it: closing the tab of the browser gives VS Code no time to write down where it was.
    await Promise.all([page.waitForEvent('load'), choose('F1', '>Developer: Reload Window', 'Reload Window')]);
    await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
  };

  return {
    page,
    async open(url) {
      await page.goto(url);
      await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
    },
    command: (title) => choose('F1', `>${title}`, title),
    async commandThatAsks(title, question) {
      await keyboard.press('F1');
      await quickInput.locator('input').first().fill(`>${title}`);
      await quickInput.locator('.monaco-list-row', { hasText: title }).first().click();
      await quickInput.locator('.quick-input-title', { hasText: question }).waitFor();
      return {
        row: (text) => quickInput.locator('.monaco-list-row', { hasText: text }).first(),
        type: (text) => quickInput.locator('input').first().fill(text),
      };
    },
    async openFile(name) {
      // Into the group on the left: a file goes to where the last click was, and would cover the preview.
      const shown = page.locator('.editor-group-container').first().locator('.tab.active');
      if (await shown.isVisible()) await shown.click();
      await page.locator('.explorer-folders-view .monaco-list-row').getByText(name, { exact: true }).first().dblclick();
      await page.locator('.tab.active', { hasText: name }).first().waitFor();
      await page.locator('.editor-group-container.active .monaco-editor.focused').first().waitFor();
    },
    goTo: (line, column = 1) => choose('Control+g', `:${line}:${column}`, /line \d+/i),
    type: (text) => keyboard.type(text),
    press: (key) => keyboard.press(key),
    async save() {
      const dirty = page.locator('.tab.active.dirty');
      // What was typed reaches the tab a moment later.
      await dirty.waitFor();
      await keyboard.press('Control+s');
      await dirty.waitFor({ state: 'detached' });
    },
    async rename(name) {
      const box = page.locator('.rename-box input');
      await box.waitFor();
      await box.fill(name);
      await keyboard.press('Enter');
      await box.waitFor({ state: 'hidden' });
    },
    async showProblems(filter) {
      const panel = page.locator('.markers-panel');
      if (!(await panel.isVisible())) await keyboard.press('Control+Shift+m');
      await panel.waitFor();
      await page.getByPlaceholder(/^Filter \(e\.g\. text/).fill(filter);
    },
    async hidePanel() {
      // By key: a note of the host may lie over the button.
      const panel = page.locator('.part.panel');
      if (await panel.isVisible()) await keyboard.press('Control+j');
      await panel.waitFor({ state: 'hidden' });
    },
    problems: (text) => page.locator('.markers-panel .monaco-list-row[aria-level="2"]', { hasText: text }),
    menuItem: (title) => page.locator('.action-widget .monaco-list-row', { hasText: title }),
    suggestion: (label) => page.locator('.suggest-widget .monaco-list-row', { hasText: label }),
    mark: (text) => page.locator('.monaco-editor .codelens-decoration', { hasText: text }).first(),
    squiggles: (severity) => page.locator(`.monaco-editor .squiggly-${severity}`),
    escape: () => keyboard.press('Escape'),
    async cursorAt(file, line) {
      await page.locator('.tab.active', { hasText: file }).first().waitFor();
      await page.locator('.statusbar-item', { hasText: new RegExp(`^Ln ${line},`) }).waitFor();
    },
    reload,
    async showIn(kind) {
      const { label, className } = THEMES[kind];
      await keyboard.press('F1');
      await quickInput.locator('input').first().fill('>Preferences: Color Theme');
      await quickInput.locator('.monaco-list-row', { hasText: 'Preferences: Color Theme' }).first().click();
      await quickInput.getByPlaceholder(/color theme/i).fill(label);
      await quickInput.locator('.monaco-list-row').getByText(label, { exact: true }).first().click();
      await quickInput.waitFor({ state: 'hidden' });
      await page.locator(`.monaco-workbench.${className}`).waitFor();
    },
    webview: () => page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame'),
    async picture(name) {
      // Away from what would show a hint.
      await page.mouse.move(200, 10);
      await page.screenshot({ path: join(pictures, `${name}.png`) });
    },
  };
}
