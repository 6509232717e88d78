// Whether dist/ was built from the sources as they are now.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow, hashOf, readIfThere, root, writeWhole } from './files.mjs';

const stampFile = join(root, 'build/built-from.txt');

/** All that a build reads, packages aside: those are named by the lock file. */
function inputsHash() {
  const files = [
    'package.json',
    'package-lock.json',
    'esbuild.config.mjs',
    'langium-config.json',
    ...filesBelow('.dev').filter((file) => !/^\.dev\/(mutation|packaging)\//.test(file)),
    ...['language', 'git', 'startup', 'server', 'client', 'cli']
      .flatMap(filesBelow)
      .filter((file) => !file.startsWith('language/grammar/generated/')),
  ];
  return hashOf(files.flatMap((file) => [file, readFileSync(join(root, file), 'utf8')]));
}

/** True when nothing that a build reads has changed since the last one. */
export function isBuilt() {
  return existsSync(join(root, 'dist/client/extension.js')) && readIfThere(stampFile) === inputsHash();
}

/**
 * Builds, and remembers from what. The hash is taken first: a change during the build makes it stale.
 *
 * @param build does the work
 */
export async function buildFrom(build) {
  const hash = inputsHash();
  await build();
  writeWhole(stampFile, hash);
}
