import { endInWords, outcomeInWords } from '../../language/render/words/outcome.js';
import type { DecideReport, ProjectDecisionReport, SymptomReport } from '../decide-report.js';
import { linkTo, placeOf } from '../report.js';
import type { Evidence } from '../../language/landscape/elements.js';
import { markdownCode, markdownText } from './markdown-text.js';
import type { Rooted } from './json-parts.js';

/** The walks as Markdown. */
export function decideMarkdown({ suppose, projects }: DecideReport): string {
  const lines = ['# Decision', ...projects.flatMap((project) => projectSection(project, suppose))];
  return `${lines.join('\n')}\n`;
}

function projectSection(project: ProjectDecisionReport, suppose: readonly string[]): readonly string[] {
  const { name, decision, symptoms } = project;
  return [
    '',
    `## ${markdownText(name)}`,
    '',
    `**Outcome:** ${markdownText(outcomeInWords(decision))}`,
    ...symptoms.flatMap((symptom) => symptomSection(project, symptom, suppose)),
    '',
    '### Triggers of a review',
    '',
    ...decision.triggers.map(({ trigger, met, evidence }) => {
      return `- [${met ? 'x' : ' '}] ${markdownText(trigger.title)}${met ? grounds(project, evidence) : ''}`;
    }),
  ];
}

function symptomSection(
  project: Rooted,
  { symptom, walk, supposed, smallestChange, candidates, candidateCount }: SymptomReport,
  suppose: readonly string[],
): readonly string[] {
  return [
    '',
    `### ${markdownText(symptom.title)} (${markdownCode(symptom.name.text)})`,
    '',
    ...walk.steps.map(({ question, answer, evidence }) => {
      return `1. ${markdownText(question.title)} **${answer}**${grounds(project, evidence)}`;
    }),
    '',
    `**${markdownText(endInWords(walk.end))}**`,
    ...(supposed
      ? ['', `Supposing ${suppose.map(markdownCode).join(', ')}: **${markdownText(endInWords(supposed.end))}**`]
      : []),
    ...(smallestChange
      ? [
          '',
          `With ${smallestChange.facts.map(markdownCode).join(' and ')} it would be ${markdownText(smallestChange.outcome.title)}.`,
        ]
      : []),
    ...(candidates.length > 0 ? ['', 'Candidates for the root cause:', ''] : []),
    ...candidates.map(({ finding }) => {
      return `1. ${markdownCode(finding.rule)} ${markdownText(finding.message)} ${markdownCode(linkTo(placeOf(project, finding.at)))}`;
    }),
    ...(candidateCount > candidates.length ? ['', `And ${candidateCount - candidates.length} more.`] : []),
  ];
}

function grounds(project: Rooted, evidence: readonly Evidence[]): string {
  if (evidence.length === 0) return '';
  return `: ${evidence.map(({ element, property, at }) => `${markdownText(`${element.name.text} ${property}`)} ${markdownCode(linkTo(placeOf(project, at)))}`).join(', ')}`;
}
