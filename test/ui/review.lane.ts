import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Browser, startBrowser } from '../host/browser.js';
import { packagedExtension } from '../host/extension.js';
import { commitAll, gitIn } from '../host/repository.js';
import { copyExample } from '../host/scratch.js';
import { type Server, startServer } from '../host/server.js';
import { themeKinds, type Workbench, workbenchIn } from './workbench.js';

/**
 * A reviewer looks at what a branch does to the example, from beginning to end, in one window: each test goes on where the one before it
 * stopped.
 */

let server: Server;
let browser: Browser;
let vscode: Workbench;
let folder: string;

const part = (testId: string): Locator => vscode.webview().getByTestId(testId);
const row = (text: string): Locator => vscode.page.locator('.pane-body .monaco-list-row', { hasText: text });

function edit(name: string, from: string, to: string): void {
  const text = readFileSync(join(folder, name), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(folder, name), text.replace(from, to));
}

/** The line that begins so, counted from 1. */
function lineOf(name: string, beginning: string): number {
  const lines = readFileSync(join(folder, name), 'utf8').split('\n');
  return lines.findIndex((line) => line.startsWith(beginning)) + 1;
}

beforeAll(async () => {
  server = await startServer({
    extensions: [packagedExtension()],
    settings: { 'files.autoSave': 'off', 'git.enabled': true },
  });
  folder = copyExample('northwind', server.scratch);
  commitAll(folder);
  gitIn(folder, 'tag', 'agreed');
  gitIn(folder, 'checkout', '--quiet', '-b', 'announcements');
  edit('sales.seam', 'on failure silent', 'on failure dead letter then alert');
  edit('finance.seam', 'takes 3 hours weekly', 'takes 5 hours weekly');
  edit('finance.seam', 'owns Invoice, Customer.billingAddress', 'owns Invoice');
  edit('operations.seam', 'source of truth HubSpot during quoted', 'source of truth DispatchBoard during quoted');
  const announce =
    'handoff Announce "Schedule to the customers": DispatchBoard -> HubSpot {\n  carries Customer\n  via file\n  monitored by nothing\n}\n';
  writeFileSync(join(folder, 'plans.seam'), `${readFileSync(join(folder, 'plans.seam'), 'utf8')}\n${announce}`);
  browser = await startBrowser();
  vscode = workbenchIn(browser.page);
  await vscode.page.setViewportSize({ width: 1700, height: 1100 });
  await vscode.open(server.url(folder));
});

afterAll(async () => {
  await vscode?.picture('review-last');
  await browser?.close();
  await server?.stop();
});

describe('a review', () => {
  test('is of a branch that the reader chooses', async () => {
    await vscode.openFile('sales.seam');
    await vscode.squiggles('info').first().waitFor();
    const pick = await vscode.commandThatAsks('Seamline: Review Changes Since…', 'Review changes since…');
    await pick.row('agreed').waitFor();
    await vscode.picture('review-pick');
    await pick.row('main').click();
    await part('figures').waitFor();
    expect(await part('base').innerText()).toBe('main');
  });

  test('sums up what the branch does, and shows each change', async () => {
    expect(await part('work').innerText()).toMatch(/→.*\+/s);
    expect(await part('counts').innerText()).toMatch(/^\d+ new .*\d+ fixed, \d+ still there$/s);
    expect(await part('ownership').innerText()).toMatch(/Customer\.billingAddress\s+QuickBooks\s+nobody/);
    expect(await part('declaration-PushCustomer').innerText()).toMatch(/on failure\s.*silent.*dead letter then alert/s);
    expect(await part('section-fixed').innerText()).toContain('fails silently');
    await vscode.picture('review-page');
  });

  test('gathers the findings in a view, from which they are reached', async () => {
    await vscode.page.getByRole('tab', { name: 'Seamline' }).locator('a').first().click();
    await row('New findings').waitFor();
    await row('Fixed').waitFor();
    await vscode.picture('review-view');
    await row('Nothing watches "Schedule to the customers"').first().click();
    await vscode.cursorAt('plans.seam', lineOf('plans.seam', '  monitored by nothing'));
    await vscode.mark('new since main').waitFor();
    await vscode.picture('review-marks');
  });

  test('shows a declaration beside what it was', async () => {
    await part('declaration-PushCustomer').getByTestId('diff').click();
    await vscode.page.locator('.monaco-diff-editor').first().waitFor();
    await vscode.page.locator('.tab.active', { hasText: 'handoff PushCustomer since main' }).waitFor();
    await vscode.page.locator('.monaco-diff-editor .view-line', { hasText: 'dead letter then alert' }).waitFor();
    await vscode.picture('review-diff');
  });

  test('goes to the line of a declaration', async () => {
    await part('declaration-PushCustomer').getByTestId('place').click();
    await vscode.cursorAt('sales.seam', lineOf('sales.seam', 'handoff PushCustomer'));
    await vscode.mark('changed since main: on failure').waitFor();
  });

  test('follows what is typed', async () => {
    await vscode.press('Control+End');
    await vscode.type('\nteam Night\n');
    await part('declaration-Night').waitFor();
    await vscode.command('File: Revert File');
    await part('declaration-Night').waitFor({ state: 'detached' });
  });

  test('follows what is committed', async () => {
    gitIn(folder, 'commit', '--quiet', '--all', '--message', 'Announce the schedule');
    gitIn(folder, 'branch', '--force', 'main', 'announcements');
    await part('nothing-changed').waitFor();
    gitIn(folder, 'branch', '--force', 'main', 'agreed');
    gitIn(folder, 'commit', '--quiet', '--allow-empty', '--message', 'Nothing');
    await part('figures').waitFor();
  });

  test('comes back after a reload', async () => {
    // What is further down has no mark in sight.
    await vscode.press('Control+Shift+e');
    await vscode.openFile('sales.seam');
    await vscode.goTo(lineOf('sales.seam', 'handoff PushCustomer'));
    await vscode.reload();
    await part('figures').waitFor();
    await vscode.mark('changed since main: on failure').waitFor();
  });

  test.each(themeKinds)('is shown in the theme %s', async (kind) => {
    await vscode.showIn(kind);
    await vscode.webview().locator(`body[data-vscode-theme-kind="${kind}"]`).waitFor();
    await part('figures').waitFor();
    await vscode.mark('changed since main: on failure').waitFor();
    await vscode.picture(`${kind}-review`);
    await part('section-fixed').scrollIntoViewIfNeeded();
    await vscode.picture(`${kind}-review-findings`);
  });

  test('ends when it is stopped', async () => {
    await part('stop').click();
    await vscode.page.locator('.tab', { hasText: 'Changes since main' }).waitFor({ state: 'detached' });
    await vscode.mark('changed since main').waitFor({ state: 'detached' });
  });

  test('is offered since where the branch has started, when the trunk has moved on', async () => {
    const meanwhile = gitIn(folder, 'commit-tree', 'agreed^{tree}', '-p', 'agreed', '-m', 'Meanwhile').trim();
    gitIn(folder, 'branch', '--force', 'main', meanwhile);
    const pick = await vscode.commandThatAsks('Seamline: Review Changes Since…', 'Review changes since…');
    await pick.row('Where this branch has started').waitFor();
    expect(await pick.row('Where this branch has started').innerText()).toContain('main');
    await vscode.escape();
  });

  test('says what is wrong with a revision that is not there', async () => {
    const pick = await vscode.commandThatAsks('Seamline: Review Changes Since…', 'Review changes since…');
    await pick.type('nowhere');
    await pick.row('as typed').click();
    const notification = vscode.page.locator('.notification-toast', { hasText: 'There is no revision "nowhere"' });
    await notification.waitFor();
    await vscode.picture('review-no-revision');
  });
});

test('nothing complained meanwhile', () => {
  expect(browser.complaints().filter((text) => /seamline/i.test(text))).toEqual([]);
});
