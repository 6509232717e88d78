import { type CommonOptions, dayOf } from '../common-options.js';
import type { ExitCode } from '../exit-codes.js';
import { loadProjects } from '../load-projects.js';
import { writeResult } from '../output.js';
import { linkTo, placeOfProblem } from '../report.js';
import { version } from '../version.js';

export interface ReportOptions extends CommonOptions {
  readonly output?: string;
}

/** `seamline report`: all readings of the projects on one HTML page. */
export async function report(paths: readonly string[], options: ReportOptions): Promise<ExitCode> {
  const [{ projects, exitCode }, { renderReport }, { createHash }] = await Promise.all([
    loadProjects(paths, options),
    import('../drawing.js'),
    // Only here: nobody else needs to wait the four milliseconds that it takes to load.
    import('node:crypto'),
  ]);
  const page = await renderReport({
    projects: projects.map(({ name, analysis, problems }) => ({
      name,
      analysis,
      problems: problems.map((problem) => ({ place: linkTo(placeOfProblem(problem)), message: problem.message })),
    })),
    asOf: dayOf(options).iso,
    version,
    sha256: (text) => createHash('sha256').update(text, 'utf8').digest('base64'),
  });
  writeResult(page, options.output);
  return exitCode;
}
