import { byName } from './elements.js';
import type { Cycle, Flow } from './graph.js';
import type { System } from './types.js';

/** A system on its way through Tarjan's algorithm. */
interface Visit {
  readonly system: System;
  readonly outgoing: Visit[];
  /** When it was first seen; -1 before. */
  seen: number;
  /** The earliest system on the stack that it is known to reach. */
  earliest: number;
  /** Which of `outgoing` to follow next. */
  next: number;
  /** The number of its strongly connected set; -1 while it is undecided. */
  set: number;
}

/**
 * The strongly connected sets of two or more systems (Tarjan, without recursion: a chain may be as long as the landscape).
 * @returns the sets in order of their first system's name, each with its systems by name and its flows in the order given
 */
export function findCycles(flows: readonly Flow[]): readonly Cycle[] {
  const visits = connect(flows);
  const sets: System[][] = [];
  const flowsOfSet: Flow[][] = [];
  let clock = 0;
  for (const start of visits.values()) {
    if (start.seen === -1) clock = explore(start, clock, sets);
  }
  for (const flow of flows) {
    const set = visits.get(flow.from)?.set;
    if (set === undefined || set !== visits.get(flow.to)?.set) continue;
    (flowsOfSet[set] ??= []).push(flow);
  }
  return sets
    .map((systems, set): Cycle => ({ systems: systems.sort(byName), flows: flowsOfSet[set] ?? [] }))
    .filter(({ systems }) => systems.length > 1)
    .sort(byFirstSystem);
}

function connect(flows: readonly Flow[]): ReadonlyMap<System, Visit> {
  const visits = new Map<System, Visit>();
  const visitOf = (system: System): Visit => {
    let visit = visits.get(system);
    if (!visit) {
      visit = { system, outgoing: [], seen: -1, earliest: -1, next: 0, set: -1 };
      visits.set(system, visit);
    }
    return visit;
  };
  for (const { from, to } of flows) visitOf(from).outgoing.push(visitOf(to));
  return visits;
}

/** Decides the sets of everything in reach of `start` that is not decided yet. */
function explore(start: Visit, from: number, sets: System[][]): number {
  let clock = from;
  const way: Visit[] = [start];
  const undecided: Visit[] = [];
  for (let visit = way.at(-1); visit; visit = way.at(-1)) {
    if (visit.seen === -1) {
      visit.seen = visit.earliest = clock++;
      undecided.push(visit);
    }
    const neighbour = visit.outgoing[visit.next++];
    if (neighbour === undefined) {
      way.pop();
      const caller = way.at(-1);
      if (caller) caller.earliest = Math.min(caller.earliest, visit.earliest);
      if (visit.earliest === visit.seen) sets.push(decide(visit, undecided, sets.length));
    } else if (neighbour.seen === -1) {
      way.push(neighbour);
    } else if (neighbour.set === -1) {
      visit.earliest = Math.min(visit.earliest, neighbour.seen);
    }
  }
  return clock;
}

/** Takes the set of `root` off the undecided. */
function decide(root: Visit, undecided: Visit[], set: number): System[] {
  const systems: System[] = [];
  for (let visit = undecided.pop(); visit; visit = visit === root ? undefined : undecided.pop()) {
    visit.set = set;
    systems.push(visit.system);
  }
  return systems;
}

function byFirstSystem(left: Cycle, right: Cycle): number {
  const [first] = left.systems;
  const [second] = right.systems;
  return first && second ? byName(first, second) : 0;
}
