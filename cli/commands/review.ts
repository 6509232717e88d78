import { type CommonOptions, dayOf, styleOf } from '../common-options.js';
import { readComparedProjects } from '../compared-projects.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import type { ReviewFormat, ReviewThreshold } from '../formats.js';
import { writeResult } from '../output.js';
import { createReviewReport, fails, type ReviewReport } from '../review-report.js';
import { reviewGithub } from '../reporters/review-github.js';
import { reviewJson } from '../reporters/review-json.js';
import { reviewMarkdown } from '../reporters/review-markdown.js';
import { reviewSarif } from '../reporters/review-sarif.js';
import { reviewPretty } from '../reporters/review-pretty.js';
import { createSourceLinks, type LinkOptions, type SourceLinks } from '../source-links.js';
import type { Style } from '../text/style.js';

export interface ReviewCommandOptions extends CommonOptions, LinkOptions {
  readonly format: ReviewFormat;
  readonly output?: string;
  readonly failOn: ReviewThreshold;
}

const reporters: Readonly<Record<ReviewFormat, (report: ReviewReport, style: Style, links: SourceLinks) => string>> = {
  pretty: reviewPretty,
  markdown: (report, _style, links) => reviewMarkdown(report, links),
  json: reviewJson,
  sarif: reviewSarif,
  github: reviewGithub,
};

/**
 * `seamline review`: what a change does to the integration debt.
 *
 * @param from a revision, or two in one word: `main...topic`
 * @param to `undefined` for the working tree, with what is not committed
 */
export async function review(from: string, to: string | undefined, options: ReviewCommandOptions): Promise<ExitCode> {
  const { base, head, top, before, after } = await readComparedProjects(from, to, options);
  const report = createReviewReport(before, after, { asOf: dayOf(options), base, head, failOn: options.failOn });
  const style = styleOf(options, options.output !== undefined);
  writeResult(reporters[options.format](report, style, createSourceLinks(top, head, options)), options.output);
  if (after.some(({ problems }) => problems.length > 0)) return exitCodes.wrongUse;
  return fails(report) ? exitCodes.findings : exitCodes.clean;
}
