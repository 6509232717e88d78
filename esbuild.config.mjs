// Builds what is shipped: small-to-start bundles with every library inside, for the command line and for the editor.
// Why CommonJS and why bundled: docs/adr/0002-toolchain.md.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
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

/** Leaves `import('./commands.js')` to the bundle beside it: help and the language server need none of them. */
const commandsAreAnotherBundle = {
  name: 'commands-are-another-bundle',
  setup(builder) {
    builder.onResolve({ filter: /^\.\/commands\.js$/ }, () => ({ path: './commands.cjs', external: true }));
  },
};

/**
 * Of the editor's protocol, Langium's parser loads only what cancels work and tells of events. These come from the small modules they
 * are written in; the protocol itself, 100 kB that every check would load, stays with the language server.
 */
const withoutEditorProtocol = {
  name: 'without-editor-protocol',
  setup(builder) {
    const from = (name) => JSON.stringify(join(root, 'node_modules/vscode-jsonrpc/lib/common', name));
    builder.onResolve({ filter: /^vscode-languageserver-protocol$/ }, ({ path }) => ({
      path,
      namespace: 'small-part',
    }));
    builder.onLoad({ filter: /./, namespace: 'small-part' }, () => ({
      resolveDir: root,
      // The one code of the protocol that Langium names, as the specification numbers it.
      contents: `
        export { CancellationToken, CancellationTokenSource } from ${from('cancellation.js')};
        export { Disposable } from ${from('disposable.js')};
        export { Emitter, Event } from ${from('events.js')};
        export { ResponseError } from ${from('messages.js')};
        export const LSPErrorCodes = { ServerCancelled: -32802 };`,
    }));
  },
};

/** Leaves `import('../drawing.js')` to the bundle beside it: only two commands draw. */
const drawingIsAnotherBundle = {
  name: 'drawing-is-another-bundle',
  setup(builder) {
    builder.onResolve({ filter: /^\.\.\/drawing\.js$/ }, () => ({ path: './drawing.cjs', external: true }));
  },
};

/** Leaves Graphviz, a megabyte, to a bundle of its own: the server needs it only for a preview, and the command line only to draw. */
const graphvizIsAnotherBundle = (path) => ({
  name: 'graphviz-is-another-bundle',
  setup(builder) {
    builder.onResolve({ filter: /\/layout\/graphviz\.js$/ }, () => ({ path, external: true }));
  },
});

/** The bundles of the command line that find others beside them. */
const commandLine = {
  ...shared,
  // CommonJS has no import.meta; a library (fdir) makes itself a `require` of it as soon as it is loaded.
  define: { ...shared.define, 'import.meta.url': 'bundleUrl' },
  banner: { js: 'const bundleUrl=require("node:url").pathToFileURL(__filename).href;' },
  // Turns imports into a `require`, which is quicker to start than Node's ESM loader.
  supported: { 'dynamic-import': false },
};

const bundles = [
  {
    ...commandLine,
    entryPoints: ['cli/main.ts'],
    outfile: 'dist/cli/seamline.cjs',
    plugins: [commandsAreAnotherBundle],
  },
  {
    ...commandLine,
    entryPoints: ['cli/commands.ts'],
    outfile: 'dist/cli/commands.cjs',
    plugins: [drawingIsAnotherBundle, withoutEditorProtocol],
  },
  {
    ...shared,
    entryPoints: ['cli/drawing.ts'],
    outfile: 'dist/cli/drawing.cjs',
    plugins: [graphvizIsAnotherBundle('../server/graphviz.cjs')],
    // Node cannot see from outside what that bundle exports: `require` does not need to.
    supported: { 'dynamic-import': false },
  },
];

/** The language server: in a Node process for every editor, and in a worker for an editor in the browser. */
const servers = [
  {
    ...shared,
    entryPoints: ['server/node/serve.ts'],
    outfile: 'dist/server/server.cjs',
    plugins: [graphvizIsAnotherBundle('./graphviz.cjs')],
    supported: { 'dynamic-import': false },
  },
  {
    ...shared,
    entryPoints: ['language/render/layout/graphviz.ts'],
    outfile: 'dist/server/graphviz.cjs',
    // One file for both: a worker loads it as a script and finds this name, Node takes it as a module.
    format: 'iife',
    globalName: 'seamlineGraphviz',
    footer: { js: 'if(typeof module==="object")module.exports=seamlineGraphviz;' },
    platform: 'neutral',
    // The WebAssembly module is a text of all characters there are; escaped, it would be half as large again.
    charset: 'utf8',
  },
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

/** The editor's extension. It runs from a folder whose manifest does not say that `.js` is a module (.dev/extension-folder.mjs). */
const clients = [
  {
    ...shared,
    entryPoints: ['client/desktop.ts'],
    outfile: 'dist/client/desktop.cjs',
    external: ['vscode'],
    supported: { 'dynamic-import': false },
  },
  {
    ...shared,
    entryPoints: ['client/extension.browser.ts'],
    outfile: 'dist/client/extension.browser.js',
    external: ['vscode'],
    platform: 'browser',
    target: 'es2022',
    mainFields: ['browser', 'module', 'main'],
  },
  {
    ...shared,
    entryPoints: { preview: 'client/preview/webview/main.tsx' },
    outdir: 'dist/client',
    platform: 'browser',
    format: 'iife',
    target: 'chrome122',
    tsconfig: 'client/preview/webview/tsconfig.json',
  },
];

/** What each program starts with: small, it loads the bundles beside it, and keeps what is compiled of them (startup/). */
const starter = { ...shared, supported: { 'dynamic-import': false } };

const starters = [
  { ...starter, entryPoints: ['cli/bin.ts'], outfile: 'dist/cli/bin.cjs', banner: { js: '#!/usr/bin/env node' } },
  { ...starter, entryPoints: ['server/main.ts'], outfile: 'dist/server/main.cjs' },
  { ...starter, entryPoints: ['client/extension.ts'], outfile: 'dist/client/extension.js', external: ['vscode'] },
];

/** The hash of each CommonJS bundle in a folder of dist/, by its name. */
function hashesIn(folder) {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.cjs') && !starters.some(({ outfile }) => outfile.endsWith(name)))
    .sort();
  const hashOf = (name) =>
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex')
      .slice(0, 16);
  return Object.fromEntries(names.map((name) => [name, hashOf(name)]));
}

/**
 * Builds everything, and writes what went into each bundle to build/metafile.json for the size budget.
 * Each file is replaced as a whole, so that a command that runs meanwhile never reads half of one.
 */
export async function buildAll() {
  const metafile = { inputs: {}, outputs: {} };
  const written = new Set();
  const buildOne = async (bundle) => {
    const result = await build(bundle);
    Object.assign(metafile.inputs, result.metafile.inputs);
    Object.assign(metafile.outputs, result.metafile.outputs);
    for (const { path, contents } of result.outputFiles) {
      writeWhole(path, contents);
      written.add(path);
    }
  };
  for (const bundle of [...bundles, ...servers, ...clients]) await buildOne(bundle);
  for (const bundle of starters) {
    const SEAMLINE_BUNDLES = JSON.stringify(hashesIn(join(root, bundle.outfile, '..')));
    await buildOne({ ...bundle, define: { ...shared.define, 'import.meta.dirname': '__dirname', SEAMLINE_BUNDLES } });
  }
  for (const folder of ['dist/cli', 'dist/server', 'dist/client']) {
    for (const left of readdirSync(join(root, folder))) {
      const path = join(root, folder, left);
      if (!written.has(path)) rmSync(path, { recursive: true });
    }
  }
  writeWhole(join(root, 'build/metafile.json'), JSON.stringify(metafile, null, 1));
  writeWhole(join(root, 'dist/THIRD-PARTY-LICENSES.txt'), thirdPartyLicences(Object.keys(metafile.inputs)));
}
