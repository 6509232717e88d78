import { byPlace, type Evidence, nameEvidence } from './elements.js';
import type { Landscape } from './landscape.js';
import { itemEvidence, type ManualItem } from './manual-work.js';
import type { Area, DatedAt, Entity, Handoff, Impact, Report, Symptom, Workflow } from './types.js';

/** What follows from the files about a symptom, and the lines that decided it; the symptom's name where nothing declared speaks for the value. */
export interface Derived<Value> {
  readonly value: Value;
  readonly evidence: readonly [Evidence, ...Evidence[]];
}

/** language.md, symptom: this many dates within this many days make a symptom recurring. */
const RECURRING_DATES = 3;
const RECURRING_DAYS = 90;

/**
 * How often it comes: as declared, else recurring by its dates or by regular manual work on what it is traced to, else occasional
 * (language.md, symptom, `frequency`).
 */
export function recurrence(landscape: Landscape, symptom: Symptom): Derived<'occasional' | 'recurring'> {
  const { frequency } = symptom;
  if (frequency) {
    return { value: frequency.value, evidence: [{ element: symptom, property: 'frequency', at: frequency }] };
  }
  const dates = datesInWindow(symptom.observed).map((at) => ({ element: symptom, property: 'observed', at }));
  const work = workBehind(landscape, symptom).filter(isRegular).map(itemEvidence);
  const [first, ...others] = [...dates, ...work];
  if (first) return { value: 'recurring', evidence: [first, ...others] };
  return { value: 'occasional', evidence: [nameEvidence(symptom)] };
}

/** How bad it is: as declared, else high where it affects a critical area, else low (language.md, symptom, `impact`). */
export function impact(landscape: Landscape, symptom: Symptom): Derived<Impact> {
  if (symptom.impact) {
    return { value: symptom.impact.value, evidence: [{ element: symptom, property: 'impact', at: symptom.impact }] };
  }
  const critical = affectsCritical(landscape, symptom);
  return { value: critical.value ? 'high' : 'low', evidence: critical.evidence };
}

/** Whether it affects a critical area, its own or one of what it is traced to, with every line that says so. */
export function affectsCritical(landscape: Landscape, symptom: Symptom): Derived<boolean> {
  return affectsAny(landscape, symptom, (area) => area.critical);
}

/** Whether it affects this area, its own or one of what it is traced to. All of them with evidence: `Landscape.affectedAreas`. */
export function affectsArea(landscape: Landscape, symptom: Symptom, area: Area): Derived<boolean> {
  return affectsAny(landscape, symptom, (affected) => affected === area);
}

/** decision.md, 1: the symptom has a `cause` line at all. */
export function causeExamined(symptom: Symptom): Derived<boolean> {
  return declared(symptom, 'cause', symptom.cause, symptom.cause !== undefined);
}

/** decision.md, 1: the symptom has a `cause` that is not `unclear`. */
export function causeClear(symptom: Symptom): Derived<boolean> {
  return declared(symptom, 'cause', symptom.cause, symptom.cause?.kind === 'clear');
}

/** Whether it is declared `urgent`. */
export function isUrgent(symptom: Symptom): Derived<boolean> {
  return declared(symptom, 'urgent', symptom.urgent, symptom.urgent !== undefined);
}

/**
 * The manual work on what a symptom is traced to (language.md, symptom, `frequency`): a handoff's manual steps, the workarounds that cover it and
 * the exceptions that apply to it; the same for each handoff of a workflow or of an entity; each item once. Not its human checks, which look
 * whether all is well, and not the repairs, which are counted where they are observed.
 */
export function workBehind(landscape: Landscape, symptom: Symptom): readonly ManualItem[] {
  const elements = new Set<ManualItem['element']>();
  for (const traced of landscape.targets(symptom.tracedTo)) {
    for (const element of workedOn(landscape, traced)) elements.add(element);
  }
  return [...elements].flatMap((element) => landscape.manualWork.of(element)).filter(mendsByHand);
}

function mendsByHand({ kind }: ManualItem): boolean {
  return kind === 'manual step' || kind === 'workaround' || kind === 'exception';
}

function workedOn(
  landscape: Landscape,
  traced: Handoff | Workflow | Report | Entity,
): readonly ManualItem['element'][] {
  switch (traced.kind) {
    case 'handoff':
      return [traced, ...landscape.workaroundsCovering(traced), ...landscape.exceptionsApplyingTo(traced)];
    case 'workflow':
      return [
        traced,
        ...landscape.handoffsOf(traced).flatMap((handoff) => workedOn(landscape, handoff)),
        ...landscape.exceptionsApplyingTo(traced),
      ];
    case 'report':
      return [traced, ...landscape.workaroundsCovering(traced)];
    case 'entity':
      return [
        ...landscape.handoffsCarrying(traced).flatMap((handoff) => workedOn(landscape, handoff)),
        ...landscape.exceptionsApplyingTo(traced),
      ];
  }
}

function isRegular({ timesPerMonth }: ManualItem): boolean {
  return timesPerMonth !== undefined && timesPerMonth > 0;
}

/** The dates of the first window of 90 days (its ends at most 90 days apart) that holds three or more different ones; none where there is no such window. */
function datesInWindow(observed: readonly DatedAt[]): readonly DatedAt[] {
  const byDay = new Map<number, DatedAt>();
  for (const date of observed) {
    if (!byDay.has(date.day.number)) byDay.set(date.day.number, date);
  }
  const dates = [...byDay.values()].sort((a, b) => a.day.number - b.day.number);
  for (const [index, first] of dates.entries()) {
    const last = dates[index + RECURRING_DATES - 1];
    if (last && last.day.number - first.day.number <= RECURRING_DAYS) {
      return dates
        .slice(index)
        .filter(({ day }) => day.number - first.day.number <= RECURRING_DAYS)
        .sort(byPlace);
    }
  }
  return [];
}

function affectsAny(landscape: Landscape, symptom: Symptom, isMeant: (area: Area) => boolean): Derived<boolean> {
  const lines = landscape
    .affectedAreas(symptom)
    .filter(({ area }) => isMeant(area))
    .flatMap(({ evidence }) => evidence);
  const [first, ...others] = lines;
  if (first) return { value: true, evidence: [first, ...others] };
  return { value: false, evidence: [nameEvidence(symptom)] };
}

function declared(
  symptom: Symptom,
  property: string,
  at: Evidence['at'] | undefined,
  value: boolean,
): Derived<boolean> {
  return { value, evidence: [at ? { element: symptom, property, at } : nameEvidence(symptom)] };
}
