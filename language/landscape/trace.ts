import type { Landscape } from './landscape.js';
import type { Handoff, System, Workflow, WorkflowStep } from './types.js';

/** A step of a workflow that is a handoff, with what it names. */
export interface HandoffStep {
  readonly step: Extract<WorkflowStep, { readonly kind: 'handoff' }>;
  readonly handoff: Handoff;
}

/** Two consecutive handoff steps of a workflow that do not connect. */
export interface TraceBreak {
  readonly before: HandoffStep;
  readonly after: HandoffStep;
  /** Where the trace arrives with `before`, and where `after` sets out: one system, or both ends of a `<->`. */
  readonly arrives: readonly [System, ...System[]];
  readonly departs: readonly [System, ...System[]];
}

/**
 * Where the trace of a workflow is broken (rules.md, workflow/broken-trace; decision.md, 3): consecutive handoff steps connect when
 * one ends at the system where the next begins. A `<->` may be travelled either way. Manual steps between two handoffs are passed
 * over: they neither break the trace nor bridge a gap in it. What cannot be judged, because a handoff or its end does not resolve,
 * is no break.
 * @returns the breaks in step order
 */
export function breaksOf(landscape: Landscape, workflow: Workflow): readonly TraceBreak[] {
  const breaks: TraceBreak[] = [];
  let before: HandoffStep | undefined;
  for (const step of workflow.steps) {
    if (step.kind === 'manual') continue;
    const handoff = landscape.target(step.handoff);
    const after = handoff && { step, handoff };
    if (before && after) {
      const found = breakBetween(landscape, before, after);
      if (found) breaks.push(found);
    }
    before = after;
  }
  return breaks;
}

function breakBetween(landscape: Landscape, before: HandoffStep, after: HandoffStep): TraceBreak | undefined {
  const beforeFrom = landscape.target(before.handoff.from);
  const beforeTo = landscape.target(before.handoff.to);
  const afterFrom = landscape.target(after.handoff.from);
  const afterTo = landscape.target(after.handoff.to);
  if (!beforeFrom || !beforeTo || !afterFrom || !afterTo) return undefined;
  const arrives: readonly [System, ...System[]] = before.handoff.twoWay ? [beforeTo, beforeFrom] : [beforeTo];
  const departs: readonly [System, ...System[]] = after.handoff.twoWay ? [afterFrom, afterTo] : [afterFrom];
  return arrives.some((system) => departs.includes(system)) ? undefined : { before, after, arrives, departs };
}
