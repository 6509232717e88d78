import { endInWords, outcomeInWords } from '../../language/render/words/outcome.js';
import { subjectOf } from '../../language/review/declarations.js';
import { isBetter, isWorse } from '../../language/review/findings.js';
import type { Finding } from '../../language/rules/rule.js';
import type { Problem, Project } from '../project.js';
import { linkTo, placeOf, placeOfProblem } from '../report.js';
import { isQuiet, openAdded, type ProjectReview, problemsOf, type ReviewReport } from '../review-report.js';
import {
  checklistLines,
  coverageLine,
  declarationLines,
  declarationTitle,
  findingsLine,
  ledgerLine,
  outcomeLine,
  ownershipSubject,
  ownershipValues,
  revisionsInWords,
} from '../review-words.js';
import { markdownCode, markdownText } from './markdown-text.js';
import { reviewMermaid } from './review-mermaid.js';

/** A comment on GitHub holds 65,536 characters; what the one who posts it adds must fit too. */
const MOST_CHARACTERS = 59_000;
/** So much of a text from a file goes into a cell. */
const MOST_OF_A_TEXT = 300;

/** A part of the comment: it keeps its frame, and as many of its rows as there is room for. */
interface Part {
  readonly before: readonly string[];
  readonly rows: readonly string[];
  readonly after: readonly string[];
  /** How to say that rows are left out, where these must look like the others. */
  readonly more: (left: number) => string;
}

/** A review as a comment on a pull request: the summary first, then what changed, details folded. Under 60,000 characters whatever changed. */
export function reviewMarkdown(report: ReviewReport): string {
  const title = ['## Seamline review', '', markdownText(short(revisionsInWords(report)))];
  const loud = report.projects.filter((project) => !isQuiet(project));
  if (loud.length === 0) return `${[...title, '', 'Nothing has changed in what the models mean.'].join('\n')}\n`;
  const several = report.projects.length > 1;
  const parts = loud.flatMap((project) => [
    ...(several ? [text(['', `### ${markdownText(short(project.name))}`])] : []),
    ...projectParts(project),
  ]);
  return `${fitted([text(title), ...parts]).join('\n')}\n`;
}

function projectParts(project: ProjectReview): readonly Part[] {
  const { review, after, before } = project;
  const problems = problemsOf(project);
  const { findings } = review;
  const worse = findings.still.filter(isWorse).map((still) => still.after);
  const better = findings.still.filter(isBetter).map((still) => still.after);
  const fixed = findings.fixed.filter(({ accepted }) => !accepted);
  const isSeam = (kind: string): boolean => kind === 'handoff' || kind === 'entity';
  const seams = review.declarations.filter((change) => isSeam(subjectOf(change).kind));
  const others = review.declarations.filter((change) => !isSeam(subjectOf(change).kind));
  const ownership = review.ownership.map((one) => row([ownershipSubject(one), ownershipValues(one)].map(cell)));
  const chart = reviewMermaid(review);
  return [
    text(['', ...summary(project)]),
    listed('**The base does not parse.** What it hides may look new or changed here.', problems.base.map(problemItem)),
    listed('**Does not parse:**', problems.head.map(problemItem)),
    table('#### Ownership and handoffs', ['what', 'change'], [...ownership, ...seams.map(declarationRow)]),
    findingTable('#### New findings', openAdded(project), after),
    findingTable('#### Worse than before', worse, after),
    folded(chart === undefined ? undefined : 'Map of what changed', [], ['```mermaid', chart ?? '', '```']),
    folded('Other declarations', others.map(declarationRow), tableHead(['what', 'change'])),
    folded('Fixed', findingRows(fixed, before), tableHead(FINDING_TITLES)),
    folded('Better than before', findingRows(better, after), tableHead(FINDING_TITLES)),
    folded('Decision, checklist, coverage', readings(project), []),
  ].filter((part) => part.before.length + part.rows.length > 0);
}

function summary(project: ProjectReview): readonly string[] {
  const { review, after, before } = project;
  const decision = (after ?? before)?.analysis?.decision;
  const outcome = decision ? outcomeLine(review, `${outcomeInWords(decision)} (as before)`) : 'not known';
  return [
    `- **Findings:** ${cell(findingsLine(project))}`,
    `- **Decision:** ${cell(outcome)}`,
    `- **Ledger:** ${cell(ledgerLine(review))}${review.ledger.changed ? '' : ' (as before)'}`,
  ];
}

function readings({ review }: ProjectReview): readonly string[] {
  const coverage = coverageLine(review);
  const symptoms = review.symptoms.map(({ name, before, after }) => {
    const words = (side: typeof before): string => (side ? endInWords(side.walk.end) : 'not declared');
    return `${name}: ${words(before)} → ${words(after)}`;
  });
  return [...symptoms, ...checklistLines(review), ...(coverage === undefined ? [] : [coverage])].map(
    (line) => `- ${cell(line)}`,
  );
}

function problemItem(problem: Problem): string {
  const where = problem.kind === 'unreadable' ? problem.path : linkTo(placeOfProblem(problem));
  return `- ${markdownCode(short(where))}: ${cell(problem.message)}`;
}

type Changes = ProjectReview['review']['declarations'];

function declarationRow(change: Changes[number]): string {
  return row([cell(declarationTitle(change)), declarationLines(change).map(cell).join('<br>')]);
}

const FINDING_TITLES = ['severity', 'rule', 'place', 'finding'] as const;

function findingTable(title: string, findings: readonly Finding[], project: Project | undefined): Part {
  return table(title, FINDING_TITLES, findingRows(findings, project));
}

function findingRows(findings: readonly Finding[], project: Project | undefined): readonly string[] {
  if (!project) return [];
  return findings.map(({ severity, rule, at, message, fix }) =>
    row([
      severity,
      markdownCode(rule),
      markdownCode(short(linkTo(placeOf(project, at)))),
      `${cell(message)}<br>${cell(fix)}`,
    ]),
  );
}

// ---------------------------------------------------------------------------------------------- parts

function text(lines: readonly string[]): Part {
  return { before: lines, rows: [], after: [], more: () => '' };
}

function listed(title: string, items: readonly string[]): Part {
  if (items.length === 0) return text([]);
  return { before: ['', title, ''], rows: items, after: [], more: (left) => `- and ${left} more` };
}

function table(title: string, columns: readonly string[], rows: readonly string[]): Part {
  if (rows.length === 0) return text([]);
  return { before: ['', title, '', ...tableHead(columns)], rows, after: [], more: moreRow(columns.length) };
}

function tableHead(columns: readonly string[]): readonly string[] {
  return [row(columns), row(columns.map(() => '---'))];
}

function moreRow(columns: number): (left: number) => string {
  return (left) => row([`and ${left} more`, ...Array.from({ length: columns - 1 }, () => '')]);
}

/** What opens by a click. */
function folded(title: string | undefined, rows: readonly string[], head: readonly string[]): Part {
  const isChart = head[0] === '```mermaid';
  if (title === undefined || (rows.length === 0 && !isChart)) return text([]);
  const label = rows.length > 0 ? `${title} (${rows.length})` : title;
  const before = ['', '<details>', `<summary>${label}</summary>`, '', ...head];
  const more = head.length > 0 ? moreRow(2) : (left: number): string => `- and ${left} more`;
  return { before, rows, after: ['', '</details>'], more };
}

/** Puts parts together as long as there is room; of one that has too many rows the first ones stay, and a part whose frame has no room goes. */
function fitted(parts: readonly Part[]): readonly string[] {
  const lines: string[] = [];
  let room = MOST_CHARACTERS;
  let leftOut = 0;
  const sizeOf = (some: readonly string[]): number => some.reduce((sum, line) => sum + line.length + 1, 0);
  for (const { before, rows, after, more } of parts) {
    const frame = sizeOf(before) + sizeOf(after) + MOST_OF_A_TEXT;
    if (frame > room) {
      leftOut++;
      continue;
    }
    room -= frame;
    const kept: string[] = [];
    for (const line of rows) {
      if (line.length + 1 > room) break;
      room -= line.length + 1;
      kept.push(line);
    }
    const left = rows.length - kept.length;
    lines.push(...before, ...kept, ...(left > 0 ? [more(left)] : []), ...after);
  }
  return leftOut === 0
    ? lines
    : [...lines, '', 'There is more than a comment holds: `seamline review` prints all of it.'];
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function cell(value: string): string {
  return markdownText(short(value));
}

function short(value: string): string {
  return value.length > MOST_OF_A_TEXT ? `${value.slice(0, MOST_OF_A_TEXT - 1)}…` : value;
}
