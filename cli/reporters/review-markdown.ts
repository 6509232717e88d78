import { outcomeInWords } from '../../language/render/words/outcome.js';
import { concernedTeams } from '../../language/review/concerned-teams.js';
import { subjectOf } from '../../language/review/declarations.js';
import { isBetter, isWorse, type StillFinding } from '../../language/review/findings.js';
import type { Finding } from '../../language/rules/rule.js';
import type { Problem, Project } from '../project.js';
import { linkToProblem, placeOf } from '../report.js';
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
  findingsLine,
  formerName,
  ledgerLine,
  NOT_COMPARABLE,
  outcomeLine,
  ownershipSubject,
  ownershipValues,
  revisionsInWords,
  severityInWords,
  symptomLines,
} from '../review-words.js';
import type { SourceLinks } from '../source-links.js';
import {
  cell,
  fitted,
  foldedList,
  foldedTable,
  foldedText,
  listed,
  type Part,
  row,
  short,
  table,
  text,
} from './comment-parts.js';
import { markdownCode, markdownText } from './markdown-text.js';
import { reviewMermaid } from './review-mermaid.js';

const FINDING_COLUMNS = ['Severity', 'Rule', 'Place', 'Finding'] as const;
const CHANGE_COLUMNS = ['What', 'Change'] as const;
/** So many teams are named in the summary. */
const MOST_TEAMS = 10;

/** A review as a comment on a pull request: the summary first, then what changed, details folded. Under 60,000 characters whatever changed. */
export function reviewMarkdown(report: ReviewReport, links: SourceLinks): string {
  const title = ['## Seamline review', '', markdownText(short(revisionsInWords(report)))];
  const loud = report.projects.filter((project) => !isQuiet(project));
  if (loud.length === 0) return `${[...title, '', 'Nothing has changed in what the models mean.'].join('\n')}\n`;
  const several = report.projects.length > 1;
  const parts = loud.flatMap((project) => [
    ...(several ? [text(['', `### ${markdownText(short(project.name))}`])] : []),
    ...projectParts(project, links),
  ]);
  return `${fitted([text(title), ...parts], loud.length).join('\n')}\n`;
}

function projectParts(project: ProjectReview, links: SourceLinks): readonly Part[] {
  const { review, after, before } = project;
  const problems = problemsOf(project);
  const { findings } = review;
  const added = openAdded(project);
  const worse = findings.still.filter(isWorse);
  const better = findings.still.filter(isBetter);
  const isSeam = (kind: string): boolean => kind === 'handoff' || kind === 'entity';
  const seams = review.declarations.filter((change) => isSeam(subjectOf(change).kind));
  const others = review.declarations.filter((change) => !isSeam(subjectOf(change).kind));
  const changeRow = (change: Change): string => declarationRow(change, after, links);
  const ownership = review.ownership.map((one) => row([ownershipSubject(one), ownershipValues(one)].map(cell)));
  const chart = reviewMermaid(review);
  const rules = [...added, ...worse.map((still) => still.after)];
  return [
    text(['', ...summary(project)]),
    listed('**The base does not parse.** What it hides may look new or changed here.', problems.base.map(problemItem)),
    listed('**Does not parse:**', problems.head.map(problemItem)),
    table('#### Ownership and handoffs', CHANGE_COLUMNS, [...ownership, ...seams.map(changeRow)]),
    table('#### New findings', FINDING_COLUMNS, newRows(added, after, links)),
    table('#### Worse than before', FINDING_COLUMNS, stillRows(worse, after, links)),
    chart ? foldedText('Map of what changed', ['```mermaid', chart.text, '```', '', chart.legend]) : text([]),
    foldedTable('Other declarations', CHANGE_COLUMNS, others.map(changeRow)),
    foldedTable('Fixed', FINDING_COLUMNS, newRows(openFixed(project), before, undefined)),
    foldedTable('Better than before', FINDING_COLUMNS, stillRows(better, after, links)),
    foldedList('Decision, checklist, coverage', readings(project)),
    foldedList('Why it matters', reasons(rules)),
  ].filter((part) => part.before.length + part.rows.length > 0);
}

function summary(project: ProjectReview): readonly string[] {
  if (!isComparable(project)) return [NOT_COMPARABLE];
  const { review, after, before } = project;
  const decision = (after ?? before)?.analysis?.decision;
  const outcome = decision ? outcomeLine(review, `${outcomeInWords(decision)} (as before)`) : 'not known';
  return [
    `- **Findings:** ${cell(findingsLine(project))}`,
    `- **Decision:** ${cell(outcome)}`,
    `- **Ledger:** ${cell(ledgerLine(review))}${review.ledger.changed ? '' : ' (as before)'}`,
    ...teams(project),
  ];
}

/** Whom it concerns: the names only, since a handle would send each of them a message. */
function teams({ review, before, after }: ProjectReview): readonly string[] {
  const concerned = concernedTeams(before?.analysis, after?.analysis, review).teams;
  const named = (isTouched: boolean): string => {
    const titles = concerned.filter(({ touched }) => touched === isTouched).map(({ team }) => cell(team.title));
    const left = titles.length - MOST_TEAMS;
    return [...titles.slice(0, MOST_TEAMS), ...(left > 0 ? [`${left} more`] : [])].join(', ');
  };
  const [touched, neighbours] = [named(true), named(false)];
  if (touched === '' && neighbours === '') return [];
  const away = neighbours === '' ? '' : `${touched === '' ? '' : '; '}one handoff away: ${neighbours}`;
  return [`- **Teams:** ${touched}${away}`];
}

function readings({ review }: ProjectReview): readonly string[] {
  const coverage = coverageLine(review);
  return [...symptomLines(review), ...checklistLines(review), ...(coverage === undefined ? [] : [coverage])].map(
    (line) => `- ${cell(line)}`,
  );
}

/** What each rule's findings cost, once a rule. */
function reasons(findings: readonly Finding[]): readonly string[] {
  const byRule = new Map(findings.map(({ rule, why }) => [rule, why]));
  return [...byRule].map(([rule, why]) => `- ${markdownCode(rule)}: ${cell(why)}`).sort();
}

function problemItem(problem: Problem): string {
  return `- ${markdownCode(short(linkToProblem(problem)))}: ${cell(problem.message)}`;
}

type Change = ProjectReview['review']['declarations'][number];

function declarationRow(change: Change, after: Project | undefined, links: SourceLinks): string {
  const { kind, name } = subjectOf(change);
  const address = after && change.change !== 'removed' ? links.toPlace(placeOf(after, name)) : undefined;
  const title = `${change.change} ${kind} ${linked(cell(name.text), address)}${cell(formerName(change))}`;
  return row([title, declarationLines(change).map(cell).join('<br>')]);
}

/** @param links `undefined` for places that are no longer there */
function newRows(
  findings: readonly Finding[],
  project: Project | undefined,
  links: SourceLinks | undefined,
): readonly string[] {
  return project ? findings.map((finding) => findingRow(finding, finding.severity, project, links)) : [];
}

function stillRows(
  still: readonly StillFinding[],
  project: Project | undefined,
  links: SourceLinks,
): readonly string[] {
  return project ? still.map((one) => findingRow(one.after, severityInWords(one), project, links)) : [];
}

function findingRow(
  { rule, at, message, fix }: Finding,
  severity: string,
  project: Project,
  links: SourceLinks | undefined,
): string {
  const place = placeOf(project, at);
  const where = markdownCode(short(`${place.file}:${place.start.line}`));
  return row([
    severity,
    linked(markdownCode(rule), links?.toRule(rule)),
    linked(where, links?.toPlace(place)),
    `${cell(message)}<br>${cell(fix)}`,
  ]);
}

function linked(markdown: string, address: string | undefined): string {
  return address === undefined ? markdown : `[${markdown}](${address})`;
}
