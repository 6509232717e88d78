import { type Element, type Evidence, nameEvidence } from '../landscape/elements.js';
import type { Landscape } from '../landscape/landscape.js';
import { exceeds, loadOf } from '../landscape/load.js';
import { itemEvidence, type ManualItem } from '../landscape/manual-work.js';
import { type Growth, growthIn, multipliedWork } from '../landscape/stage-growth.js';
import type { Fact, Stage } from '../landscape/types.js';
import type { Finding } from '../rules/rule.js';
import { type Answer, answer, distinct } from './answer.js';
import type { DecisionBasis, ProjectFact } from './facts.js';

/** What facts of the project are answered from. */
type Known = Pick<DecisionBasis, 'landscape' | 'findings'>;

/** Whether a fact is one of the project; all others are of a symptom. */
export function isProjectFact(fact: Fact): fact is ProjectFact {
  switch (fact.kind) {
    case 'stage supported':
    case 'stage costlier':
    case 'report distrusted':
    case 'manual cleanup':
    case 'finding':
      return true;
    case 'occasional':
    case 'recurring':
    case 'impact':
    case 'affects critical':
    case 'affects area':
    case 'cause examined':
    case 'cause clear':
    case 'urgent':
    case 'symptom kind':
      return false;
  }
}

/**
 * Answers a fact of the project. A fact that does not hold rests on the declarations that were looked at (the stages, the reports),
 * and where there are none, on the project's declaration of itself, if it has one.
 */
export function projectFact(basis: Known, fact: ProjectFact): Answer {
  switch (fact.kind) {
    case 'stage supported':
      return stageSupported(basis.landscape);
    case 'stage costlier':
      return stageCostlier(basis);
    case 'report distrusted':
      return reportDistrusted(basis.landscape);
    case 'manual cleanup':
      return manualCleanup(basis.landscape);
    case 'finding':
      return hasFinding(basis, fact.rule.text);
  }
}

/** What says that there is nothing: the declarations that could have said otherwise, or the project's own. */
export function absence(landscape: Landscape, looked: readonly Evidence[]): readonly Evidence[] {
  if (looked.length > 0) return looked;
  return landscape.project ? [nameEvidence(landscape.project)] : [];
}

function stageSupported(landscape: Landscape): Answer {
  const stages = landscape.all('stage');
  const against = stages.flatMap((stage) => [...unsupported(stage), ...overCapacity(landscape, stage)]);
  return against.length > 0 ? answer(false, against) : answer(true, absence(landscape, stages.map(nameEvidence)));
}

function unsupported(stage: Stage): readonly Evidence[] {
  return stage.unsupported ? [{ element: stage, property: 'unsupported', at: stage.unsupported }] : [];
}

/** A handoff that is not live bears nothing yet, or nothing more (rules.md, conventions). */
function overCapacity(landscape: Landscape, stage: Stage): readonly Evidence[] {
  const evidence: Evidence[] = [];
  for (const [handoff, { factor, line }] of growthIn(landscape, stage).handoffs) {
    const load = landscape.isLive(handoff) ? loadOf(handoff) : undefined;
    if (!load || !exceeds(load.share * factor, 1)) continue;
    evidence.push(
      { element: stage, property: 'multiplies', at: line },
      { element: handoff, property: 'volume', at: load.volume },
      { element: handoff, property: 'capacity', at: load.capacity },
    );
  }
  return evidence;
}

/**
 * What a stage multiplies costs more where there is manual work on it, failures are observed, or it has an open finding of severity error
 * or warning. A factor of 1 or less makes nothing more expensive, and no factor does where the work takes no time.
 */
function stageCostlier({ landscape, findings }: Known): Answer {
  const stages = landscape.all('stage');
  const evidence = stages.flatMap((stage) => [
    ...multipliedItems(landscape, stage),
    ...multipliedFindings(landscape, findings, stage),
  ]);
  return evidence.length > 0
    ? answer(true, distinct(evidence))
    : answer(false, absence(landscape, stages.map(nameEvidence)));
}

function multipliedItems(landscape: Landscape, stage: Stage): readonly Evidence[] {
  return [...multipliedWork(landscape, stage)]
    .filter(([{ minutesPerMonth }]) => minutesPerMonth !== 0)
    .flatMap(([item, growth]) => grown(stage, growth, itemEvidence(item)));
}

// What these groups report is about a plan, not about what the handoff or workflow carries today.
const PLANS = ['stage/', 'change/'];

function multipliedFindings(landscape: Landscape, findings: readonly Finding[], stage: Stage): readonly Evidence[] {
  const { handoffs, workflows } = growthIn(landscape, stage);
  const growths: ReadonlyMap<Element, Growth> = new Map<Element, Growth>([...workflows, ...handoffs]);
  return findings.flatMap((finding) => {
    const { rule, severity, accepted, elements } = finding;
    if (accepted || severity === 'info' || PLANS.some((group) => rule.startsWith(group))) return [];
    return elements.flatMap((element) => {
      const growth = growths.get(element);
      return growth ? grown(stage, growth, findingEvidence(finding)) : [];
    });
  });
}

function grown(stage: Stage, { factor, line }: Growth, burden: Evidence): readonly Evidence[] {
  return factor > 1 ? [{ element: stage, property: 'multiplies', at: line }, burden] : [];
}

function reportDistrusted(landscape: Landscape): Answer {
  const reports = landscape.all('report');
  const evidence = reports.flatMap((report): readonly Evidence[] =>
    report.distrusted ? [{ element: report, property: 'distrusted', at: report.distrusted }] : [],
  );
  return evidence.length > 0 ? answer(true, evidence) : answer(false, absence(landscape, reports.map(nameEvidence)));
}

/** Manual steps on a report, or on a handoff or workflow that reaches a critical area; human checks clean nothing up. */
function manualCleanup(landscape: Landscape): Answer {
  const evidence = landscape.manualWork.items
    .filter(({ kind, element }) => kind === 'manual step' && mattersForDecisions(landscape, element))
    .map(itemEvidence);
  return evidence.length > 0 ? answer(true, evidence) : answer(false, absence(landscape, []));
}

function mattersForDecisions(landscape: Landscape, element: ManualItem['element']): boolean {
  if (element.kind === 'report') return true;
  if (element.kind !== 'handoff' && element.kind !== 'workflow') return false;
  return landscape.areasOf(element).some(({ critical }) => critical);
}

/** An accepted finding counts as well: the project has it, and carries it on purpose. */
function hasFinding({ landscape, findings }: Known, rule: string): Answer {
  const found = findings.filter((finding) => finding.rule === rule).map(findingEvidence);
  return found.length > 0 ? answer(true, found) : answer(false, absence(landscape, []));
}

/** A finding as evidence: its subject, its range, and as property the words that ask for it. */
export function findingEvidence({ elements, rule, at }: Finding): Evidence {
  return { element: elements[0], property: `finding ${rule}`, at };
}
