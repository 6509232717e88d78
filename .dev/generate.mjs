// Makes what language/grammar/generated holds: the parser's tables (by Langium) and the built-in library as text.
// Does nothing when the inputs are those of the last run. `--force` makes it run anyway.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { hashOf, readIfThere, root, writeWhole } from './files.mjs';

const outFolder = join(root, 'language/grammar/generated');
const scratchFolder = join(root, 'build/langium'); // langium-config.json's `out`
const parserFiles = ['ast.ts', 'grammar.ts', 'module.ts'];
const libraryFolder = join(root, 'language/grammar/library');
const stampFile = join(outFolder, '.stamp');

function librarySources() {
  if (!existsSync(libraryFolder)) return [];
  return readdirSync(libraryFolder, { recursive: true })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.seam'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(libraryFolder, path), 'utf8').replaceAll('\r\n', '\n') }));
}

function writeLibrary(sources) {
  const entries = sources.map((source) => `  ${JSON.stringify(source)},\n`).join('');
  writeWhole(
    join(outFolder, 'library.ts'),
    `// Made from language/grammar/library by \`npm run generate\`: change the .seam files, not this one.

/** The built-in library: each file's path below language/grammar/library, and its text. */
export const librarySources: readonly { readonly path: string; readonly text: string }[] = [
${entries}];
`,
  );
}

function runLangium() {
  const shim = pathToFileURL(join(root, '.dev/group-by-shim.mjs')).href;
  const generator = join(root, 'node_modules/langium-cli/bin/langium.js');
  const result = spawnSync(process.execPath, ['--import', shim, generator, 'generate'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // The generator reports a broken grammar on stdout, and ends with 0 for some of them.
  const output = `${result.stdout}${result.stderr}`;
  if (result.status !== 0 || !output.includes('finished successfully')) {
    process.stderr.write(output);
    process.exit(1);
  }
  // Made elsewhere and moved: the generator wants a folder of its own.
  for (const file of parserFiles) writeWhole(join(outFolder, file), readFileSync(join(scratchFolder, file), 'utf8'));
}

const sources = librarySources();
const stamp = hashOf([
  readFileSync(join(root, 'langium-config.json'), 'utf8'),
  readFileSync(join(root, 'language/grammar/seamline.langium'), 'utf8'),
  readFileSync(join(root, 'node_modules/langium-cli/package.json'), 'utf8'),
  readFileSync(new URL(import.meta.url), 'utf8'),
  JSON.stringify(sources),
]);
const upToDate =
  !process.argv.includes('--force') &&
  readIfThere(stampFile) === stamp &&
  [...parserFiles, 'library.ts'].every((file) => readIfThere(join(outFolder, file)) !== undefined);

if (upToDate) {
  console.log('Generated sources are up to date.');
} else {
  runLangium();
  writeLibrary(sources);
  writeWhole(stampFile, stamp);
  console.log(`Generated the parser and ${sources.length} library file${sources.length === 1 ? '' : 's'}.`);
}
