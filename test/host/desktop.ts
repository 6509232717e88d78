import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { runTests } from '@vscode/test-electron';
import { readResults } from '../extension/results.js';
import { extensionFolder } from './extension.js';
import { bundleSuite } from './run-suite.js';
import { copyExample } from './scratch.js';

/** `npm run test:desktop`: the suite in a desktop VS Code, the one that VSCODE_EXECUTABLE names or a downloaded one. */
const scratch = mkdtempSync(join(tmpdir(), 'seamline-desktop-'));
const executable = process.env.VSCODE_EXECUTABLE;
try {
  const folder = copyExample('northwind', scratch);
  const suite = join(scratch, 'suite/index.cjs');
  await bundleSuite(suite);
  await runTests({
    ...(executable ? { vscodeExecutablePath: executable } : { version: 'stable' }),
    extensionDevelopmentPath: extensionFolder(),
    extensionTestsPath: suite,
    launchArgs: [
      folder,
      '--disable-extensions',
      '--disable-workspace-trust',
      `--user-data-dir=${join(scratch, 'user')}`,
      // A container has neither a sandbox nor a GPU.
      ...(process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : []),
    ],
  });
  const results = readResults(folder);
  const failed = results.filter(({ error }) => error !== undefined);
  for (const { title, error } of failed) console.error(`${title}\n${error}\n`);
  console.log(`${results.length - failed.length} passed, ${failed.length} failed`);
  if (results.length === 0 || failed.length > 0) process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
}
