import type { Finding } from '../../language/rules/rule.js';
import type { Problem } from '../project.js';
import { type CheckReport, linkTo, placeOf, placeOfProblem, type ProjectReport, reaches } from '../report.js';
import { xmlAttributes, xmlText } from './xml.js';

/**
 * JUnit's XML: a suite a project, a case a finding. A finding below the threshold passes with its text as output, an accepted one is skipped,
 * and what could not be read or parsed is an error.
 */
export function junit({ projects }: CheckReport): string {
  const suites = projects.map(suiteOf);
  const total = (key: 'tests' | 'failures' | 'errors' | 'skipped'): number =>
    suites.reduce((sum, suite) => sum + suite[key], 0);
  const attributes = { name: 'seamline', tests: total('tests'), failures: total('failures'), errors: total('errors') };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${xmlAttributes(attributes)}>`,
    ...suites.flatMap(({ lines }) => lines),
    '</testsuites>',
    '',
  ].join('\n');
}

interface Suite {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly skipped: number;
  readonly lines: readonly string[];
}

function suiteOf(project: ProjectReport): Suite {
  const { findings, problems, name, root, failOn } = project;
  const cases = [...problems.map(problemCase), ...findings.map((finding) => findingCase(project, finding))];
  const isClean = cases.length === 0;
  const counts = {
    tests: isClean ? 1 : cases.length,
    failures: findings.filter(({ accepted, severity }) => !accepted && reaches(severity, failOn)).length,
    errors: problems.length,
    skipped: findings.filter(({ accepted }) => accepted).length,
  };
  const lines = [
    `  <testsuite${xmlAttributes({ name: root === name ? name : `${name} (${root})`, ...counts })}>`,
    ...(isClean ? [`    <testcase${xmlAttributes({ classname: name, name: 'No findings' })}/>`] : cases),
    '  </testsuite>',
  ];
  return { ...counts, lines };
}

function problemCase(problem: Problem): string {
  const attributes = { classname: problem.kind, name: linkTo(placeOfProblem(problem)) };
  return `    <testcase${xmlAttributes(attributes)}>\n      <error${xmlAttributes({ message: problem.message, type: problem.kind })}/>\n    </testcase>`;
}

function findingCase(project: ProjectReport, finding: Finding): string {
  const { rule, severity, message, why, fix, accepted, at } = finding;
  const place = linkTo(placeOf(project, at));
  const outcome = accepted
    ? `<skipped${xmlAttributes({ message: `Accepted: ${accepted.because}` })}/>`
    : reaches(severity, project.failOn)
      ? `<failure${xmlAttributes({ message, type: severity })}>${xmlText(`${place}: ${message}`)}&#10;${xmlText(why)}&#10;${xmlText(fix)}</failure>`
      : `<system-out>${xmlText(`${severity}: ${message}`)}</system-out>`;
  return `    <testcase${xmlAttributes({ classname: rule, name: place })}>\n      ${outcome}\n    </testcase>`;
}
