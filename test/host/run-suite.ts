import { cpSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { readResults, type TestResult } from '../extension/results.js';
import { startBrowser } from './browser.js';
import { copyExample } from './scratch.js';
import { startServer } from './server.js';

/** How a run of the suite ended. */
export interface SuiteRun {
  readonly exitCode: number;
  readonly results: readonly TestResult[];
  /** What the window has written to its console as an error. */
  readonly complaints: readonly string[];
}

/** How long the whole suite may take; milliseconds. */
const patience = 240_000;

/** An extension host that ends or starts again reports success: these lines tell. */
const hostEnded = /\[ExtensionHost\].*\[reconnect\]|Extension host .*terminated unexpectedly/i;

/**
 * Runs the suite in the extension host of a real VS Code, on a copy of the example.
 *
 * @param extension the folder of the extension, as it is packaged
 * @param makeSuite writes the suite as one file; default: ours
 * @throws Error when the extension host ended before the suite, or nothing says how it went
 */
export async function runSuite(extension: string, makeSuite = bundleSuite): Promise<SuiteRun> {
  const server = await startServer({ flags: ['--enable-smoke-test-driver'] });
  const browser = await startBrowser();
  try {
    const folder = copyExample('northwind', server.scratch);
    const suite = join(server.scratch, 'suite/index.cjs');
    mkdirSync(dirname(suite));
    await makeSuite(suite);
    // A copy, which nobody builds anew while it runs.
    const installed = join(server.scratch, 'extension');
    cpSync(extension, installed, { recursive: true });
    const { page } = browser;

    const ended = new Promise<number>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error('the suite did not end')), patience);
      const settle = (act: () => void): void => {
        clearTimeout(late);
        act();
      };
      const lookAt = (line: string): void => {
        if (hostEnded.test(line)) settle(() => reject(new Error(`the extension host ended: ${line}`)));
      };
      page.on('console', (message) => lookAt(message.text()));
      page.on('crash', () => settle(() => reject(new Error('the page crashed'))));
      void page.exposeFunction('codeAutomationExit', (code: number) => settle(() => resolve(code)));
      void page.exposeFunction('codeAutomationLog', (_: string, words: readonly unknown[]) => lookAt(words.join(' ')));
    });
    const remote = (path: string): string => `vscode-remote://127.0.0.1:${server.port}${path}`;
    await page.goto(
      server.url(folder, [
        ['extensionDevelopmentPath', remote(installed)],
        ['extensionTestsPath', remote(suite)],
      ]),
    );
    const exitCode = await ended;
    return { exitCode, results: readResults(folder), complaints: browser.complaints() };
  } catch (error) {
    throw new Error(`${String(error)}\n${browser.complaints().join('\n')}`, { cause: error });
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** Makes the suite one file, as an extension host loads it. */
export async function bundleSuite(outfile: string): Promise<void> {
  await build({
    // From the root on: in a script that is bundled, this module lies elsewhere, and as deep.
    entryPoints: [fileURLToPath(new URL('../../test/extension/run.ts', import.meta.url))],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode'],
    supported: { 'dynamic-import': false },
    logLevel: 'warning',
    // Workers of a runner that runs files in parallel, which a suite of one bundle does not.
    logOverride: { 'require-resolve-not-external': 'silent' },
  });
}
