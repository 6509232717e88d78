import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { bundles } from '../startup/bundles.js';
import { cacheFolder } from '../startup/cache-folder.js';
import { CompiledCode } from '../startup/compiled-code.js';
import { exitCodes } from './exit-codes.js';
import type * as mainModule from './main.js';
import { version } from './version.js';

/** True when the only argument asks for the version, so that nothing else needs to be loaded. */
function asksOnlyForVersion(args: readonly string[]): boolean {
  return args.length === 1 && (args[0] === '--version' || args[0] === '-V');
}

/** Loads the command line, which the build puts into a bundle of its own beside this one, and runs it. */
async function start(): Promise<void> {
  const code = new CompiledCode(await cacheFolder(process.env), bundles, process.argv[2] ?? '');
  const { main } = code.load(path.join(import.meta.dirname, 'seamline.cjs')) as typeof mainModule;
  const exitCode = await main(process.argv);
  process.exitCode = exitCode;
  // Help and mistakes compile little, and what is kept first stays.
  const isWhole = exitCode === exitCodes.clean || exitCode === exitCodes.findings;
  if (isWhole && code.hasLoaded('commands.cjs')) code.keep();
}

if (asksOnlyForVersion(process.argv.slice(2))) {
  process.stdout.write(`${version}\n`);
} else {
  // The engine starts with little room for what is new and doubles it as it fills; a check needs all of it within milliseconds.
  setFlagsFromString('--semi-space-growth-factor=16');
  start().catch((error: unknown) => {
    process.stderr.write(`error: Seamline could not be started: ${String(error)}\n`);
    process.exitCode = exitCodes.internalError;
  });
}
