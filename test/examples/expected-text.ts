import type { Analysis } from '../../language/analysis.js';
import type { ProjectOutcome, SymptomDecision } from '../../language/decision/project-outcome.js';
import type { WalkEnd } from '../../language/decision/walk.js';
import type { Totals } from '../../language/ledger/totals.js';
import type { Finding } from '../../language/rules/rule.js';

/** What an analysis says, as text for people to read in a diff. */
export function expectedText({ findings, decision, checklist, ledger, coverage }: Analysis): string {
  return [
    section('Findings', findings.map(findingLine)),
    section('Decision', [outcomeLine(decision.outcome), ...decision.symptoms.flatMap(symptomLines)]),
    section(
      'Triggers',
      decision.triggers.map(({ trigger, met }) => `${met ? 'met' : 'not met'}: ${trigger.title}`),
    ),
    section(
      'Checklist',
      checklist.map(({ id, done, detail }) => `${done ? 'done' : 'open'} ${id}: ${detail}`),
    ),
    section('Ledger', [
      `today: ${totalsText(ledger.totals)}`,
      ...ledger.stages.map(({ stage, totals }) => `under ${stage.name.text}: ${totalsText(totals)}`),
    ]),
    section('Coverage', [`handoffs declared: ${coverage.handoffsDeclared.toFixed(2)}`]),
  ].join('\n');
}

function section(title: string, lines: readonly string[]): string {
  return `# ${title}\n${(lines.length > 0 ? lines : ['none']).join('\n')}\n`;
}

function findingLine({ rule, severity, at, message, accepted }: Finding): string {
  const { line } = at.file.positionAt(at.start);
  return `${at.file.path}:${line} ${accepted ? 'accepted ' : ''}${severity} ${rule}: ${message}`;
}

function outcomeLine(outcome: ProjectOutcome): string {
  switch (outcome.kind) {
    case 'outcome': {
      const followUps = outcome.followUps.map(({ outcome: next }) => `, then ${next.name.text}`);
      return `project: ${outcome.outcome.name.text}${followUps.join('')}, because of ${outcome.symptom.name.text}`;
    }
    case 'nothing to decide':
      return `project: nothing to decide, ${outcome.findings} findings`;
    case 'undecided':
      return `project: undecided: ${outcome.message}`;
  }
}

function symptomLines({ symptom, walk, candidates }: SymptomDecision): readonly string[] {
  const way = walk.steps.map(({ question, answer }) => `${question.name.text} ${answer}`).join(', ');
  const likeliest = candidates
    .slice(0, 3)
    .map(({ finding }) => `  may be caused by ${finding.rule}: ${finding.message}`);
  return [`${symptom.name.text}: ${way} -> ${endText(walk.end)}`, ...likeliest];
}

function endText(end: WalkEnd): string {
  return end.kind === 'outcome' ? end.outcome.name.text : `stopped: ${end.message}`;
}

function totalsText({ items, minutesPerMonth, cost, unquantified }: Totals): string {
  const money = cost.map(({ currency, perMonth }) => `${perMonth.toFixed(2)} ${currency}`).join(' + ') || 'no price';
  return `${items} items, ${(minutesPerMonth / 60).toFixed(2)} hours a month, ${money}, ${unquantified} unquantified`;
}
