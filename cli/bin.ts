import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { cacheFolder } from '../startup/cache-folder.js';
import { CompiledCode } from '../startup/compiled-code.js';
import type * as mainModule from './main.js';
import { version } from './version.js';

/** True when the only argument asks for the version, so that nothing else needs to be loaded. */
function asksOnlyForVersion(args: readonly string[]): boolean {
  return args.length === 1 && (args[0] === '--version' || args[0] === '-V');
}

/** Loads the command line, which the build puts into a bundle of its own beside this one, and runs it. */
async function start(): Promise<void> {
  const code = new CompiledCode(await cacheFolder(process.env), version, process.argv[2] ?? '');
  const { main } = code.load(path.join(import.meta.dirname, 'seamline.cjs')) as typeof mainModule;
  process.exitCode = await main(process.argv);
  code.keep();
}

if (asksOnlyForVersion(process.argv.slice(2))) {
  process.stdout.write(`${version}\n`);
} else {
  // The engine starts with little room for what is new and doubles it as it fills; a check needs all of it within milliseconds.
  setFlagsFromString('--semi-space-growth-factor=16');
  void start();
}
