import { outcomeInWords } from '../../language/render/words/outcome.js';
import { isBetter, isWorse } from '../../language/review/findings.js';
import type { Finding } from '../../language/rules/rule.js';
import { linkTo, linkToProblem, placeOf } from '../report.js';
import type { Problem, Project } from '../project.js';
import {
  isComparable,
  isQuiet,
  openAdded,
  openFixed,
  type ProjectReview,
  problemsOf,
  type ReviewReport,
} from '../review-report.js';
import {
  checklistLines,
  coverageLine,
  declarationLines,
  declarationTitle,
  findingsLine,
  ledgerLine,
  NOT_COMPARABLE,
  outcomeLine,
  ownershipSubject,
  ownershipValues,
  revisionsInWords,
  symptomLines,
} from '../review-words.js';
import { paintOf, type Style } from '../text/style.js';
import { visible } from '../../language/render/text/visible.js';
import { wrap } from '../text/width.js';

/** A review for people at a terminal: what changed, the new and the fixed findings, the readings before and after. */
export function reviewPretty(report: ReviewReport, style: Style): string {
  const title = style.strong(`Review of ${visible(revisionsInWords(report))}`);
  const loud = report.projects.filter((project) => !isQuiet(project));
  if (loud.length === 0) return `${title}\n\nNothing has changed in what the models mean.\n`;
  const several = report.projects.length > 1;
  const sections = loud.flatMap((project) => [
    ...(several ? [[style.strong(`── ${visible(project.name)} (${visible(project.root)})`)]] : []),
    ...projectSections(project, style),
  ]);
  return `${[[title], ...sections].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function projectSections(project: ProjectReview, style: Style): readonly (readonly string[])[] {
  const { review, after, before } = project;
  const problems = problemsOf(project);
  const worse = review.findings.still.filter(isWorse).map((still) => still.after);
  const better = review.findings.still.filter(isBetter).map((still) => still.after);
  const sections = [
    section(
      'The base does not parse, so some of what follows may be older than it looks',
      problems.base.map(problemText),
      style,
    ),
    section('Does not parse', problems.head.map(problemText), style),
    section(
      'Ownership',
      review.ownership.map((one) => `${ownershipSubject(one)}: ${ownershipValues(one)}`),
      style,
    ),
    section(
      'Declarations',
      review.declarations.flatMap((one) => [
        declarationTitle(one),
        ...declarationLines(one).map((line) => `  ${line}`),
      ]),
      style,
    ),
    findingSection('New findings', openAdded(project), after, style),
    findingSection('Worse than before', worse, after, style),
    findingSection('Better than before', better, after, style),
    findingSection('Fixed', openFixed(project), before, style),
    isComparable(project) ? readings(project, style) : [NOT_COMPARABLE],
  ];
  return sections.filter(({ length }) => length > 0);
}

function section(title: string, lines: readonly string[], style: Style): readonly string[] {
  if (lines.length === 0) return [];
  return [style.strong(title), ...lines.flatMap((line) => indented(line, style))];
}

/** A line under its title; what does not fit goes on below, further in. */
function indented(line: string, style: Style): readonly string[] {
  const margin = line.length - line.trimStart().length + 2;
  const [first = '', ...others] = wrap(visible(line.trimStart()), style.width - margin - 2);
  return [' '.repeat(margin) + first, ...others.map((other) => ' '.repeat(margin + 2) + other)];
}

function problemText(problem: Problem): string {
  return `${linkToProblem(problem)}: ${problem.message}`;
}

function findingSection(
  title: string,
  findings: readonly Finding[],
  project: Project | undefined,
  style: Style,
): readonly string[] {
  if (findings.length === 0 || !project) return [];
  const lines = findings.flatMap((finding) => {
    const label = `${finding.severity}[${finding.rule}]`;
    const [first = '', ...others] = wrap(`${label}: ${visible(finding.message)}`, style.width - 4);
    return [
      `  ${paintOf(style, finding.severity)(label)}${first.slice(label.length)}`,
      ...others.map((line) => `    ${line}`),
      `    ${style.accent('-->')} ${visible(linkTo(placeOf(project, finding.at)))}`,
    ];
  });
  return [style.strong(title), ...lines];
}

function readings(project: ProjectReview, style: Style): readonly string[] {
  const { review, after, before } = project;
  const decision = (after ?? before)?.analysis?.decision;
  const coverage = coverageLine(review);
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['Findings', [findingsLine(project)]],
    ['Decision', decision ? [outcomeLine(review, outcomeInWords(decision))] : []],
    ['Symptoms', symptomLines(review)],
    ['Checklist', checklistLines(review)],
    ['Ledger', [ledgerLine(review)]],
    ['Coverage', coverage === undefined ? [] : [coverage]],
  ];
  return rows.flatMap(([title, lines]) =>
    lines.flatMap((line, index) => {
      const wrapped = wrap(visible(line), style.width - 11);
      return wrapped.map((text, at) => {
        const label = index === 0 && at === 0 ? title : '';
        return `${style.strong(label)}${' '.repeat(11 - label.length)}${text}`;
      });
    }),
  );
}
