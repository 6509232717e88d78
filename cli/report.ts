import type { Analysis } from '../language/analysis.js';
import type { FailThreshold } from '../language/configuration/defaults.js';
import type { Position, Span } from '../language/landscape/source.js';
import type { Day } from '../language/landscape/time.js';
import type { Finding, Severity } from '../language/rules/rule.js';
import { isAt } from './discovery.js';
import { type Problem, type Project, shownPath } from './project.js';

/** What `check` says of one project; every reporter turns it into text. */
export interface ProjectReport {
  readonly name: string;
  readonly root: string;
  /** How many files were read. */
  readonly files: number;
  /** Those that were asked for, the accepted among them; by file, place and rule. */
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
  readonly failOn: FailThreshold;
  /** `undefined` where the configuration is broken. */
  readonly analysis: Analysis | undefined;
}

export interface Summary {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  /** Known and carried on purpose; counted nowhere else. */
  readonly accepted: number;
  /** Left out because a baseline has them; counted nowhere else. */
  readonly baselined: number;
}

/** The result of `check`. */
export interface CheckReport {
  readonly asOf: Day;
  readonly projects: readonly ProjectReport[];
  readonly summary: Summary;
}

export interface ReportOptions {
  readonly asOf: Day;
  /** Which rules to show; `undefined` for all. */
  readonly shows?: ((rule: string) => boolean) | undefined;
  /** Which findings to show of these; `undefined` for all. */
  readonly only?: ReadonlySet<Finding> | undefined;
  /** Whether a baseline has a finding of a project of that name. */
  readonly isBaselined?: ((project: string, finding: Finding) => boolean) | undefined;
  /** The threshold for every project instead of its own. */
  readonly failOn?: FailThreshold | undefined;
}

/** Puts together what was asked for. */
export function createReport(
  projects: readonly Project[],
  { asOf, shows, only, isBaselined, failOn }: ReportOptions,
): CheckReport {
  let baselined = 0;
  const reports = projects.map((project): ProjectReport => {
    const { name, root, fragments, problems, analysis, asked } = project;
    const wanted = (analysis?.findings ?? []).filter((finding) => {
      const { rule, at } = finding;
      return (
        (!shows || shows(rule)) &&
        (!only || only.has(finding)) &&
        (!asked || asked.some((part) => isAt(at.file.path, part)))
      );
    });
    const findings = wanted.filter(
      (finding) => finding.accepted !== undefined || isBaselined?.(name, finding) !== true,
    );
    baselined += wanted.length - findings.length;
    return { name, root, files: fragments.length, findings, problems, failOn: failOn ?? project.failOn, analysis };
  });
  return { asOf, projects: reports, summary: { ...summarise(reports), baselined } };
}

function summarise(reports: readonly ProjectReport[]): Omit<Summary, 'baselined'> {
  const counts = { error: 0, warning: 0, info: 0, accepted: 0 };
  for (const { findings } of reports) {
    for (const { severity, accepted } of findings) counts[accepted ? 'accepted' : severity]++;
  }
  return counts;
}

const RANK: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** Whether a severity makes the check fail. */
export function reaches(severity: Severity, threshold: FailThreshold): boolean {
  return threshold !== 'never' && RANK[severity] >= RANK[threshold];
}

/** The findings that are not accepted. */
export function openFindings({ findings }: ProjectReport): readonly Finding[] {
  return findings.filter(({ accepted }) => !accepted);
}

/** A place as results name it. */
export interface Place {
  readonly file: string;
  readonly start: Position;
  /** One past the last column. */
  readonly end: Position;
}

/** Where a span of a project stands. The built-in library is named as such: it has no path on the disk. */
export function placeOf({ root }: { readonly root: string }, { file, start, end }: Span): Place {
  const shown = file.builtIn ? `seamline:${file.path}` : shownPath(root, file.path);
  return { file: shown, start: file.positionAt(start), end: file.positionAt(end) };
}

/** Where a problem stands; an unreadable file has no place in it. */
export function placeOfProblem(problem: Problem): Place {
  if (problem.kind === 'unreadable') {
    const start = { line: 1, column: 1 };
    return { file: problem.path, start, end: start };
  }
  const { file, start, end } = problem.at;
  return { file: problem.path, start: file.positionAt(start), end: file.positionAt(end) };
}

/** The three parts of a finding's message in one text. */
export function fullMessage({ message, why, fix }: Finding): string {
  return [message, why, fix].filter((part) => part !== '').join(' ');
}

/** `path:line:column`. */
export function linkTo({ file, start }: Place): string {
  return `${file}:${start.line}:${start.column}`;
}

/** The same of a problem; of an unreadable file the path alone. */
export function linkToProblem(problem: Problem): string {
  return problem.kind === 'unreadable' ? problem.path : linkTo(placeOfProblem(problem));
}
