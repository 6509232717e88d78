import type { Element, Evidence } from './elements.js';
import type { Landscape } from './landscape.js';
import type { Entity, Handoff, Ref, System, Workflow } from './types.js';

type Resolver = Pick<Landscape, 'target' | 'targets' | 'liveHandoffs' | 'workflowsOf' | 'handoffsCarrying' | 'areasOf'>;

/** The part of an entity that critical handoffs carry. */
interface CriticalParts {
  readonly whole: boolean;
  readonly fields: ReadonlySet<string>;
}

/** What a failure must not hit (decision.md, 3; landscape.ts, `isCritical`). */
export class Criticality {
  readonly #landscape: Resolver;
  readonly #handoffs = new Map<Handoff, boolean>();
  readonly #parts = new Map<Entity, CriticalParts>();
  #systems: ReadonlySet<System> | undefined;

  constructor(landscape: Resolver) {
    this.#landscape = landscape;
  }

  isCritical(element: Element): boolean {
    switch (element.kind) {
      case 'handoff':
        return this.#isCriticalHandoff(element);
      case 'workflow':
        return element.core || this.#affectsCritical(element);
      case 'report':
      case 'symptom':
        return this.#landscape.areasOf(element).some(({ critical }) => critical);
      case 'system':
        this.#systems ??= this.#endsOfCriticalHandoffs();
        return this.#systems.has(element);
      case 'entity': {
        const { whole, fields } = this.#criticalParts(element);
        return whole || fields.size > 0;
      }
      case 'field': {
        const { whole, fields } = this.#criticalParts(element.of);
        return whole || fields.has(element.name.text.slice(element.of.name.text.length + 1));
      }
      case 'rule':
        return this.#anyCritical(element.governs);
      case 'exception':
        return this.#anyCritical(element.appliesTo);
      case 'workaround':
        return this.#anyCritical(element.covers);
      case 'migration':
        return this.#anyCritical(element.moves);
      case 'project':
      case 'team':
      case 'role':
      case 'area':
      case 'domain':
      case 'stage':
      case 'change':
      case 'decision':
        return false;
    }
  }

  criticalEvidence(handoff: Handoff): readonly Evidence[] {
    const evidence: Evidence[] = [];
    for (const workflow of this.#landscape.workflowsOf(handoff)) {
      if (workflow.core) {
        const step = workflow.steps.find(
          (step) => step.kind === 'handoff' && this.#landscape.target(step.handoff) === handoff,
        );
        if (step) evidence.push({ element: workflow, property: 'step', at: step });
      }
      evidence.push(...this.#criticalLines(workflow));
    }
    evidence.push(...this.#criticalLines(handoff));
    return evidence;
  }

  #isCriticalHandoff(handoff: Handoff): boolean {
    let critical = this.#handoffs.get(handoff);
    if (critical === undefined) {
      critical =
        this.#affectsCritical(handoff) ||
        this.#landscape.workflowsOf(handoff).some((workflow) => this.isCritical(workflow));
      this.#handoffs.set(handoff, critical);
    }
    return critical;
  }

  #affectsCritical({ affects }: Workflow | Handoff): boolean {
    return affects.some((ref) => this.#landscape.target(ref)?.critical);
  }

  #criticalLines(element: Workflow | Handoff): readonly Evidence[] {
    return element.affects
      .filter((ref) => this.#landscape.target(ref)?.critical)
      .map((at) => ({ element, property: 'affects', at }));
  }

  #endsOfCriticalHandoffs(): ReadonlySet<System> {
    const ends = new Set<System>();
    for (const handoff of this.#landscape.liveHandoffs()) {
      if (!this.#isCriticalHandoff(handoff)) continue;
      for (const ref of [handoff.from, handoff.to]) {
        const end = this.#landscape.target(ref);
        if (end) ends.add(end);
      }
    }
    return ends;
  }

  #criticalParts(entity: Entity): CriticalParts {
    let parts = this.#parts.get(entity);
    if (!parts) {
      const carried = this.#landscape
        .handoffsCarrying(entity)
        .filter((handoff) => this.#isCriticalHandoff(handoff))
        .flatMap(({ carries }) => carries)
        .filter((one) => this.#landscape.target(one.entity) === entity);
      parts = {
        whole: carried.some(({ field }) => field === undefined),
        fields: new Set(carried.flatMap(({ field }) => field?.text ?? [])),
      };
      this.#parts.set(entity, parts);
    }
    return parts;
  }

  #anyCritical(refs: readonly Ref[]): boolean {
    return this.#landscape.targets(refs).some((target) => this.isCritical(target));
  }
}
