// Installs the packages when they are missing or not those of package-lock.json, so that `npm start` and `npm test`
// work as the first command in a clone. Plain Node, and an old one too: it has to be able to say which is needed.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { hashOf, readIfThere, root, writeWhole } from './files.mjs';
import { linkOwnCommand } from './own-command.mjs';

const stampFile = join(root, 'node_modules/.seamline-lock');

/** `>=20.19` against `20.18.1`; the only form that package.json's `engines` uses. */
function isOldNode(needed, actual) {
  const [needMajor = 0, needMinor = 0] = needed.replace('>=', '').split('.').map(Number);
  const [major = 0, minor = 0] = actual.split('.').map(Number);
  return major < needMajor || (major === needMajor && minor < needMinor);
}

function stop(message) {
  console.error(message);
  process.exit(1);
}

/** What npm's output means for the one who waits, or undefined where it speaks for itself. */
export function explain(output) {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT/.test(output)) {
    return 'The npm registry cannot be reached. The first run needs the network (or a filled npm cache); later ones do not.';
  }
  if (/EACCES|EPERM|EROFS/.test(output)) return 'npm may not write to node_modules here. Look at who owns the folder.';
  if (/ENOSPC/.test(output)) return 'The disk is full. The packages need about 350 MB.';
  if (/in sync|EUSAGE/.test(output)) {
    return 'package.json and package-lock.json do not fit together. Run `npm install` and commit the lock file.';
  }
  return undefined;
}

/** npm as the script that runs this (`npm start` says where it is), else the one on the path. */
export function npm(args, cwd = root) {
  const options = { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] };
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return spawnSync(process.execPath, [script, ...args], options);
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

/** Leaves the packages installed as the lock file says, or ends the process with a message that says what to do. */
export function bootstrap() {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  if (isOldNode(engines.node, process.versions.node)) {
    stop(
      `Seamline needs Node ${engines.node}; this is ${process.versions.node}. Install a newer one: https://nodejs.org`,
    );
  }

  const lock = hashOf([readFileSync(join(root, 'package-lock.json'), 'utf8')]);
  const installed = readIfThere(stampFile);
  if (installed === lock) return;

  const why = installed === undefined ? 'first run' : 'package-lock.json has changed';
  console.log(`Installing the packages (${why}; about half a minute) …`);
  const started = performance.now();
  const result = npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (result.error || result.status !== 0) {
    const output = `${result.stdout ?? ''}${result.stderr ?? ''}${result.error?.message ?? ''}`;
    stop(`${output.trim()}\n\nThe packages could not be installed. ${explain(output) ?? 'npm says why above.'}`);
  }
  writeWhole(stampFile, lock);
  linkOwnCommand();
  console.log(`Installed in ${((performance.now() - started) / 1000).toFixed(0)} s.`);
}
