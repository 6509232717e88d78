import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { installedChromium } from './installed.js';

/** A Chromium with a profile of its own, which sees this machine and nothing else. */
export interface Browser {
  readonly page: Page;
  readonly context: BrowserContext;
  /** The errors that the page has written to its console, and those that nothing caught; first lines, without the host's usual noise. */
  readonly complaints: () => readonly string[];
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

/** What a host without network, native modules and front end complains about, and a window that is loaded anew of what it was reading. */
const usualNoise =
  /\(Canceled: Canceled\)|Failed to load resource|Manifest fetch|open-vsx|bindings file|watchdog|spdlog|ServiceWorker|HTTP response code \(404\)/;

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
  const complaints: string[] = [];
  const complain = (text: string): void => {
    if (!usualNoise.test(text)) complaints.push(text.split('\n', 3).join('\n'));
  };
  page.on('console', (message) => {
    if (message.type() === 'error') complain(message.text());
  });
  page.on('pageerror', (error) => complain(`uncaught: ${error.stack ?? error.message}`));
  return {
    page,
    context,
    complaints: () => complaints,
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
