import { byName } from './elements.js';
import type { Cycle, Flow } from './graph.js';
import type { System } from './types.js';

/** One way from a node of some graph to another. */
export interface Edge<Node> {
  readonly from: Node;
  readonly to: Node;
}

/** Nodes each of which reaches all others of them. */
export interface ConnectedSet<Node, E extends Edge<Node>> {
  readonly nodes: Node[];
  /** The edges that stay among them, in the order given. */
  readonly edges: readonly E[];
}

/** A node on its way through Tarjan's algorithm. */
interface Visit<Node> {
  readonly node: Node;
  readonly outgoing: Visit<Node>[];
  /** When it was first seen; -1 before. */
  seen: number;
  /** The earliest node on the stack that it is known to reach. */
  earliest: number;
  /** Which of `outgoing` to follow next. */
  next: number;
  /** The number of its strongly connected set; -1 while it is undecided. */
  set: number;
}

/**
 * The strongly connected sets of two or more systems.
 * @returns the sets in order of their first system's name, each with its systems by name and its flows in the order given
 */
export function findCycles(flows: readonly Flow[]): readonly Cycle[] {
  return connectedSets<System, Flow>(flows)
    .filter(({ nodes }) => nodes.length > 1)
    .map(({ nodes, edges }): Cycle => ({ systems: nodes.sort(byName), flows: edges }))
    .sort(byFirstSystem);
}

/**
 * The strongly connected sets of a graph (Tarjan, without recursion: a chain may be as long as the landscape); what is on no cycle is
 * alone in its set, and has no edge to itself.
 */
export function connectedSets<Node, E extends Edge<Node>>(edges: readonly E[]): readonly ConnectedSet<Node, E>[] {
  const visits = connect(edges);
  const sets: Node[][] = [];
  const edgesOfSet: E[][] = [];
  let clock = 0;
  for (const start of visits.values()) {
    if (start.seen === -1) clock = explore(start, clock, sets);
  }
  for (const edge of edges) {
    const set = visits.get(edge.from)?.set;
    if (set === undefined || set !== visits.get(edge.to)?.set) continue;
    (edgesOfSet[set] ??= []).push(edge);
  }
  return sets.map((nodes, set) => ({ nodes, edges: edgesOfSet[set] ?? [] }));
}

function connect<Node>(edges: readonly Edge<Node>[]): ReadonlyMap<Node, Visit<Node>> {
  const visits = new Map<Node, Visit<Node>>();
  const visitOf = (node: Node): Visit<Node> => {
    let visit = visits.get(node);
    if (!visit) {
      visit = { node, outgoing: [], seen: -1, earliest: -1, next: 0, set: -1 };
      visits.set(node, visit);
    }
    return visit;
  };
  for (const { from, to } of edges) visitOf(from).outgoing.push(visitOf(to));
  return visits;
}

/** Decides the sets of everything in reach of `start` that is not decided yet. */
function explore<Node>(start: Visit<Node>, from: number, sets: Node[][]): number {
  let clock = from;
  const way: Visit<Node>[] = [start];
  const undecided: Visit<Node>[] = [];
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
function decide<Node>(root: Visit<Node>, undecided: Visit<Node>[], set: number): Node[] {
  const nodes: Node[] = [];
  for (let visit = undecided.pop(); visit; visit = visit === root ? undefined : undecided.pop()) {
    visit.set = set;
    nodes.push(visit.node);
  }
  return nodes;
}

function byFirstSystem(left: Cycle, right: Cycle): number {
  const [first] = left.systems;
  const [second] = right.systems;
  return first && second ? byName(first, second) : 0;
}
