import type { Landscape } from './landscape.js';
import type { ManualItem } from './manual-work.js';
import type { Declaration, Handoff, Multiplies, Stage, Workflow } from './types.js';

/** What a stage multiplies something by, and the line that says so. */
export interface Growth {
  readonly factor: number;
  readonly line: Multiplies;
}

/** Everything that a stage multiplies, in the order of its lines. */
export interface StageGrowth {
  /** Multiplied directly, or as a step of a multiplied workflow. */
  readonly handoffs: ReadonlyMap<Handoff, Growth>;
  readonly workflows: ReadonlyMap<Workflow, Growth>;
}

/**
 * What a stage does to handoffs and workflows (language.md, stage; decision.md, 1 and 4). One that is multiplied twice, directly and
 * through a workflow or through two of them, grows by the largest factor, not by the product: the same growth is described twice.
 */
export function growthIn(landscape: Landscape, stage: Stage): StageGrowth {
  const handoffs = new Map<Handoff, Growth>();
  const workflows = new Map<Workflow, Growth>();
  for (const line of stage.multiplies) {
    const target = landscape.target(line.target);
    if (!target) continue;
    const growth = { factor: line.factor, line };
    if (target.kind === 'handoff') {
      grow(handoffs, target, growth);
      continue;
    }
    grow(workflows, target, growth);
    for (const handoff of landscape.handoffsOf(target)) grow(handoffs, handoff, growth);
  }
  return { handoffs, workflows };
}

function grow<E>(into: Map<E, Growth>, element: E, growth: Growth): void {
  const known = into.get(element);
  if (!known || growth.factor > known.factor) into.set(element, growth);
}

/**
 * The manual work and the repairs that a stage multiplies (language.md, stage: "scales volume, failures and manual work"): those of a
 * multiplied handoff or workflow, the workarounds that cover such a handoff, and the exceptions that apply to one of the two; by the
 * largest factor among them. In the order of `Landscape.manualWork`.
 */
export function multipliedWork(landscape: Landscape, stage: Stage): ReadonlyMap<ManualItem, Growth> {
  const { handoffs, workflows } = growthIn(landscape, stage);
  const growths: ReadonlyMap<Declaration, Growth> = new Map<Declaration, Growth>([...handoffs, ...workflows]);
  const multiplied = new Map<ManualItem, Growth>();
  for (const item of landscape.manualWork.items) {
    for (const subject of subjectsOf(landscape, item)) {
      // What a workaround covers besides and is only planned makes nobody work yet (rules.md: it carries no debt).
      if (subject.kind === 'handoff' && !landscape.isLive(subject)) continue;
      const growth = growths.get(subject);
      if (growth) grow(multiplied, item, growth);
    }
  }
  return multiplied;
}

/** What an item of manual work is about: the declaration it stands in, or what a workaround covers and an exception applies to. */
export function subjectsOf(landscape: Landscape, { element }: ManualItem): readonly Declaration[] {
  switch (element.kind) {
    case 'handoff':
    case 'workflow':
    case 'report':
      return [element];
    case 'workaround':
      return landscape.targets(element.covers);
    case 'exception':
      return landscape.targets(element.appliesTo);
  }
}
