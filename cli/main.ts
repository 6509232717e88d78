import { CommanderError } from 'commander';
import { type ExitCode, exitCodes } from './exit-codes.js';
import { reportFailure } from './failure.js';
import { guardOutputs } from './io.js';
import { createProgram } from './program.js';

/**
 * Runs the command line.
 *
 * @param argv the process's arguments, Node and script first, as in `process.argv`
 * @returns the exit code
 */
export async function main(argv: readonly string[]): Promise<ExitCode> {
  guardOutputs(reportFailure);
  let exitCode: ExitCode = exitCodes.clean;
  const program = createProgram((code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(argv);
    return exitCode;
  } catch (error) {
    // Commander has already said what is wrong; asking for help is not wrong.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.clean : exitCodes.wrongUse;
    return reportFailure(error);
  }
}
