// `npm run mutate`: mutation testing of the rules and the decision. Further arguments go to Stryker, for example
// `npm run mutate -- --mutate language/rules/handoff/self.ts`.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { bootstrap } from './bootstrap.mjs';
import { root } from './files.mjs';

const folder = join(root, '.dev/mutation');

function run(command, args, cwd) {
  const { status } = spawnSync(command, args, { cwd, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}

bootstrap();
if (!existsSync(join(folder, 'node_modules'))) {
  console.log('Installing the mutation tester …');
  // Its vitest is the repository's: one of its own would not be the one that the tests import.
  run('npm', ['ci', '--legacy-peer-deps', '--ignore-scripts', '--no-audit', '--no-fund'], folder);
}
run(process.execPath, [join(root, '.dev/generate.mjs')], root);
const stryker = join(folder, 'node_modules/@stryker-mutator/core/bin/stryker.js');
run(process.execPath, [stryker, 'run', '.dev/stryker.config.mjs', ...process.argv.slice(2)], root);
