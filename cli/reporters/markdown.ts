import type { Finding } from '../../language/rules/rule.js';
import { decisiveSymptom, outcomeInWords } from '../../language/render/words/outcome.js';
import { type CheckReport, linkTo, openFindings, placeOf, placeOfProblem, type ProjectReport } from '../report.js';
import { ledgerLine } from '../../language/render/words/amounts.js';
import { count } from '../text/plural.js';
import { markdownCode, markdownTable, markdownText } from './markdown-text.js';

/** Markdown for a comment on a pull request or a page of a wiki. Accepted findings are counted only. */
export function markdown({ projects, summary }: CheckReport): string {
  const { error, warning, info, accepted } = summary;
  const counts = [count(error, 'error'), count(warning, 'warning'), `${info} info`, `${accepted} accepted`];
  return `${['# Seamline', '', `${counts.join(', ')}.`, ...projects.flatMap(projectSection)].join('\n')}\n`;
}

function projectSection(project: ProjectReport): readonly string[] {
  const { name, problems, analysis } = project;
  return [
    '',
    `## ${markdownText(name)}`,
    ...(problems.length > 0 ? ['', ...problems.map(problemItem)] : []),
    ...(analysis ? analysisSection(analysis) : []),
    ...findingsSection(project),
  ];
}

function problemItem(problem: ProjectReport['problems'][number]): string {
  return `- **${problem.kind}** ${markdownCode(linkTo(placeOfProblem(problem)))}: ${markdownText(problem.message)}`;
}

function analysisSection({ decision, checklist, ledger }: NonNullable<ProjectReport['analysis']>): readonly string[] {
  const decisive = decisiveSymptom(decision);
  const steps = decisive?.walk.steps ?? [];
  const triggers = decision.triggers.filter(({ met }) => met);
  return [
    '',
    `**Decision:** ${markdownText(outcomeInWords(decision))}${decisive ? ` (${markdownText(decisive.symptom.title)})` : ''}`,
    '',
    ...steps.map(({ question, answer }) => `1. ${markdownText(question.title)} **${answer}**`),
    ...(steps.length > 0 ? [''] : []),
    ...(triggers.length > 0
      ? [`**Review requested:** ${triggers.map(({ trigger }) => markdownText(trigger.title)).join('; ')}`, '']
      : []),
    '**Before rebuilding anything:**',
    '',
    ...checklist.map(
      ({ done, title, detail }) => `- [${done ? 'x' : ' '}] ${markdownText(title)}: ${markdownText(detail)}`,
    ),
    '',
    `**Ledger:** ${markdownText(ledgerLine(ledger.totals))}`,
  ];
}

function findingsSection(project: ProjectReport): readonly string[] {
  const findings = openFindings(project);
  if (findings.length === 0) return project.problems.length > 0 ? [] : ['', 'No findings.'];
  const row = ({ severity, rule, at, message, fix }: Finding): readonly string[] => [
    severity,
    markdownCode(rule),
    markdownCode(linkTo(placeOf(project, at))),
    `${markdownText(message)}<br>${markdownText(fix)}`,
  ];
  return ['', ...markdownTable(['severity', 'rule', 'place', 'finding'], findings.map(row))];
}
