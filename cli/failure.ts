import { type ExitCode, exitCodes } from './exit-codes.js';
import { environment, printAside, systemReason } from './io.js';
import { escapeHidden } from '../language/render/text/visible.js';
import { isUsageError } from './usage-error.js';
import { version } from './version.js';

/** Says on the error output what went wrong, and gives the exit code for it. A stack trace is shown only where SEAMLINE_DEBUG asks for it. */
export function reportFailure(error: unknown): ExitCode {
  if (environment('SEAMLINE_DEBUG') === '1' && error instanceof Error) printAside(`${error.stack ?? error.message}\n`);
  if (isUsageError(error)) {
    printAside(`error: ${escapeHidden(error.message)}\n`);
    if (error.hint !== undefined) printAside(`${escapeHidden(error.hint)}\n`);
    return exitCodes.wrongUse;
  }
  const reason = systemReason(error);
  if (reason !== undefined) {
    printAside(`error: ${escapeHidden(reason)}\n`);
    return exitCodes.wrongUse;
  }
  const message = error instanceof Error ? error.message : String(error);
  printAside(
    `internal error in seamline ${version}: ${escapeHidden(message)}. This is a mistake of the program: please report this line with what you ran.\n`,
  );
  return exitCodes.internalError;
}
