import { findCycles } from './cycles.js';
import type { Cycle, Delivery, Flow, Graph, Subject, Way } from './graph.js';
import { groupBy } from './group-by.js';
import type { Landscape } from './landscape.js';
import { fewestFlows, type Forest, leastWeight, type Outgoing, pathTo, type Weight } from './paths.js';
import type { Entity, Field, Handoff, System } from './types.js';

type Resolver = Pick<Landscape, 'liveHandoffs' | 'endsOf' | 'part'>;

/** How many searches are kept for one subject; more would hold the memory of a large landscape for questions asked once. */
const KEPT_SEARCHES = 8;

/** A search that was made, with what answers for every target. */
interface Search<Answer> {
  readonly sources: readonly System[];
  readonly weight: Weight | undefined;
  readonly answer: Answer;
}

/** What is known about one subject: who hands it to whom, and the searches made. */
interface SubjectFlows {
  readonly outgoing: Outgoing;
  readonly fewest: Search<Forest>[];
  readonly lightest: Search<ReadonlyMap<System, Way>>[];
}

/** The graph of a landscape's live handoffs; every index is made when somebody first asks. */
export class FlowGraph implements Graph {
  readonly #landscape: Resolver;
  #flows: readonly Flow[] | undefined;
  #deliveries: readonly Delivery[] | undefined;
  #outOf: ReadonlyMap<System, readonly Flow[]> | undefined;
  #into: ReadonlyMap<System, readonly Flow[]> | undefined;
  #flowsOf: ReadonlyMap<Handoff, readonly Flow[]> | undefined;
  #deliveriesOf: ReadonlyMap<Handoff, readonly Delivery[]> | undefined;
  #deliveriesOfEntity: ReadonlyMap<Entity, readonly Delivery[]> | undefined;
  readonly #subjects = new Map<Entity, Map<Field | undefined, SubjectFlows>>();

  constructor(landscape: Resolver) {
    this.#landscape = landscape;
  }

  get flows(): readonly Flow[] {
    this.#flows ??= this.#listFlows();
    return this.#flows;
  }

  get deliveries(): readonly Delivery[] {
    this.#deliveries ??= this.#listDeliveries();
    return this.#deliveries;
  }

  outOf(system: System): readonly Flow[] {
    this.#outOf ??= groupBy(this.flows, ({ from }) => from);
    return this.#outOf.get(system) ?? [];
  }

  into(system: System): readonly Flow[] {
    this.#into ??= groupBy(this.flows, ({ to }) => to);
    return this.#into.get(system) ?? [];
  }

  flowsOf(handoff: Handoff): readonly Flow[] {
    this.#flowsOf ??= groupBy(this.flows, (flow) => flow.handoff);
    return this.#flowsOf.get(handoff) ?? [];
  }

  deliveriesOf(handoff: Handoff): readonly Delivery[] {
    this.#deliveriesOf ??= groupBy(this.deliveries, ({ flow }) => flow.handoff);
    return this.#deliveriesOf.get(handoff) ?? [];
  }

  deliveriesOfEntity(entity: Entity): readonly Delivery[] {
    this.#deliveriesOfEntity ??= groupBy(this.deliveries, (delivery) => delivery.entity);
    return this.#deliveriesOfEntity.get(entity) ?? [];
  }

  path(subject: Subject, sources: readonly System[], target: System): readonly Flow[] | undefined {
    const { outgoing, fewest } = this.#flowsOfSubject(subject);
    return pathTo(
      searched(fewest, sources, undefined, () => fewestFlows(outgoing, sources)),
      target,
    );
  }

  lightestWays(subject: Subject, sources: readonly System[], weight: Weight): ReadonlyMap<System, Way> {
    const { outgoing, lightest } = this.#flowsOfSubject(subject);
    return searched(lightest, sources, weight, () => leastWeight(outgoing, sources, weight));
  }

  cycles(flows: readonly Flow[]): readonly Cycle[] {
    return findCycles(flows);
  }

  #listFlows(): readonly Flow[] {
    const flows: Flow[] = [];
    for (const handoff of this.#landscape.liveHandoffs()) {
      const { from, to } = this.#landscape.endsOf(handoff);
      if (!from || !to) continue;
      flows.push({ handoff, from, to });
      if (handoff.twoWay) flows.push({ handoff, from: to, to: from });
    }
    return flows;
  }

  #listDeliveries(): readonly Delivery[] {
    const deliveries: Delivery[] = [];
    for (const flow of this.flows) {
      for (const carried of flow.handoff.carries) {
        const subject = this.#landscape.part(carried);
        if (subject) deliveries.push({ flow, carried, entity: subject.entity, field: subject.field });
      }
    }
    return deliveries;
  }

  #flowsOfSubject({ entity, field }: Subject): SubjectFlows {
    let ofEntity = this.#subjects.get(entity);
    if (!ofEntity) {
      ofEntity = new Map();
      this.#subjects.set(entity, ofEntity);
    }
    let known = ofEntity.get(field);
    if (!known) {
      // A flow that carries the whole entity carries each of its fields; one that names both is still one flow.
      const carrying = this.deliveriesOfEntity(entity).filter(
        (delivery) => delivery.field === undefined || delivery.field === field,
      );
      const flows = new Set(carrying.map(({ flow }) => flow));
      known = { outgoing: groupBy(flows, ({ from }) => from), fewest: [], lightest: [] };
      ofEntity.set(field, known);
    }
    return known;
  }
}

/** The answer to a search that was made before, else of one that is made now and kept. */
function searched<Answer>(
  searches: Search<Answer>[],
  sources: readonly System[],
  weight: Weight | undefined,
  search: () => Answer,
): Answer {
  const known = searches.find((one) => one.weight === weight && sameSystems(one.sources, sources));
  if (known) return known.answer;
  const answer = search();
  if (searches.length === KEPT_SEARCHES) searches.shift();
  searches.push({ sources: [...sources], weight, answer });
  return answer;
}

function sameSystems(left: readonly System[], right: readonly System[]): boolean {
  return left === right || (left.length === right.length && left.every((system, index) => system === right[index]));
}
