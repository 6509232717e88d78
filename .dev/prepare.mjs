// npm's `prepare`: builds where npm packs this repository straight from git, as pre-commit and `npx --package git+…` have it do.
// At every other install there is nothing to do: `npm start`, `npm test` and `npm pack` build by themselves.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { root } from './files.mjs';

/** npm gives this to the one install with which it prepares a package from git. */
const isFromGit = process.env._PACOTE_NO_PREPARE_ !== undefined;

/** Without `npm install --global`, which npm hands down: it would put the tools somewhere else than here. */
function localEnvironment() {
  const global = new Set(['npm_config_global', 'npm_config_location', 'npm_config_prefix']);
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !global.has(name.toLowerCase())));
}

/** Runs a command to its end, and ends with its code where that is not 0. */
function run(command, args) {
  const shell = process.platform === 'win32' && command === 'npm';
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: localEnvironment(), shell });
  if (status !== 0) process.exit(status ?? 1);
}

if (isFromGit) {
  if (!existsSync(join(root, 'node_modules/esbuild'))) {
    run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
  }
  run(process.execPath, [join(root, '.dev/build.mjs')]);
}
