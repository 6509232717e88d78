import path from 'node:path';
import { watch as watchPaths } from 'chokidar';
import { CONFIGURATION_FILE } from '../language/configuration/defaults.js';
import { reportFailure } from './failure.js';
import { type ExitCode, exitCodes } from './exit-codes.js';
import { clearTerminal, displayPath, kindOf, onInterrupt, printAside } from './io.js';

/** Editors write a file in several steps; one run for all of them. */
const QUIET_MS = 100;

/**
 * Runs now, and again whenever a `.seam` file or a configuration changes, until the user interrupts.
 *
 * @param paths as given; a file stands for its folder
 * @param run one run; what it throws is reported, and the watch goes on
 */
export async function watch(paths: readonly string[], run: () => Promise<ExitCode>): Promise<ExitCode> {
  const folders = (paths.length === 0 ? ['.'] : paths).map((given) => {
    return kindOf(given) === 'file' ? path.dirname(path.resolve(given)) : path.resolve(given);
  });
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();

  async function runOnce(): Promise<void> {
    try {
      await run();
    } catch (error) {
      reportFailure(error);
    }
    printAside('Watching for changes; Ctrl+C ends it.\n');
  }

  function runAgain(): void {
    const files = [...changed].sort();
    changed.clear();
    running = running.then(() => {
      clearTerminal();
      printAside(`Changed: ${files.join(', ')}\n`);
      return runOnce();
    });
  }

  const watcher = watchPaths(folders, {
    ignoreInitial: true,
    ignored: (file, stats) => isIgnored(folders, file, stats?.isFile()),
  });
  watcher.on('all', (_event, file) => {
    if (!isOurs(file)) return;
    changed.add(displayPath(file));
    clearTimeout(timer);
    timer = setTimeout(runAgain, QUIET_MS);
  });
  watcher.on('error', reportFailure);
  await new Promise<void>((resolve) => {
    watcher.on('ready', resolve);
  });
  await runOnce();
  await onInterrupt();
  clearTimeout(timer);
  await running;
  await watcher.close();
  return exitCodes.clean;
}

function isOurs(file: string): boolean {
  return file.endsWith('.seam') || path.basename(file) === CONFIGURATION_FILE;
}

/** What a check never reads. */
function isIgnored(folders: readonly string[], file: string, isFile: boolean | undefined): boolean {
  if (folders.includes(file)) return false;
  const name = path.basename(file);
  return name === 'node_modules' || name.startsWith('.') || (isFile === true && !isOurs(file));
}
