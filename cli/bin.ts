import module from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { version } from './version.js';

/** True when the only argument asks for the version, so that nothing else needs to be loaded. */
function asksOnlyForVersion(args: readonly string[]): boolean {
  return args.length === 1 && (args[0] === '--version' || args[0] === '-V');
}

/** Loads the command line, which the build puts into a bundle of its own beside this one, and runs it. */
async function start(): Promise<void> {
  const { main } = await import('./main.js');
  process.exitCode = await main(process.argv);
}

if (asksOnlyForVersion(process.argv.slice(2))) {
  process.stdout.write(`${version}\n`);
} else {
  // Node has it from 22.1 on; it keeps compiled code between runs, which makes every start but the first faster.
  if ('enableCompileCache' in module && typeof module.enableCompileCache === 'function') module.enableCompileCache();
  // The engine starts with little room for what is new and doubles it as it fills; a check needs all of it within milliseconds.
  setFlagsFromString('--semi-space-growth-factor=16');
  void start();
}
