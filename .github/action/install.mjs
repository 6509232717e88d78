// Step 1 of action.yml: the command line. It is made from the action's own sources, at the revision that the workflow names, so that nothing
// else has to be trusted; or a version is taken from the package registry.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { input, runner, setOutputs, step, UsageError } from './runner.mjs';

const sources = fileURLToPath(new URL('../..', import.meta.url));

/** A version and nothing else: neither a range nor an address. */
const EXACT_VERSION = /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/;

function run(command, args, options = {}) {
  const shell = process.platform === 'win32' && command === 'npm';
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', shell, ...options });
  if (status !== 0) throw new UsageError(`Seamline could not be installed: ${error?.message ?? 'the log says why'}.`);
}

/** Builds the sources that lie here. */
function fromSources() {
  run(process.execPath, [join(sources, '.dev/built.mjs')]);
  return join(sources, 'dist/cli/bin.cjs');
}

/** Installs a published version, in a folder of its own: no `.npmrc` of the repository under review is read. */
function fromRegistry(version) {
  if (!EXACT_VERSION.test(version)) {
    throw new UsageError(`The input \`version\` is ${JSON.stringify(version)}. Write an exact version, as 1.2.3.`);
  }
  const folder = join(runner('RUNNER_TEMP'), `seamline-${version}`);
  mkdirSync(folder, { recursive: true });
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  run('npm', ['install', ...quiet, '--prefix', folder, `seamline@${version}`], { cwd: folder });
  return join(folder, 'node_modules/seamline/dist/cli/bin.cjs');
}

step(() => {
  const version = input('version');
  const command = version === '' ? fromSources() : fromRegistry(version);
  if (!existsSync(command))
    throw new UsageError('Seamline could not be installed: there is no command in its package.');
  setOutputs({ command });
});
