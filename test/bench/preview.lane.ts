import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, startBrowser } from '../host/browser.js';
import { packagedExtension } from '../host/extension.js';
import { copyExample } from '../host/scratch.js';
import { type Server, startServer } from '../host/server.js';
import { type Workbench, workbenchIn } from '../ui/workbench.js';

/**
 * How fast the extension is in a real VS Code: how long it takes to start, as VS Code says (loading it, and what it does until it waits for
 * its server), and from a keystroke to the map of 300 handoffs. Prints what it measured; only that there was something to measure is
 * checked, for a machine's load is no defect.
 */

const { writeWorkspace } = (await import(new URL('generate.mjs', import.meta.url).href)) as {
  readonly writeWorkspace: (
    folder: string,
    size: { readonly systems: number; readonly handoffs: number; readonly files: number },
  ) => void;
};

const KEYSTROKES = 20;

let server: Server;
let browser: Browser;
let vscode: Workbench;

beforeAll(async () => {
  server = await startServer({ extensions: [packagedExtension()], settings: { 'files.autoSave': 'off' } });
  browser = await startBrowser();
  vscode = workbenchIn(browser.page);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const print = (text: string): void => void process.stdout.write(`  ${text}\n`);

function median(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[values.length >> 1] ?? Number.NaN;
}

test('starts', async () => {
  const folder = copyExample('northwind', server.scratch);
  const times: number[] = [];
  for (let start = 0; start < 5; start++) {
    await vscode.open(server.url(folder));
    await vscode.openFile('sales.seam');
    await vscode.page.locator('.statusbar-item', { hasText: 'Stabilization sprint' }).waitFor();
    await vscode.command('Show Running Extensions');
    const row = vscode.page.locator('.runtime-extensions-editor .monaco-list-row', { hasText: 'Seamline' }).first();
    const said = await row.innerText();
    times.push(Number(/(\d+)ms/.exec(said)?.[1]));
  }
  print(`start of the extension: ${median(times)} ms (${times.join(', ')})`);
  expect(times.filter((time) => time > 0)).toHaveLength(5);
});

/** The page inside the webview. */
async function pageOf(): Promise<Frame> {
  const frame = await (await vscode.webview().locator('body').elementHandle())?.ownerFrame();
  if (!frame) throw new Error('The preview is not open.');
  return frame;
}

/** Runs in the page: notes when a message of each kind comes, and when the drawing has changed and is on the screen. */
const WATCH = `
  const log = { arrived: {}, shown: [] };
  globalThis.log = log;
  const now = () => performance.timeOrigin + performance.now();
  addEventListener('message', ({ data }) => { if (data.kind) log.arrived[data.kind] = now(); }, true);
  new MutationObserver(() => {
    requestAnimationFrame(() => setTimeout(() => log.shown.push({ ...log.arrived, shown: now() })));
  }).observe(document.querySelector('.drawing').shadowRoot, {
    subtree: true, childList: true, attributes: true, characterData: true,
  });
`;

test('brings the map of 300 handoffs up to date', async () => {
  const folder = join(server.scratch, 'large');
  writeWorkspace(folder, { systems: 100, handoffs: 300, files: 20 });
  await vscode.open(server.url(folder));
  await vscode.openFile('part-003.seam');
  await vscode.command('Seamline: Open Preview');
  await vscode.webview().getByTestId('tab-map').click();
  await vscode.webview().getByTestId('part-System3').waitFor();
  await vscode.picture('map-of-300');
  const page = await pageOf();
  await page.evaluate(WATCH);
  await vscode.openFile('part-003.seam');
  const lines = readFileSync(join(folder, 'part-003.seam'), 'utf8').split('\n');
  const line = lines.findIndex((text) => text.startsWith('  owner Team'));
  await vscode.goTo(line + 1, (lines[line] ?? '').length + 1);
  const whole: number[] = [];
  const data: number[] = [];
  const painting: number[] = [];
  for (let stroke = 0; stroke < KEYSTROKES; stroke++) {
    const before = await page.evaluate(() => (globalThis as unknown as { log: Log }).log.shown.length);
    const pressed = performance.timeOrigin + performance.now();
    await vscode.press(stroke % 2 === 0 ? 'x' : 'Backspace');
    const handle = await page.waitForFunction(
      (count) => (globalThis as unknown as { log: Log }).log.shown[count],
      before,
    );
    const { project = 0, shown = 0 } = (await handle.jsonValue()) ?? {};
    whole.push(shown - pressed);
    data.push(project - pressed);
    painting.push(shown - project);
    // Nothing of this stroke is left to come when the next one is timed.
    await page.evaluate('new Promise((resolve) => requestIdleCallback(resolve))');
  }
  const figures = [
    ['the page has the findings and the drawing', data],
    ['they are on the screen', painting],
  ] as const;
  print(`keystroke to the map of 300 handoffs on the screen: ${median(whole).toFixed(0)} ms`);
  for (const [what, times] of figures) print(`  until ${what}: ${median(times).toFixed(0)} ms`);
  expect(painting.every((time) => time > 0)).toBe(true);
});

/** Milliseconds since 1970, on the one clock of all processes. */
interface Log {
  /** When a message of each kind came last. */
  readonly arrived: Record<string, number>;
  readonly shown: Readonly<Record<string, number>>[];
}
