// Puts the clone's own command where npx and npm scripts look for commands.
import { chmodSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { root } from './files.mjs';

/** Makes `npx seamline` run dist/cli/bin.cjs. Nothing to do before the packages are installed and the command is built. */
export function linkOwnCommand() {
  const binFolder = join(root, 'node_modules/.bin');
  if (!existsSync(join(root, 'node_modules')) || !existsSync(join(root, 'dist/cli/bin.cjs'))) return;
  mkdirSync(binFolder, { recursive: true });
  const command = join(binFolder, 'seamline');
  rmSync(command, { force: true });
  if (process.platform === 'win32') {
    // A link needs rights that few have there; npm itself writes such a file instead.
    writeFileSync(`${command}.cmd`, '@node "%~dp0\\..\\..\\dist\\cli\\bin.cjs" %*\r\n');
    return;
  }
  chmodSync(join(root, 'dist/cli/bin.cjs'), 0o755);
  symlinkSync('../../dist/cli/bin.cjs', command);
}
