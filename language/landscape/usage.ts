import type { Landscape } from './landscape.js';
import type { Entity, Exception, Handoff, Report, System, Workaround, Workflow } from './types.js';

type Resolver = Pick<Landscape, 'all' | 'target' | 'targets' | 'liveHandoffs'>;

/** The references read backwards: which workflows have a handoff as a step, which handoffs carry an entity, which workarounds cover a report. */
export class Usage {
  readonly #landscape: Resolver;
  readonly #handoffsOf = new Map<Workflow, readonly Handoff[]>();
  #workflowsOf: ReadonlyMap<Handoff, readonly Workflow[]> | undefined;
  #carrying: ReadonlyMap<Entity, readonly Handoff[]> | undefined;
  #reading: ReadonlyMap<Entity, readonly Report[]> | undefined;
  #covering: ReadonlyMap<Handoff | System | Report, readonly Workaround[]> | undefined;
  #applying: ReadonlyMap<Handoff | Entity | Workflow, readonly Exception[]> | undefined;

  constructor(landscape: Resolver) {
    this.#landscape = landscape;
  }

  handoffsOf(workflow: Workflow): readonly Handoff[] {
    let handoffs = this.#handoffsOf.get(workflow);
    if (!handoffs) {
      handoffs = workflow.steps.flatMap((step) =>
        step.kind === 'handoff' ? (this.#landscape.target(step.handoff) ?? []) : [],
      );
      this.#handoffsOf.set(workflow, handoffs);
    }
    return handoffs;
  }

  workflowsOf(handoff: Handoff): readonly Workflow[] {
    this.#workflowsOf ??= invert(this.#landscape.all('workflow'), (workflow) => this.handoffsOf(workflow));
    return this.#workflowsOf.get(handoff) ?? [];
  }

  handoffsCarrying(entity: Entity): readonly Handoff[] {
    this.#carrying ??= this.#listCarrying();
    return this.#carrying.get(entity) ?? [];
  }

  /** What `invert` would make, without the lists for it: nothing else is as many as handoffs. */
  #listCarrying(): ReadonlyMap<Entity, readonly Handoff[]> {
    const carrying = new Map<Entity, Handoff[]>();
    for (const handoff of this.#landscape.liveHandoffs()) {
      for (const carried of handoff.carries) {
        const entity = this.#landscape.target(carried.entity);
        if (!entity) continue;
        const known = carrying.get(entity);
        if (!known) carrying.set(entity, [handoff]);
        else if (known.at(-1) !== handoff) known.push(handoff);
      }
    }
    return carrying;
  }

  reportsReading(entity: Entity): readonly Report[] {
    this.#reading ??= invert(this.#landscape.all('report'), ({ reads }) =>
      reads.flatMap(({ entities }) => entities.flatMap((ref) => this.#landscape.target(ref) ?? [])),
    );
    return this.#reading.get(entity) ?? [];
  }

  workaroundsCovering(element: Handoff | System | Report): readonly Workaround[] {
    this.#covering ??= invert(this.#landscape.all('workaround'), ({ covers }) => this.#landscape.targets(covers));
    return this.#covering.get(element) ?? [];
  }

  exceptionsApplyingTo(element: Handoff | Entity | Workflow): readonly Exception[] {
    this.#applying ??= invert(this.#landscape.all('exception'), ({ appliesTo }) => this.#landscape.targets(appliesTo));
    return this.#applying.get(element) ?? [];
  }
}

/** The users of each thing, each once, in their order. */
function invert<User, Thing>(
  users: readonly User[],
  uses: (user: User) => readonly Thing[],
): ReadonlyMap<Thing, readonly User[]> {
  const usersOf = new Map<Thing, User[]>();
  for (const user of users) {
    const used = uses(user);
    for (const thing of used.length > 1 ? new Set(used) : used) {
      const known = usersOf.get(thing);
      if (known) known.push(user);
      else usersOf.set(thing, [user]);
    }
  }
  return usersOf;
}
