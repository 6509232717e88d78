import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, startBrowser } from '../host/browser.js';
import { extensionFolder } from '../host/extension.js';
import { copyExample } from '../host/scratch.js';
import { type Server, startServer } from '../host/server.js';
import { type Workbench, workbenchIn } from './workbench.js';

/** The extension as an editor in a browser runs it: client and server in workers, files at the other end of a connection. */

let server: Server;
let browser: Browser;
let vscode: Workbench;

/** The extension's folder without its entry for Node, so that the editor can only take the other one. */
function webOnly(below: string): string {
  const folder = join(below, 'web-extension');
  cpSync(extensionFolder(), folder, { recursive: true });
  const file = join(folder, 'package.json');
  const { main, ...manifest } = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, unknown>>;
  expect(main).toBeDefined();
  writeFileSync(file, JSON.stringify(manifest));
  return folder;
}

beforeAll(async () => {
  server = await startServer({ flags: ['--enable-smoke-test-driver'] });
  browser = await startBrowser();
  vscode = workbenchIn(browser.page);
  const extension = `vscode-remote://127.0.0.1:${server.port}${webOnly(server.scratch)}`;
  await vscode.open(server.url(copyExample('northwind', server.scratch), [['extensionDevelopmentPath', extension]]));
});

afterAll(async () => {
  await vscode?.picture('web');
  await browser?.close();
  await server?.stop();
});

test('underlines what it finds', async () => {
  await vscode.openFile('finance.seam');
  await vscode.squiggles('error').first().waitFor();
});

test('says why it cannot review', async () => {
  await vscode.command('Seamline: Review Changes Since…');
  // The driver of the tests keeps messages from popping up.
  await vscode.command('Notifications: Show Notifications');
  const message = 'There is no git in a browser to review with';
  await vscode.page.locator('.notifications-center', { hasText: message }).waitFor();
  await vscode.escape();
});

test('shows the preview, with the tree drawn', async () => {
  await vscode.command('Seamline: Open Preview');
  const part = (testId: string) => vscode.webview().getByTestId(testId);
  await part('part-LowImpact').waitFor();
  expect(await part('outcome').innerText()).toMatch(/^Stabilization sprint/);
});
