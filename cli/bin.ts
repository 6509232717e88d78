import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { CompiledCode } from './compiled-code.js';
import { version } from './version.js';

/** True when the only argument asks for the version, so that nothing else needs to be loaded. */
function asksOnlyForVersion(args: readonly string[]): boolean {
  return args.length === 1 && (args[0] === '--version' || args[0] === '-V');
}

/** Loads the command line, which the build puts into a bundle of its own beside this one, and runs it. */
async function start(): Promise<void> {
  // Node's own settings for where compiled code is kept, and for who wants none to be.
  const { NODE_DISABLE_COMPILE_CACHE: nowhere, NODE_COMPILE_CACHE: folder } = process.env;
  const code = new CompiledCode(nowhere ? undefined : (folder ?? (await ownCache())), process.argv[2] ?? '');
  const { main } = code.load(path.join(import.meta.dirname, 'seamline.cjs')) as typeof import('./main.js');
  process.exitCode = await main(process.argv);
  code.keep();
}

/** The user's folder for what can be made anew; `undefined` for one who has none, as in some containers. */
async function ownCache(): Promise<string | undefined> {
  try {
    const { default: envPaths } = await import('env-paths');
    return envPaths('seamline', { suffix: '' }).cache;
  } catch {
    return undefined;
  }
}

if (asksOnlyForVersion(process.argv.slice(2))) {
  process.stdout.write(`${version}\n`);
} else {
  // The engine starts with little room for what is new and doubles it as it fills; a check needs all of it within milliseconds.
  setFlagsFromString('--semi-space-growth-factor=16');
  void start();
}
