import { Command } from 'commander';
import { version } from './version.js';

/**
 * Runs the command line.
 *
 * @param argv the process's arguments, Node and script first, as in `process.argv`
 * @returns the exit code
 */
export async function main(argv: readonly string[]): Promise<number> {
  const program = new Command('seamline')
    .description('Describes the seams between systems and tells which of them will break.')
    .version(version, '-V, --version', 'Print the version.')
    .helpOption('-h, --help', 'Print this help.');
  await program.parseAsync(argv);
  return 0;
}
