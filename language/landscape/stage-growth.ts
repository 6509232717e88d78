import type { Landscape } from './landscape.js';
import type { Handoff, Multiplies, Stage, Workflow } from './types.js';

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
