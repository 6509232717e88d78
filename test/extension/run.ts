import Mocha from 'mocha';
import * as vscode from 'vscode';
import { resultFile, type TestResult } from './results.js';

/** Longer than anything takes on a busy machine; milliseconds. */
const patience = 60_000;

/** What VS Code calls: runs the suite and writes down how it went. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'tdd', timeout: patience, reporter: SilentReporter });
  // Puts `suite` and `test` in place; the suites are loaded after it.
  mocha.suite.emit(Mocha.Suite.constants.EVENT_FILE_PRE_REQUIRE, globalThis, '', mocha);
  await import('./northwind.suite.js');
  await import('./review.suite.js');
  const results = await runAll(mocha);
  await write(results);
  const failed = results.filter(({ error }) => error !== undefined);
  if (results.length === 0 || failed.length > 0) throw new Error(`${failed.length} of ${results.length} tests failed`);
}

/** Prints nothing: the result file says it all. */
class SilentReporter extends Mocha.reporters.Base {}

function runAll(mocha: Mocha): Promise<readonly TestResult[]> {
  return new Promise((resolve) => {
    const results: TestResult[] = [];
    mocha
      .run(() => resolve(results))
      .on('pass', (test) => results.push({ title: test.fullTitle() }))
      // Hooks that fail come here too.
      .on('fail', (test, error) => {
        const { stack, message } = error as Error;
        results.push({ title: test.fullTitle(), error: stack ?? message });
      })
      .on('pending', (test) => results.push({ title: test.fullTitle(), error: 'was left out' }));
  });
}

async function write(results: readonly TestResult[]): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error('no folder is open');
  const text = JSON.stringify(results, null, 2);
  await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder.uri, resultFile), new TextEncoder().encode(text));
}
