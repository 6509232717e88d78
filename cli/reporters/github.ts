import type { Severity } from '../../language/rules/rule.js';
import { escapeHidden } from '../../language/render/text/visible.js';
import { type CheckReport, fullMessage, openFindings, type Place, placeOf, placeOfProblem } from '../report.js';

/** The command for each severity. */
export const annotationOf: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** Workflow commands of GitHub Actions: each makes an annotation. Accepted findings are left out. */
export function github({ projects }: CheckReport): string {
  const lines = projects.flatMap((project) => [
    ...project.problems.map((problem) => command('error', placeOfProblem(problem), problem.kind, problem.message)),
    ...openFindings(project).map((finding) => {
      return command(annotationOf[finding.severity], placeOf(project, finding.at), finding.rule, fullMessage(finding));
    }),
  ]);
  return lines.map((line) => `${line}\n`).join('');
}

/** One workflow command. */
export function command(name: string, { file, start, end }: Place, title: string, message: string): string {
  const properties = {
    file,
    line: start.line,
    endLine: end.line,
    col: start.column,
    endColumn: end.column,
    title,
  };
  const written = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`);
  return `::${name} ${written.join(',')}::${data(message)}`;
}

/** The runner ends a command at a line break, and decodes these three; a log is also a terminal. */
function data(text: string): string {
  return escapeHidden(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
