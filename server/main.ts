import path from 'node:path';
import process from 'node:process';
import { bundles } from '../startup/bundles.js';
import { cacheFolder } from '../startup/cache-folder.js';
import { CompiledCode } from '../startup/compiled-code.js';
import { keepHeapSmall } from './node/heap.js';

/** By then a project has been read and judged; later, the engine throws away what it compiled for that. */
const STARTED_AFTER_MS = 10_000;

/** Loads the server, which the build puts into a bundle of its own beside this one, and keeps what is compiled of it as it starts. */
async function start(): Promise<void> {
  const code = new CompiledCode(await cacheFolder(process.env), bundles, 'server');
  code.load(path.join(import.meta.dirname, 'server.cjs'));
  setTimeout(() => code.keep(), STARTED_AFTER_MS).unref();
  process.once('exit', () => code.keep());
}

// First: compiled code is for the engine's settings as they were when it was loaded.
keepHeapSmall();
start().catch((error: unknown) => {
  process.stderr.write(`error: the language server could not be started: ${String(error)}\n`);
  process.exit(1);
});
