import type { Analysis } from '../../language/analysis.js';
import type { Symptom } from '../../language/landscape/types.js';
import type { WalkStep } from '../../language/decision/walk.js';
import type { Evidence } from '../../language/landscape/elements.js';
import type { Finding } from '../../language/rules/rule.js';
import { decisiveSymptom, endInWords, outcomeInWords } from '../../language/render/words/outcome.js';
import type { Problem } from '../project.js';
import { type CheckReport, linkTo, openFindings, placeOf, placeOfProblem, type ProjectReport } from '../report.js';
import { ledgerLine } from '../../language/render/words/amounts.js';
import { drawFrame } from '../text/frame.js';
import { count } from '../text/plural.js';
import { paintOf, type Style } from '../text/style.js';
import { escapeHidden } from '../../language/render/text/visible.js';
import { cutStart, padEnd, widthOf, wrap } from '../text/width.js';

/** For people at a terminal, in the manner of rustc and Ruff: every finding with its line, then the readings of each project, then a summary. */
export function pretty(report: CheckReport, style: Style): string {
  const several = report.projects.length > 1;
  const sections = report.projects.flatMap((project) => [
    ...(several ? [[projectTitle(project, style)]] : []),
    ...project.problems.map((problem) => problemBlock(problem, style)),
    ...openFindings(project).map((finding) => findingBlock(project, finding, style)),
    ...(project.analysis ? readings(project, project.analysis, style) : []),
  ]);
  return `${[...sections, summaryBlock(report, style)].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function projectTitle({ name, root }: ProjectReport, style: Style): string {
  const title = name === root ? name : `${name} (${root})`;
  const text = `── ${escapeHidden(title)} `;
  return style.strong(text + '─'.repeat(Math.max(0, style.width - widthOf(text))));
}

// ---------------------------------------------------------------------------------------------- findings

function problemBlock(problem: Problem, style: Style): readonly string[] {
  const place = placeOfProblem(problem);
  const shown = problem.kind === 'unreadable' ? place.file : linkTo(place);
  const gutter = String(place.start.line).length;
  return [
    ...headline(style.error, `error[${problem.kind}]`, problem.message, style),
    `${' '.repeat(gutter)}${style.accent('-->')} ${escapeHidden(shown)}`,
    ...(problem.kind === 'unreadable' ? [] : drawFrame(problem.at, style, style.error, gutter)),
  ];
}

function findingBlock(project: ProjectReport, finding: Finding, style: Style): readonly string[] {
  const { rule, severity, message, why, fix, at, related } = finding;
  const place = placeOf(project, at);
  const paint = paintOf(style, severity);
  const gutter = String(place.start.line).length;
  const note = (label: string, text: string): readonly string[] => noteLines(gutter, label, text, style);
  return [
    ...headline(paint, `${severity}[${rule}]`, message, style),
    `${' '.repeat(gutter)}${style.accent('-->')} ${escapeHidden(linkTo(place))}`,
    ...drawFrame(at, style, paint, gutter),
    style.accent(`${' '.repeat(gutter)} |`),
    ...related.flatMap((other) => note('see', `${linkTo(placeOf(project, other.at))} ${other.message}`)),
    ...(why === '' ? [] : note('why', why)),
    ...(fix === '' ? [] : note('fix', fix)),
    ...offers(finding).flatMap((offer) => note('offers', offer)),
  ];
}

/** What can be done from here without writing it by hand. */
function offers({ fixes }: Finding): readonly string[] {
  const safe = fixes.filter(({ safety }) => safety === 'safe').map(({ title }) => title);
  const [suggested] = fixes.filter(({ safety }) => safety === 'suggested').map(({ title }) => title);
  const [first] = safe;
  if (first !== undefined) return [`${first} (--fix)`];
  return suggested === undefined ? [] : [`${suggested} (--fix-suggested)`];
}

function headline(paint: (text: string) => string, label: string, message: string, style: Style): readonly string[] {
  const [first = '', ...others] = wrap(`${label}: ${escapeHidden(message)}`, style.width - 2);
  return [paint(label) + style.strong(first.slice(label.length)), ...others.map((line) => style.strong(`  ${line}`))];
}

function noteLines(gutter: number, label: string, text: string, style: Style): readonly string[] {
  const indent = ' '.repeat(gutter + 1);
  const hang = ' '.repeat(label.length + 4);
  const [first = '', ...others] = wrap(escapeHidden(text), style.width - gutter - label.length - 5);
  return [
    `${indent}${style.accent('=')} ${style.strong(`${label}:`)} ${first}`,
    ...others.map((line) => `${indent}${hang}${line}`),
  ];
}

// ---------------------------------------------------------------------------------------------- the readings

function readings(project: ProjectReport, analysis: Analysis, style: Style): readonly (readonly string[])[] {
  const { checklist, ledger } = analysis;
  const indent = '  ';
  return [
    decisionLines(project, analysis, style),
    [
      style.strong('Before rebuilding anything'),
      ...checklist.flatMap(({ done, title, detail }) => [
        `${indent}${done ? style.good('✓') : style.warning('✗')} ${title}`,
        ...(done ? [] : wrap(escapeHidden(detail), style.width - 4).map((line) => `${indent}  ${style.faint(line)}`)),
      ]),
    ],
    ledgerLines(ledgerLine(ledger.totals), style),
  ];
}

function ledgerLines(text: string, style: Style): readonly string[] {
  const [first = '', ...others] = wrap(escapeHidden(text), style.width - 8);
  return [`${style.strong('Ledger')}  ${first}`, ...others.map((line) => `        ${line}`)];
}

function decisionLines(project: ProjectReport, { decision }: Analysis, style: Style): readonly string[] {
  const decisive = decisiveSymptom(decision);
  const met = decision.triggers.filter((trigger) => trigger.met);
  const review = met.map(({ trigger }) => `  ${style.warning('!')} ${escapeHidden(trigger.title)}`);
  const lines = decisive
    ? [
        `${style.strong('Decision')}  ${style.accent(escapeHidden(outcomeInWords(decision)))}`,
        ...wrap(escapeHidden(`because of ${named(decisive.symptom)}`), style.width - 2).map((line) => `  ${line}`),
        ...stepLines(project, decisive.walk.steps, style),
        `    → ${style.strong(escapeHidden(endInWords(decisive.walk.end)))}`,
      ]
    : [`${style.strong('Decision')}  ${escapeHidden(outcomeInWords(decision))}`];
  return met.length === 0
    ? lines
    : [...lines, '  Request a growth systems review:', ...review.map((line) => `  ${line}`)];
}

/** `LateInvoices: Invoices go out late`; the name alone where it has no title of its own. */
function named({ name, title }: Symptom): string {
  return title === name.text ? title : `${name.text}: ${title}`;
}

/** What is left for the questions where the places that answers come from take all the room they want. */
const NARROWEST_QUESTION = 30;
const WIDEST_QUESTION = 60;

/** One line a question: the question, its answer, and where the answer comes from. */
function stepLines(project: ProjectReport, steps: readonly WalkStep[], style: Style): readonly string[] {
  const questions = steps.map(({ question }) => escapeHidden(question.title));
  const grounds = steps.map(({ evidence }) => groundOf(project, evidence));
  const free = style.width - '    '.length - '  yes'.length - '  '.length;
  const longest = Math.min(WIDEST_QUESTION, widest(questions));
  const column = Math.max(Math.min(longest, NARROWEST_QUESTION), Math.min(longest, free - widest(grounds)));
  return steps.flatMap(({ answer }, index) => {
    const lines = wrap(questions[index] ?? '', column);
    const last = padEnd(lines.at(-1) ?? '', column);
    const paint = answer === 'yes' ? style.warning : style.good;
    const where = cutStart(grounds[index] ?? '', free - column);
    return [
      ...lines.slice(0, -1).map((line) => `    ${line}`),
      `    ${last}  ${paint(answer.padEnd(3))}${where === '' ? '' : `  ${style.faint(where)}`}`.trimEnd(),
    ];
  });
}

function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, widthOf(text)), 0);
}

/** The place of the first of an answer's grounds, and how many more there are. */
function groundOf(project: ProjectReport, [ground, ...others]: readonly Evidence[]): string {
  if (!ground) return '';
  const { file, start } = placeOf(project, ground.at);
  const property = ground.property === 'name' ? '' : ` ${ground.property}`;
  return escapeHidden(`${file}:${start.line}${property}${others.length > 0 ? ` +${others.length}` : ''}`);
}

// ---------------------------------------------------------------------------------------------- the summary

function summaryBlock({ projects, summary }: CheckReport, style: Style): readonly string[] {
  const { error, warning, info, accepted } = summary;
  const problems = projects.reduce((sum, project) => sum + project.problems.length, 0);
  const files = projects.reduce((sum, project) => sum + project.files, 0);
  const read = `${count(files, 'file')}${projects.length > 1 ? ` of ${count(projects.length, 'project')}` : ''}`;
  const parts = [
    ...(error > 0 ? [style.error(count(error, 'error'))] : []),
    ...(warning > 0 ? [style.warning(count(warning, 'warning'))] : []),
    ...(info > 0 ? [style.info(`${info} info`)] : []),
  ];
  const aside = accepted > 0 ? style.faint(`, ${accepted} accepted`) : '';
  const found = parts.length > 0 ? `Found ${parts.join(', ')}` : style.good('No findings');
  const broken = count(problems, 'mistake');
  // A project whose configuration is broken was not looked at; "no findings" would be a false comfort.
  if (files === 0 && problems > 0) return [`Nothing was checked: ${style.error(broken)} in the input.`];
  return [
    ...(problems > 0 ? [`${style.error(broken)} in the input: what is said here is not all there is to say.`] : []),
    `${found}${aside} in ${read}.`,
    ...fixHints(projects),
  ];
}

function fixHints(projects: readonly ProjectReport[]): readonly string[] {
  const fixes = projects.flatMap(openFindings).map((finding) => new Set(finding.fixes.map(({ safety }) => safety)));
  const safe = fixes.filter((safeties) => safeties.has('safe')).length;
  const suggested = fixes.filter((safeties) => !safeties.has('safe') && safeties.has('suggested')).length;
  return [
    ...(safe > 0 ? [`${safe} can be fixed with --fix.`] : []),
    ...(suggested > 0
      ? [`${suggested} ${suggested === 1 ? 'has' : 'have'} a suggestion: --fix-suggested applies it.`]
      : []),
  ];
}
