// Writes what is made from the sources: docs/rules from the rules' modules, docs/schemas from the schemas that check the data.
// Removes the pages of what is gone.
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { filesBelow, readIfThere, root, writeWhole } from './files.mjs';

const generated = [
  { folder: 'docs/rules', source: 'language/rule-pages.ts', pagesOf: (module) => module.rulePages() },
  { folder: 'docs/schemas', source: 'cli/schemas/published.ts', pagesOf: (module) => module.publishedSchemas() },
];

/** Bundles a source, since Node cannot run it as it is, and loads it. */
async function load(source) {
  // Inside the repository, so that the packages that stay outside the bundle are found.
  const scratch = mkdtempSync(join(root, 'build/docs-'));
  try {
    const outfile = join(scratch, 'module.mjs');
    await build({
      entryPoints: [join(root, source)],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      packages: 'external',
      logLevel: 'warning',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

for (const { folder, source, pagesOf } of generated) {
  const pages = pagesOf(await load(source));
  let changed = 0;
  for (const [path, text] of pages) {
    const file = join(root, folder, path);
    if (readIfThere(file) === text) continue;
    writeWhole(file, text);
    changed++;
  }
  for (const file of filesBelow(folder)) {
    if (pages.has(file.slice(folder.length + 1))) continue;
    rmSync(join(root, file));
    changed++;
  }
  process.stdout.write(`${folder}: ${pages.size} pages, ${changed} changed\n`);
}
