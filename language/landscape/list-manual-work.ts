import { exceptionsInForce, workaroundsInForce } from './in-force.js';
import type { Landscape } from './landscape.js';
import type { ManualItem, ManualWorkList } from './manual-work.js';
import { type Frequency, occurrencesPerMonth, type TimeBasis, toWorkingMinutes } from './time.js';
import type { DurationAt, Exception, Handoff, ManualWork, Workaround } from './types.js';

type Resolver = Pick<Landscape, 'all' | 'target' | 'targets' | 'isLive' | 'isLiveSystem' | 'liveHandoffs'>;

/** Reads all manual work of a landscape (manual-work.ts says what counts). */
export function listManualWork(landscape: Resolver): ManualWorkList {
  const ofElement = new Map<ManualItem['element'], readonly ManualItem[]>();
  const note = (element: ManualItem['element'], items: readonly ManualItem[]): void => {
    if (items.length > 0) ofElement.set(element, items);
  };
  for (const handoff of landscape.liveHandoffs()) note(handoff, itemsOfHandoff(landscape, handoff));
  for (const workflow of landscape.all('workflow')) {
    const steps = workflow.steps.flatMap((step) => (step.kind === 'manual' ? step.work : []));
    note(
      workflow,
      steps.map((work) => toItem(landscape, workflow, work)),
    );
  }
  for (const report of landscape.all('report')) {
    note(
      report,
      report.manualSteps.map((work) => toItem(landscape, report, work)),
    );
  }
  for (const { declared: workaround } of workaroundsInForce(landscape)) {
    note(workaround, [ofDeclaration(landscape, workaround, workaround.doneBy)]);
  }
  for (const { declared: exception } of exceptionsInForce(landscape)) {
    note(exception, [ofDeclaration(landscape, exception, exception.handledBy)]);
  }
  return { items: [...ofElement.values()].flat(), of: (element) => ofElement.get(element) ?? [] };
}

function itemsOfHandoff(landscape: Resolver, handoff: Handoff): readonly ManualItem[] {
  const items = [...handoff.manualSteps, ...handoff.humanChecks].map((work) => toItem(landscape, handoff, work));
  const { fails } = handoff;
  // `fails 0 per month` says that somebody looked and saw no failure: there is nothing to repair.
  if (!fails || fails.rate.amount === 0) return items;
  return [
    ...items,
    {
      element: handoff,
      kind: 'repair',
      text: handoff.title,
      by: fails.by,
      role: landscape.target(fails.by),
      ...quantify(fails.costing, fails.rate, 'calendar'),
      at: fails,
    },
  ];
}

function toItem(landscape: Resolver, element: ManualItem['element'], work: ManualWork): ManualItem {
  return {
    element,
    kind: work.kind,
    text: work.text,
    by: work.by,
    role: landscape.target(work.by),
    ...quantify(work.takes, work.frequency, 'working'),
    at: work,
  };
}

function ofDeclaration(landscape: Resolver, element: Workaround | Exception, by: ManualItem['by']): ManualItem {
  return {
    element,
    kind: element.kind,
    text: element.title,
    by,
    role: landscape.target(by),
    ...quantify(element.takes, element.frequency, 'working'),
    at: element.name,
  };
}

type Quantity = Pick<ManualItem, 'timesPerMonth' | 'minutesPerMonth' | 'missing'>;

/**
 * decision.md, 4. People work by working time, also where what they repair fails by the calendar. `every 0 days` has no meaning and counts
 * as missing.
 */
function quantify(takes: DurationAt | undefined, frequency: Frequency | undefined, basis: TimeBasis): Quantity {
  const timesPerMonth = frequency && occurrencesPerMonth(frequency, basis);
  const minutes = takes && toWorkingMinutes(takes.duration);
  const missing: Quantity['missing'][number][] = [];
  if (minutes === undefined) missing.push('duration');
  if (timesPerMonth === undefined) missing.push('frequency');
  const known = minutes !== undefined && timesPerMonth !== undefined;
  return { timesPerMonth, minutesPerMonth: known ? minutes * timesPerMonth : undefined, missing };
}
