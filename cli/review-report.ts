import type { Finding } from '../language/rules/rule.js';
import { pairProjects } from '../language/review/pair-projects.js';
import { isEmpty, type Review, review } from '../language/review/review.js';
import type { Day } from '../language/landscape/time.js';
import type { ReviewThreshold } from './formats.js';
import type { Problem, Project } from './project.js';
import { reaches } from './report.js';

/** What a change does to one project. */
export interface ProjectReview {
  /** As it is now; where it is gone, as it was. */
  readonly name: string;
  readonly root: string;
  readonly before: Project | undefined;
  readonly after: Project | undefined;
  readonly review: Review;
}

/** The result of `review`. */
export interface ReviewReport {
  readonly asOf: Day;
  /** The revisions as given, the first one's id where it is a merge base; `undefined` for the working tree. */
  readonly base: string;
  readonly head: string | undefined;
  readonly failOn: ReviewThreshold;
  /** In the order of their folders. */
  readonly projects: readonly ProjectReview[];
}

export type ReviewOptions = Pick<ReviewReport, 'asOf' | 'base' | 'head' | 'failOn'>;

/** Compares the projects of two revisions: those of one folder, and of the others those of one name. */
export function createReviewReport(
  before: readonly Project[],
  after: readonly Project[],
  options: ReviewOptions,
): ReviewReport {
  const pairs = pairProjects(before, after, ({ folder, name }) => ({ folder, name }));
  const projects = pairs.flatMap((pair): readonly ProjectReview[] => {
    const shown = pair.after ?? pair.before;
    if (!shown) return [];
    return [{ ...pair, name: shown.name, root: shown.root, review: reviewOf(pair) }];
  });
  return { ...options, projects: projects.sort((left, right) => (left.root < right.root ? -1 : 1)) };
}

/** Whether both sides could be analysed. With a broken configuration one cannot: it is not gone, but there is nothing to compare. */
export function isComparable({ before, after }: Pick<ProjectReview, 'before' | 'after'>): boolean {
  return [before, after].every((project) => !project || project.analysis);
}

function reviewOf(pair: Pick<ProjectReview, 'before' | 'after'>): Review {
  return isComparable(pair) ? review(pair.before?.analysis, pair.after?.analysis) : review(undefined, undefined);
}

/** What could not be read of either revision. A mistake of the base may make what was there before look new. */
export function problemsOf({ before, after }: ProjectReview): {
  readonly base: readonly Problem[];
  readonly head: readonly Problem[];
} {
  return { base: before?.problems ?? [], head: after?.problems ?? [] };
}

/** The new findings that somebody must act on, the gravest first. */
export function openAdded({ review: { findings } }: ProjectReview): readonly Finding[] {
  const open = findings.added.filter(({ accepted }) => !accepted);
  return GRAVEST_FIRST.flatMap((severity) => open.filter((finding) => finding.severity === severity));
}

/** The findings that somebody had to act on, and that are gone: as they were. */
export function openFixed({ review: { findings } }: ProjectReview): readonly Finding[] {
  return findings.fixed.filter(({ accepted }) => !accepted);
}

const GRAVEST_FIRST = ['error', 'warning', 'info'] as const;

/** Whether a project has neither a change nor something that could not be read. */
export function isQuiet(project: ProjectReview): boolean {
  const { base, head } = problemsOf(project);
  return isEmpty(project.review) && base.length === 0 && head.length === 0;
}

/**
 * Whether the change makes the gate fail: some finding is open at or above the threshold that was not before, be it new, graver now, or no
 * longer accepted.
 */
export function fails({ projects, failOn }: ReviewReport): boolean {
  if (failOn === 'never') return false;
  const threshold = failOn === 'new-error' ? 'error' : 'warning';
  const counts = ({ severity, accepted }: Finding): boolean => !accepted && reaches(severity, threshold);
  return projects.some(
    ({ review: { findings } }) =>
      findings.added.some(counts) || findings.still.some(({ before, after }) => counts(after) && !counts(before)),
  );
}
