import { createReader } from '../language/syntax/reader.js';
import { type CommonOptions, configurationFileOf, dayOf } from './common-options.js';
import { findProjects } from './discovery.js';
import { type ExitCode, exitCodes } from './exit-codes.js';
import { printAside } from './io.js';
import { createProgress } from './progress.js';
import { createLoader, type Problem, type Project } from './project.js';
import { linkToProblem } from './report.js';
import { escapeHidden } from '../language/render/text/visible.js';

/**
 * Reads and analyses the projects that a command is about, once. What could not be read is said on the error output.
 *
 * @returns the projects whose configuration is whole, and the exit code that problems ask for
 */
export async function loadProjects(
  paths: readonly string[],
  options: CommonOptions,
): Promise<{ readonly projects: readonly Project[]; readonly exitCode: ExitCode }> {
  const configurationFile = configurationFileOf(options);
  const found = await findProjects(paths);
  const progress = createProgress();
  const loaded = await createLoader(createReader()).load(found, {
    today: dayOf(options),
    configurationFile,
    timed: true,
    onFile: (file) => progress.step(`Reading ${file}`),
  });
  progress.done();
  const problems = loaded.flatMap((project) => project.problems);
  for (const problem of problems) printAside(`${problemLine(problem)}\n`);
  return { projects: loaded, exitCode: problems.length > 0 ? exitCodes.wrongUse : exitCodes.clean };
}

/** A problem in one line, for commands whose results are something else. */
export function problemLine(problem: Problem): string {
  return `error[${problem.kind}]: ${escapeHidden(linkToProblem(problem))}: ${escapeHidden(problem.message)}`;
}
