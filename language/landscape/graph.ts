import type { Carried, Entity, Field, Handoff, System } from './types.js';

/** One direction of a live handoff; a `<->` is two flows. Both ends resolve. */
export interface Flow {
  readonly handoff: Handoff;
  readonly from: System;
  readonly to: System;
}

/** A flow together with one thing that it carries. `entity` and, where one is named, `field` exist: what names something unknown is left out. */
export interface Delivery {
  readonly flow: Flow;
  readonly carried: Carried;
  readonly entity: Entity;
  readonly field: Field | undefined;
}

/** What a path is about: a whole entity, or one field of it. A flow that carries the entity carries its fields; not the other way round. */
export interface Subject {
  readonly entity: Entity;
  readonly field: Field | undefined;
}

/** The directed graph of live handoffs. Orders are those of the handoffs' declaration. */
export interface Graph {
  readonly flows: readonly Flow[];
  readonly deliveries: readonly Delivery[];
  /** Flows out of, and into, a system. */
  outOf(system: System): readonly Flow[];
  into(system: System): readonly Flow[];
  /** The two directions (or the one) of a handoff; none where it is not live or an end does not resolve. */
  flowsOf(handoff: Handoff): readonly Flow[];
  deliveriesOf(handoff: Handoff): readonly Delivery[];
  /** Every delivery of the entity or of a field of it. */
  deliveriesOfEntity(entity: Entity): readonly Delivery[];
  /**
   * The fewest flows that bring the subject from one of `sources` to `target` (rules.md: `S ⇝ T by E`).
   * One search answers for every target: asking again with the same subject and sources is cheap.
   * @returns the flows in order; empty where `target` is a source itself; `undefined` where there is no path.
   */
  path(subject: Subject, sources: readonly System[], target: System): readonly Flow[] | undefined;
  /**
   * The ways of the least total weight, and of those the fewest flows, that bring the subject from one of `sources` to every system in reach.
   * @param weight of a flow, not negative. The answer is kept for a function, so pass one and the same: asking again is then cheap.
   * @returns by system, in the order of their distance: the system before each one on its way is listed before it
   */
  lightestWays(subject: Subject, sources: readonly System[], weight: (flow: Flow) => number): ReadonlyMap<System, Way>;
  /**
   * The strongly connected sets of two or more systems by the given flows, each with the flows inside it, in the order given; systems and sets
   * ordered by name.
   */
  cycles(flows: readonly Flow[]): readonly Cycle[];
}

/** How a system is reached: by its last flow (none: it is a source), at a total weight. */
export interface Way {
  readonly by: Flow | undefined;
  readonly weight: number;
}

/** Systems each of which reaches every other one by `flows`. */
export interface Cycle {
  readonly systems: readonly System[];
  readonly flows: readonly Flow[];
}
