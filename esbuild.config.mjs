// Builds what is shipped: two small-to-start CommonJS bundles with every library inside.
// Why CommonJS and why bundled: docs/adr/0002-toolchain.md.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { root, writeWhole } from './.dev/files.mjs';
import { thirdPartyLicences } from './.dev/licences.mjs';

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** What every bundle has in common. */
const shared = {
  absWorkingDir: root,
  bundle: true,
  write: false,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  minify: true,
  keepNames: false,
  legalComments: 'none',
  sourcemap: false,
  metafile: true,
  logLevel: 'warning',
  mainFields: ['module', 'main'],
  define: { SEAMLINE_VERSION: JSON.stringify(version) },
};

/** Leaves the entry's `import('./main.js')` to the bundle beside it, so that `--version` loads a few hundred bytes. */
const mainIsAnotherBundle = {
  name: 'main-is-another-bundle',
  setup(builder) {
    builder.onResolve({ filter: /^\.\/main\.js$/ }, () => ({ path: './seamline.cjs', external: true }));
  },
};

const bundles = [
  {
    ...shared,
    entryPoints: ['cli/bin.ts'],
    outfile: 'dist/cli/bin.cjs',
    banner: { js: '#!/usr/bin/env node' },
    plugins: [mainIsAnotherBundle],
    // Turns the import into a `require`, which is quicker to start than Node's ESM loader.
    supported: { 'dynamic-import': false },
  },
  {
    ...shared,
    entryPoints: ['cli/main.ts'],
    outfile: 'dist/cli/seamline.cjs',
    // CommonJS has no import.meta; a library (fdir) makes itself a `require` of it as soon as it is loaded.
    define: { ...shared.define, 'import.meta.url': 'bundleUrl' },
    banner: { js: 'const bundleUrl=require("node:url").pathToFileURL(__filename).href;' },
  },
];

/** The language server: in a Node process for every editor, and in a worker for an editor in the browser. */
const servers = [
  { ...shared, entryPoints: ['server/main.ts'], outfile: 'dist/server/main.cjs' },
  {
    ...shared,
    entryPoints: ['server/main.browser.ts'],
    outfile: 'dist/server/main.browser.js',
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    mainFields: ['browser', 'module', 'main'],
  },
];

/**
 * Builds everything, and writes what went into each bundle to build/metafile.json for the size budget.
 * Each file is replaced as a whole, so that a command that runs meanwhile never reads half of one.
 */
export async function buildAll() {
  const metafile = { inputs: {}, outputs: {} };
  const written = [];
  for (const bundle of [...bundles, ...servers]) {
    const result = await build(bundle);
    Object.assign(metafile.inputs, result.metafile.inputs);
    Object.assign(metafile.outputs, result.metafile.outputs);
    for (const { path, contents } of result.outputFiles) {
      writeWhole(path, contents);
      written.push(basename(path));
    }
  }
  for (const folder of ['dist/cli', 'dist/server']) {
    for (const left of readdirSync(join(root, folder))) {
      if (!written.includes(left)) rmSync(join(root, folder, left), { recursive: true });
    }
  }
  writeWhole(join(root, 'build/metafile.json'), JSON.stringify(metafile, null, 1));
  writeWhole(join(root, 'dist/THIRD-PARTY-LICENSES.txt'), thirdPartyLicences(Object.keys(metafile.inputs)));
}
