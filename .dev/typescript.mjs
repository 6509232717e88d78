// Runs a script that is written in TypeScript, on a Node that cannot read it.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from './files.mjs';

/**
 * @param source the script, from the root: two folders deep, as its copy in build/ is, so that what it looks for beside
 *   itself is where it looks
 */
export async function runTypeScript(source) {
  const [, , name] = /^([\w-]+\/){2}([\w-]+)\.ts$/.exec(source) ?? [];
  if (name === undefined) throw new Error(`${source} is not two folders deep`);
  const outfile = join(root, 'build/scripts', `${name}.mjs`);
  await build({
    entryPoints: [join(root, source)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  });
  await import(pathToFileURL(outfile).href);
}
