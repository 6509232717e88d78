// Writes docs/rules from the rules' modules, and removes pages of rules that are gone.
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { filesBelow, readIfThere, root, writeWhole } from './files.mjs';

const folder = 'docs/rules';

async function rulePages() {
  // Inside the repository, so that the packages that stay outside the bundle are found.
  const scratch = mkdtempSync(join(root, 'build/docs-'));
  try {
    const outfile = join(scratch, 'rule-pages.mjs');
    await build({
      entryPoints: [join(root, 'language/rule-pages.ts')],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      packages: 'external',
      logLevel: 'warning',
    });
    const { rulePages } = await import(pathToFileURL(outfile).href);
    return rulePages();
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

const pages = await rulePages();
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
