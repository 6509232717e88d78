import { findCycles } from './cycles.js';
import type { Cycle, Delivery, Flow, Graph, Subject } from './graph.js';
import type { Landscape } from './landscape.js';
import { fewestFlows, type Forest, leastWeight, type Outgoing, pathTo, type Weight } from './paths.js';
import type { Entity, Field, Handoff, System } from './types.js';

type Resolver = Pick<Landscape, 'liveHandoffs' | 'target' | 'part'>;

/** How many searches are kept for one subject; more would hold the memory of a large landscape for questions asked once. */
const KEPT_SEARCHES = 8;

/** A search that was made: its sources and weight, and the forest that answers for every target. */
interface Search {
  readonly sources: readonly System[];
  readonly weight: Weight | undefined;
  readonly forest: Forest;
}

/** What is known about one subject: who hands it to whom, and the searches made. */
interface SubjectFlows {
  readonly outgoing: Outgoing;
  readonly searches: Search[];
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
    this.#flows ??= this.#landscape.liveHandoffs().flatMap((handoff) => this.#toFlows(handoff));
    return this.#flows;
  }

  get deliveries(): readonly Delivery[] {
    this.#deliveries ??= this.flows.flatMap((flow) => this.#toDeliveries(flow));
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
    return pathTo(this.#search(subject, sources, undefined), target);
  }

  lightestPath(
    subject: Subject,
    sources: readonly System[],
    target: System,
    weight: Weight,
  ): readonly Flow[] | undefined {
    return pathTo(this.#search(subject, sources, weight), target);
  }

  cycles(flows: readonly Flow[]): readonly Cycle[] {
    return findCycles(flows);
  }

  #toFlows(handoff: Handoff): readonly Flow[] {
    const from = this.#landscape.target(handoff.from);
    const to = this.#landscape.target(handoff.to);
    if (!from || !to) return [];
    const there = { handoff, from, to };
    return handoff.twoWay ? [there, { handoff, from: to, to: from }] : [there];
  }

  #toDeliveries(flow: Flow): readonly Delivery[] {
    return flow.handoff.carries.flatMap((carried) => {
      const subject = this.#landscape.part(carried);
      return subject ? { flow, carried, ...subject } : [];
    });
  }

  #search(subject: Subject, sources: readonly System[], weight: Weight | undefined): Forest {
    const { outgoing, searches } = this.#flowsOfSubject(subject);
    const known = searches.find((search) => search.weight === weight && sameSystems(search.sources, sources));
    if (known) return known.forest;
    const forest = weight ? leastWeight(outgoing, sources, weight) : fewestFlows(outgoing, sources);
    if (searches.length === KEPT_SEARCHES) searches.shift();
    searches.push({ sources: [...sources], weight, forest });
    return forest;
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
      known = { outgoing: groupBy(flows, ({ from }) => from), searches: [] };
      ofEntity.set(field, known);
    }
    return known;
  }
}

function sameSystems(left: readonly System[], right: readonly System[]): boolean {
  return left === right || (left.length === right.length && left.every((system, index) => system === right[index]));
}

function groupBy<Key, Item>(items: Iterable<Item>, keyOf: (item: Item) => Key): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
