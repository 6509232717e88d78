// `npm run package`: the editor extension as dist/seamline-VERSION.vsix and the command line as dist/seamline-VERSION.tgz.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { bootstrap } from './bootstrap.mjs';
import { extensionFolder, writeExtensionFolder } from './extension-folder.mjs';
import { filesBelow, hashOf, readIfThere, root, writeWhole } from './files.mjs';
import { isBuilt } from './freshness.mjs';

/** What people wait for when they install the extension; bytes. */
const LARGEST_VSIX = 2_000_000;

const tools = join(root, '.dev/packaging');
const stampFile = join(root, 'build/packaged-from.txt');

const version = () => JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;
const vsixFile = () => join(root, `dist/seamline-${version()}.vsix`);

/** Runs a program, and ends with what it said when it fails. */
function run(command, args, cwd) {
  const options = { cwd, encoding: 'utf8', shell: process.platform === 'win32' && command === 'npm' };
  const { status, stdout, stderr, error } = spawnSync(command, args, options);
  if (status === 0) return stdout;
  throw new Error(`${command} ${args.join(' ')}\n${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}`);
}

function ensureBuilt() {
  if (!isBuilt()) run(process.execPath, [join(root, '.dev/build.mjs')], root);
}

function ensureTools() {
  if (existsSync(join(tools, 'node_modules/@vscode/vsce/vsce'))) return;
  // Without install scripts: one of them compiles access to the system's keys, which only publishing needs.
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], tools);
}

function packedFrom() {
  const files = filesBelow('build/vsix');
  return hashOf(files.flatMap((file) => [file, readFileSync(join(root, file), 'latin1')]));
}

/**
 * Leaves the extension built, in a folder and packed, as the sources are now.
 *
 * @returns the folder, and the packed file
 */
export async function ensurePackage() {
  ensureBuilt();
  writeExtensionFolder();
  const vsix = vsixFile();
  const stamp = packedFrom();
  if (!existsSync(vsix) || readIfThere(stampFile) !== stamp) {
    ensureTools();
    mkdirSync(join(root, 'dist'), { recursive: true });
    const vsce = join(tools, 'node_modules/@vscode/vsce/vsce');
    const args = ['package', '--no-dependencies', '--no-rewrite-relative-links', '--allow-missing-repository'];
    run(process.execPath, [vsce, ...args, '--out', vsix], extensionFolder);
    writeWhole(stampFile, stamp);
  }
  const { size } = statSync(vsix);
  if (size > LARGEST_VSIX) throw new Error(`${vsix} has ${size} bytes; ${LARGEST_VSIX} are the most that it may have.`);
  return { folder: extensionFolder, vsix };
}

/** Packs the command line, as it would be published. @returns the packed file */
export function packCommandLine() {
  ensureBuilt();
  // Built already: the package's own script would build once more.
  run('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', 'dist'], root);
  return join(root, `dist/seamline-${version()}.tgz`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  bootstrap();
  const { vsix } = await ensurePackage();
  for (const file of [vsix, packCommandLine()]) {
    console.log(`${file.slice(root.length)}  ${(statSync(file).size / 1000).toFixed(0)} kB`);
  }
}
