import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { installedChromium } from './installed.js';

/** A Chromium with a profile of its own, which sees this machine and nothing else. */
export interface Browser {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the page has written to its console, and the errors that nothing caught. */
  readonly console: readonly string[];
  readonly close: () => Promise<void>;
}

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost, EXCLUDE *.localhost',
];

/** Starts it, without a window. */
export async function startBrowser(): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), 'seamline-chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await installedChromium(),
    headless: true,
    args,
    viewport: { width: 1400, height: 900 },
    // Its own copy, so that no clipboard of the machine is read or written.
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = context.pages()[0] ?? (await context.newPage());
  const written: string[] = [];
  page.on('console', (message) => written.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => written.push(`uncaught: ${error.message}`));
  return {
    page,
    context,
    console: written,
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
