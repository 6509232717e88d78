import type { Flow, Way } from './graph.js';
import { MinimumHeap } from './minimum-heap.js';
import type { System } from './types.js';

/** The flows out of each system, by which a search may go. */
export type Outgoing = ReadonlyMap<System, readonly Flow[]>;

/** What it takes to go by a flow; not negative. */
export type Weight = (flow: Flow) => number;

/** How each system that can be reached is reached: by its last flow, or as a source (`undefined`). */
export type Forest = ReadonlyMap<System, Flow | undefined>;

/** The ways of the fewest flows from any of the sources to every system in reach (breadth first); the earlier flow wins a tie. */
export function fewestFlows(outgoing: Outgoing, sources: readonly System[]): Forest {
  const reachedBy = new Map<System, Flow | undefined>();
  for (const source of sources) reachedBy.set(source, undefined);
  // A Map visits what is added while it is visited, in order: it is the queue.
  for (const system of reachedBy.keys()) {
    for (const flow of outgoing.get(system) ?? []) {
      if (!reachedBy.has(flow.to)) reachedBy.set(flow.to, flow);
    }
  }
  return reachedBy;
}

/** The ways of the least weight from any of the sources to every system in reach (Dijkstra); fewer flows win a tie, then the way found first. */
export function leastWeight(outgoing: Outgoing, sources: readonly System[], weight: Weight): ReadonlyMap<System, Way> {
  const reachedBy = new Map<System, Way>();
  const open = new MinimumHeap<Arrival>(earlier);
  let found = 0;
  for (const system of sources) open.add({ system, by: undefined, weight: 0, flows: 0, found: found++ });
  for (let next = open.take(); next; next = open.take()) {
    if (reachedBy.has(next.system)) continue;
    reachedBy.set(next.system, next);
    for (const flow of outgoing.get(next.system) ?? []) {
      if (reachedBy.has(flow.to)) continue;
      open.add({
        system: flow.to,
        by: flow,
        weight: next.weight + weight(flow),
        flows: next.flows + 1,
        found: found++,
      });
    }
  }
  return reachedBy;
}

/** The flows that lead to a system; empty for a source, `undefined` for what is out of reach. */
export function pathTo(forest: Forest, target: System): readonly Flow[] | undefined {
  if (!forest.has(target)) return undefined;
  const flows: Flow[] = [];
  for (let flow = forest.get(target); flow; flow = forest.get(flow.from)) flows.push(flow);
  return flows.reverse();
}

/** A system as it could be reached next. */
interface Arrival {
  readonly system: System;
  readonly by: Flow | undefined;
  readonly weight: number;
  readonly flows: number;
  /** The order in which it was found. */
  readonly found: number;
}

function earlier(left: Arrival, right: Arrival): boolean {
  if (left.weight !== right.weight) return left.weight < right.weight;
  return left.flows === right.flows ? left.found < right.found : left.flows < right.flows;
}
