import path from 'node:path';
import process from 'node:process';
import { cacheFolder } from '../startup/cache-folder.js';
import { CompiledCode } from '../startup/compiled-code.js';
import { keepHeapSmall } from './node/heap.js';
import { serverInfo } from './version.js';

/** Loads the server, which the build puts into a bundle of its own beside this one, and keeps at the end what was compiled of it. */
async function start(): Promise<void> {
  const code = new CompiledCode(await cacheFolder(process.env), serverInfo.version, 'server');
  process.once('exit', () => code.keep());
  code.load(path.join(import.meta.dirname, 'server.cjs'));
}

// First: compiled code is for the engine's settings as they were when it was loaded.
keepHeapSmall();
void start();
