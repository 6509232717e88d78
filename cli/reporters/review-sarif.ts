import { openAdded, type ReviewReport } from '../review-report.js';
import { sarifOf } from './sarif.js';

/** The new findings as SARIF 2.1.0, and what of the later revision could not be read. */
export function reviewSarif({ projects }: ReviewReport): string {
  const shown = projects.flatMap((project) => {
    const { name, root, after } = project;
    return after ? [{ name, root, findings: openAdded(project), problems: after.problems }] : [];
  });
  return sarifOf(shown, 'new');
}
