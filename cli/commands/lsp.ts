import { createRequire } from 'node:module';
import { type ExitCode, exitCodes } from '../exit-codes.js';

/**
 * `seamline lsp --stdio`: starts the language server, which is a bundle of its own beside this one. It reads its way of talking from the
 * process's arguments, and ends the process itself when the editor says so.
 */
export function lsp(): ExitCode {
  createRequire(import.meta.url)('../server/main.cjs');
  return exitCodes.clean;
}
