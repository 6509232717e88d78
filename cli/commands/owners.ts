import { type CommonOptions, dayOf, styleOf } from '../common-options.js';
import { readComparedProjects } from '../compared-projects.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import type { OwnersFormat } from '../formats.js';
import { printAside } from '../io.js';
import { problemLine } from '../load-projects.js';
import { writeResult } from '../output.js';
import { createOwnersReport, type OwnersReport } from '../owners-report.js';
import { ownersCodeowners } from '../reporters/owners-codeowners.js';
import { ownersJson } from '../reporters/owners-json.js';
import { ownersPretty } from '../reporters/owners-pretty.js';
import { createReviewReport } from '../review-report.js';
import type { Style } from '../text/style.js';

export interface OwnersCommandOptions extends CommonOptions {
  readonly format: OwnersFormat;
  readonly output?: string;
}

const reporters: Readonly<Record<OwnersFormat, (report: OwnersReport, style: Style) => string>> = {
  pretty: ownersPretty,
  json: ownersJson,
  codeowners: ownersCodeowners,
};

/**
 * `seamline owners`: the teams that a change concerns. What could not be read is said on the error output.
 *
 * @param from a revision, or two in one word: `main...topic`
 * @param to `undefined` for the working tree, with what is not committed
 */
export async function owners(from: string, to: string | undefined, options: OwnersCommandOptions): Promise<ExitCode> {
  const { base, head, top, before, after } = await readComparedProjects(from, to, options);
  const problems = after.flatMap((project) => project.problems);
  for (const problem of before.flatMap((project) => project.problems)) {
    printAside(`In ${base}: ${problemLine(problem)}\n`);
  }
  for (const problem of problems) printAside(`${problemLine(problem)}\n`);
  const review = createReviewReport(before, after, { asOf: dayOf(options), base, head, failOn: 'never' });
  const style = styleOf(options, options.output !== undefined);
  writeResult(reporters[options.format](createOwnersReport(review, top), style), options.output);
  return problems.length > 0 ? exitCodes.wrongUse : exitCodes.clean;
}
