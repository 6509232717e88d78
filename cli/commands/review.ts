import { createReader } from '../../language/syntax/reader.js';
import { type CommonOptions, configurationFileOf, dayOf, styleOf } from '../common-options.js';
import { findProjectsIn } from '../discovery.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import { disk, type FileTree } from '../file-tree.js';
import type { ReviewFormat, ReviewThreshold } from '../formats.js';
import { readProjectsOf } from '../git.js';
import { writeResult } from '../output.js';
import { createLoader, type Project } from '../project.js';
import { createReviewReport, fails, type ReviewReport } from '../review-report.js';
import { reviewGithub } from '../reporters/review-github.js';
import { reviewJson } from '../reporters/review-json.js';
import { reviewMarkdown } from '../reporters/review-markdown.js';
import { reviewSarif } from '../reporters/review-sarif.js';
import { reviewPretty } from '../reporters/review-pretty.js';
import type { Style } from '../text/style.js';
import { UsageError } from '../usage-error.js';

export interface ReviewCommandOptions extends CommonOptions {
  readonly format: ReviewFormat;
  readonly output?: string;
  readonly failOn: ReviewThreshold;
}

const reporters: Readonly<Record<ReviewFormat, (report: ReviewReport, style: Style) => string>> = {
  pretty: reviewPretty,
  markdown: reviewMarkdown,
  json: reviewJson,
  sarif: reviewSarif,
  github: reviewGithub,
};

/**
 * `seamline review`: what a change does to the integration debt. Both revisions are analysed whole, with one clock; what they have in common
 * is parsed once.
 *
 * @param head `undefined` for the working tree, with what is not committed
 */
export async function review(base: string, head: string | undefined, options: ReviewCommandOptions): Promise<ExitCode> {
  const asOf = dayOf(options);
  const configurationFile = configurationFileOf(options);
  const [baseTree, headTree] = await Promise.all([
    readProjectsOf(base),
    head === undefined ? disk : readProjectsOf(head),
  ]);
  const loader = createLoader(createReader());
  const load = async (tree: FileTree): Promise<readonly Project[]> => {
    const found = await findProjectsIn(tree, []);
    const whole = found.map((project) => ({ ...project, asked: undefined }));
    return loader.load(whole, { today: asOf, configurationFile, timed: true, tree });
  };
  const before = await load(baseTree);
  const after = await load(headTree);
  if (before.length === 0 && after.length === 0) {
    throw new UsageError('There is no .seam file in this folder, in neither revision.');
  }
  const report = createReviewReport(before, after, { asOf, base, head, failOn: options.failOn });
  writeResult(reporters[options.format](report, styleOf(options, options.output !== undefined)), options.output);
  if (after.some(({ problems }) => problems.length > 0)) return exitCodes.wrongUse;
  return fails(report) ? exitCodes.findings : exitCodes.clean;
}
