// `npm start`: installs and builds what is missing, then shows the command line at work on the example.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { bootstrap } from './bootstrap.mjs';
import { root } from './files.mjs';
import { isBuilt } from './freshness.mjs';

const example = 'examples/northwind';

/** Runs a script of this repository, and returns its exit code. */
function run(script, ...args) {
  return spawnSync(process.execPath, [join(root, script), ...args], { cwd: root, stdio: 'inherit' }).status ?? 1;
}

bootstrap();
if (!isBuilt()) {
  console.log('Building …');
  if (run('.dev/build.mjs') !== 0) {
    console.error('The build failed: see above.');
    process.exit(1);
  }
}

if (existsSync(join(root, example))) {
  console.log(`\n$ npx seamline check ${example}\n`);
  // 1 means findings, which the example has on purpose. Anything above is a failure.
  const status = run('dist/cli/bin.cjs', 'check', example);
  if (status > 1) {
    console.error(`\nThe check ended with ${status}: the example or the command line is broken.`);
    process.exit(status);
  }
} else {
  run('dist/cli/bin.cjs', '--help');
}

console.log(`
Where to look next:
  npx seamline --help      the commands
  README.md                what this is, and how to use it
  npm test                 every check there is`);
