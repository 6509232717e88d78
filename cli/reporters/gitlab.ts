import type { Severity } from '../../language/rules/rule.js';
import { type CheckReport, fullMessage, openFindings, type Place, placeOf, placeOfProblem } from '../report.js';

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'critical', warning: 'major', info: 'info' };

/** GitLab's code quality report. Accepted findings are left out. */
export function gitlab({ projects }: CheckReport): string {
  const entries = projects.flatMap((project) => {
    const times = new Map<string, number>();
    const problems = project.problems.map((problem) => {
      const { kind, message, path } = problem;
      const about = `${kind}:${path}:${message}`;
      const time = (times.get(about) ?? 0) + 1;
      times.set(about, time);
      return entry(placeOfProblem(problem), kind, 'blocker', message, `${about}:${time}`);
    });
    const findings = openFindings(project).map((finding) => {
      const { rule, severity, at, fingerprint } = finding;
      // Two projects may have the same finding; the report must not have one fingerprint twice.
      return entry(
        placeOf(project, at),
        rule,
        SEVERITIES[severity],
        fullMessage(finding),
        `${project.root}:${fingerprint}`,
      );
    });
    return [...problems, ...findings];
  });
  return `${JSON.stringify(entries, undefined, 2)}\n`;
}

function entry({ file, start, end }: Place, name: string, severity: string, description: string, fingerprint: string) {
  return {
    description,
    check_name: name,
    fingerprint,
    severity,
    location: { path: file, positions: { begin: start, end }, lines: { begin: start.line, end: end.line } },
  };
}
