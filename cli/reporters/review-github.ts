import { fullMessage, placeOf, placeOfProblem } from '../report.js';
import { openAdded, type ReviewReport } from '../review-report.js';
import { findingsLine } from '../review-words.js';
import { visible } from '../../language/render/text/visible.js';
import { annotationOf, command } from './github.js';

/** GitHub shows no more annotations of one kind from one step. */
const MOST_OF_A_KIND = 10;

/**
 * The new findings as workflow commands of GitHub Actions, ten at most of each kind, then a line for each project. Those beyond belong into
 * the job's summary, for which there is `--format markdown`.
 */
export function reviewGithub({ projects }: ReviewReport): string {
  const commands = projects.flatMap((project) => {
    const problems = project.after?.problems ?? [];
    return [
      ...problems.map((problem) => ({
        kind: 'error',
        place: placeOfProblem(problem),
        title: problem.kind,
        text: problem.message,
      })),
      ...openAdded(project).map((finding) => ({
        kind: annotationOf[finding.severity],
        place: placeOf(project, finding.at),
        title: finding.rule,
        text: fullMessage(finding),
      })),
    ];
  });
  const shown = new Map<string, number>();
  const lines = commands.flatMap(({ kind, place, title, text }) => {
    const before = shown.get(kind) ?? 0;
    shown.set(kind, before + 1);
    return before < MOST_OF_A_KIND ? [command(kind, place, title, text)] : [];
  });
  const left = commands.length - lines.length;
  const rest = left > 0 ? [`${left} more without an annotation.`] : [];
  const summaries = projects.map((project) => visible(`Seamline review of ${project.name}: ${findingsLine(project)}.`));
  return [...lines, ...rest, ...summaries].map((line) => `${line}\n`).join('');
}
