import type { Evidence } from '../../language/landscape/elements.js';
import type { Walk, WalkEnd, WalkStep } from '../../language/decision/walk.js';
import { endInWords, outcomeInWords } from '../../language/render/words/outcome.js';
import type { DecideReport, ProjectDecisionReport, SymptomReport } from '../decide-report.js';
import { linkTo, placeOf } from '../report.js';
import { paintOf, type Style } from '../text/style.js';
import { escapeHidden } from '../../language/render/text/visible.js';
import { wrap } from '../text/width.js';
import type { Rooted } from './json-parts.js';

/** So many grounds of one answer are shown; more say no more to a reader. */
const MOST_GROUNDS = 5;

/** The walks for people at a terminal: every question with its answer and what it rests on. */
export function decidePretty({ suppose, projects }: DecideReport, style: Style): string {
  const sections = projects.flatMap((project) => [
    [`${style.strong(escapeHidden(project.name))}  ${style.accent(escapeHidden(outcomeInWords(project.decision)))}`],
    ...project.symptoms.map((symptom) => symptomLines(project, symptom, suppose, style)),
    triggerLines(project, style),
  ]);
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

function symptomLines(
  project: Rooted,
  report: SymptomReport,
  suppose: readonly string[],
  style: Style,
): readonly string[] {
  const { symptom, walk, supposed, smallestChange } = report;
  const place = escapeHidden(linkTo(placeOf(project, symptom.name)));
  const title = symptom.title === symptom.name.text ? '' : ` ${escapeHidden(symptom.title)}`;
  return [
    `${style.strong(symptom.name.text)}${title}  ${style.faint(place)}`,
    ...walkLines(project, walk, style),
    ...(supposed
      ? [
          '',
          `  ${style.strong(`What if: ${escapeHidden(suppose.join(', '))}`)}`,
          ...walkLines(project, supposed, style, commonSteps(walk, supposed)),
        ]
      : []),
    ...(smallestChange && !supposed
      ? [
          `  ${style.faint(`With ${smallestChange.facts.map((fact) => `"${fact}"`).join(' and ')} it would be: ${escapeHidden(smallestChange.outcome.title)}.`)}`,
        ]
      : []),
    ...candidateLines(project, report, style),
  ];
}

function walkLines(project: Rooted, { steps, end }: Walk, style: Style, from = 0): readonly string[] {
  return [
    ...(from > 0 ? [`  ${style.faint(from === 1 ? '1. as above' : `1. to ${from}. as above`)}`] : []),
    ...steps.flatMap((step, index) => (index < from ? [] : stepLines(project, step, index + 1, style))),
    `  → ${style.accent(escapeHidden(endInWords(end)))}`,
    ...descriptionOf(end).flatMap((text) =>
      wrap(escapeHidden(text), style.width - 4).map((line) => `    ${style.faint(line)}`),
    ),
  ];
}

/** How many steps two walks begin with alike. */
function commonSteps(left: Walk, right: Walk): number {
  const differs = right.steps.findIndex(({ question, answer, supposed }, index) => {
    const other = left.steps[index];
    return supposed.length > 0 || question !== other?.question || answer !== other.answer;
  });
  return differs === -1 ? right.steps.length : differs;
}

function descriptionOf(end: WalkEnd): readonly string[] {
  if (end.kind === 'stopped') return [];
  const { description } = end.outcome;
  return description ? description.text.split('\n') : [];
}

function stepLines(project: Rooted, step: WalkStep, number: number, style: Style): readonly string[] {
  const { question, answer, evidence, supposed } = step;
  const lines = wrap(escapeHidden(question.title), style.width - 12);
  const paint = answer === 'yes' ? style.warning : style.good;
  return [
    ...lines.map((line, index) => {
      const start = index === 0 ? `  ${number}. ` : '     ';
      return `${start}${line}${index === lines.length - 1 ? `  ${paint(answer)}` : ''}`;
    }),
    ...supposed.map((fact) => `       ${style.info(`supposed: ${escapeHidden(fact)}`)}`),
    ...groundLines(project, evidence).map((ground) => `       ${style.faint(ground)}`),
  ];
}

/** A line for each property that an answer rests on, with the place of its first mention; at most a few, and how many more there are. */
function groundLines(project: Rooted, evidence: readonly Evidence[]): readonly string[] {
  const groups = new Map<string, { readonly first: Evidence; times: number }>();
  for (const ground of evidence) {
    const what = phraseOf(ground);
    const group = groups.get(what);
    if (group) group.times++;
    else groups.set(what, { first: ground, times: 1 });
  }
  const shown = [...groups].slice(0, MOST_GROUNDS).map(([what, { first, times }]) => {
    return escapeHidden(`${what}  ${linkTo(placeOf(project, first.at))}${times > 1 ? ` and ${times - 1} more` : ''}`);
  });
  return groups.size > MOST_GROUNDS ? [...shown, `and ${groups.size - MOST_GROUNDS} more`] : shown;
}

function phraseOf({ element, property }: Evidence): string {
  return property === 'name' ? element.name.text : `${element.name.text}, ${property}`;
}

function candidateLines(
  project: Rooted,
  { candidates, candidateCount }: SymptomReport,
  style: Style,
): readonly string[] {
  if (candidates.length === 0) return [];
  const hidden = candidateCount - candidates.length;
  return [
    '',
    '  Candidates for the root cause, the likeliest first:',
    ...candidates.flatMap(({ finding }, index) => {
      const { severity, rule, message, at } = finding;
      const label = `${severity}[${rule}]`;
      return [
        `  ${String(index + 1).padStart(2)}. ${paintOf(style, severity)(label)}  ${style.faint(escapeHidden(linkTo(placeOf(project, at))))}`,
        ...wrap(escapeHidden(message), style.width - 6).map((line) => `      ${line}`),
      ];
    }),
    ...(hidden > 0 ? [`      and ${hidden} more`] : []),
  ];
}

function triggerLines(project: ProjectDecisionReport, style: Style): readonly string[] {
  const { triggers, reviewRequested } = project.decision;
  if (triggers.length === 0) return [];
  return [
    style.strong(
      reviewRequested ? 'Request a growth systems review' : 'No reason yet to request a growth systems review',
    ),
    ...triggers.flatMap(({ trigger, met, evidence }) => [
      `  ${met ? style.warning('✓') : style.faint('·')} ${escapeHidden(trigger.title)}`,
      ...(met ? groundLines(project, evidence) : []).map((ground) => `      ${style.faint(ground)}`),
    ]),
  ];
}
