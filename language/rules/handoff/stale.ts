import type { Flow, Graph, Way } from '../../landscape/graph.js';
import type { Landscape } from '../../landscape/landscape.js';
import { formatDuration, formatFrequency, periodInMinutes, toMinutes } from '../../landscape/time.js';
import type { Handoff, System } from '../../landscape/types.js';
import { shopAndLedger } from '../example-company.js';
import { lengthOfTime } from '../length-of-time.js';
import { mostHops, type OwnedCopy, ownedCopies } from '../owned-copies.js';
import { defineRule, type RelatedLocation } from '../rule.js';
import { called } from '../wording.js';

const pushOrder = (cadence: string): string => `${shopAndLedger}
handoff PushOrder: Shop -> Ledger {
  carries Order
  via file "CSV export"
  ${cadence}
  needed within 1 day
  owner Finance
  monitored by alert "Order failed" to Finance
  on failure retry 3 then dead letter then alert
  contract "schemas/order.json"
}
`;

/**
 * Data is as old as the schedules on its way added up. The way is the one of the least total period from an owner of the
 * carried thing (rules.md: "summed over the shortest path from an owner"); what a handoff creates begins its way there.
 * A handoff that runs on demand, or does not say how it runs, adds nothing: its period is unknown.
 */
export const stale = defineRule({
  id: 'handoff/stale',
  severity: { usual: 'warning', critical: 'error' },
  docs: {
    what: 'A live handoff, together with the handoffs before it on the way from the source of truth, runs too seldom for its `needed within`.',
    why: 'The receiving side decides, bills or answers customers from data that is older than it can bear.',
    fix: 'Run the slowest hop more often or by event, take the data closer to its source of truth, or correct `needed within` if older data will do.',
    before: pushOrder('runs weekly'),
    after: pushOrder('runs hourly'),
  },
  check({ landscape, report }) {
    const routes = new Routes(landscape);
    for (const handoff of landscape.liveHandoffs()) {
      const { neededWithin } = handoff;
      if (!neededWithin) continue;
      const limit = toMinutes(neededWithin.duration) + TOLERANCE;
      const route = routes.slowest(handoff);
      if (route.minutes <= limit) continue;
      const { slowest } = route;
      const at = minutesOf(handoff) > limit && handoff.runs ? handoff.runs : neededWithin;
      const lines = [...hopLines(route), { at: neededWithin, message: 'how fresh it must be' }];
      report({
        at,
        // Not the slowest hop: where two are equally slow, the one that is named must not make it another finding.
        elements: [handoff],
        message: messageOf(handoff, formatDuration(neededWithin.duration), route, slowest),
        fix: `Run ${called(slowest)} more often or by event, take the data closer to its source of truth, or correct \`needed within\` if older data will do.`,
        related: lines.filter((line) => line.at !== at),
      });
    }
  },
});

// Seconds are fractions of a minute, and a sum of them may be off in its last digit.
const TOLERANCE = 1e-6;

/** The way from an owner to a system and beyond, and its periods added up. */
interface Route {
  /** Its last hops in order, the handoff itself among them; `slowest` may be one before them. */
  readonly hops: readonly Handoff[];
  readonly slowest: Handoff;
  readonly minutes: number;
}

type Ways = ReadonlyMap<System, Way>;

/** Finds the ways of all handoffs. A chain of thousands of hops is searched once, and each hop of it looks at its end only. */
class Routes {
  readonly #graph: Graph;
  readonly #detours: ReadonlyMap<Handoff, readonly OwnedCopy[]>;
  readonly #slowestTo = new Map<Ways, ReadonlyMap<System, Handoff>>();

  constructor(landscape: Landscape) {
    this.#graph = landscape.graph;
    this.#detours = detours(landscape);
  }

  /** Of everything that the handoff carries, the way that takes longest; the handoff alone where no owner is behind it. */
  slowest(handoff: Handoff): Route {
    const own = minutesOf(handoff);
    let longest: Route = { hops: [handoff], slowest: handoff, minutes: own };
    for (const { entity, field, owners, delivery } of this.#detours.get(handoff) ?? []) {
      const { from, to } = delivery.flow;
      const ways = this.#graph.lightestWays({ entity, field }, owners, minutesAlong);
      const before = ways.get(from)?.weight ?? 0;
      // What a handoff that writes both ways brought to one side itself, it only takes back.
      const received = ways.get(to);
      if (handoff.twoWay && received && received.weight + own <= before) continue;
      const minutes = before + own;
      if (minutes <= longest.minutes) continue;
      const slowestBefore = this.#slowestHops(ways).get(from);
      const slowest = slowestBefore && minutesOf(slowestBefore) >= own ? slowestBefore : handoff;
      longest = { hops: [...lastHops(ways, from), handoff], slowest, minutes };
    }
    return longest;
  }

  /** The slowest hop on the way to each system; of equals the first. */
  #slowestHops(ways: Ways): ReadonlyMap<System, Handoff> {
    const known = this.#slowestTo.get(ways);
    if (known) return known;
    const slowestTo = new Map<System, Handoff>();
    // In the order of distance, so that what is known of the system before is there.
    for (const [system, { by }] of ways) {
      if (!by) continue;
      const before = slowestTo.get(by.from);
      slowestTo.set(system, before && minutesOf(before) >= minutesOf(by.handoff) ? before : by.handoff);
    }
    this.#slowestTo.set(ways, slowestTo);
    return slowestTo;
  }
}

/** The copies that come from a copy, by handoff. The source of truth has its own data at once, whoever brings it back. */
function detours(landscape: Landscape): ReadonlyMap<Handoff, readonly OwnedCopy[]> {
  const byHandoff = new Map<Handoff, OwnedCopy[]>();
  for (const copy of ownedCopies(landscape)) {
    const { handoff, from, to } = copy.delivery.flow;
    if (copy.owners.includes(from) || copy.owners.includes(to)) continue;
    const known = byHandoff.get(handoff);
    if (known) known.push(copy);
    else byHandoff.set(handoff, [copy]);
  }
  return byHandoff;
}

/** The last hops of the way to a system, as many as a reader takes in. */
function lastHops(ways: Ways, to: System): readonly Handoff[] {
  const hops: Handoff[] = [];
  for (let by = ways.get(to)?.by; by && hops.length < mostHops; by = ways.get(by.from)?.by) hops.push(by.handoff);
  return hops.reverse();
}

/** One function for all searches, so that the graph answers those of one subject from one search. */
function minutesAlong({ handoff }: Flow): number {
  return minutesOf(handoff);
}

/** Minutes between two runs; 0 where the file does not say. */
function minutesOf({ runs }: Handoff): number {
  return runs?.cadence.kind === 'scheduled' ? (periodInMinutes(runs.cadence.frequency) ?? 0) : 0;
}

function messageOf(handoff: Handoff, need: string, { minutes }: Route, slowest: Handoff): string {
  if (minutes === minutesOf(handoff)) {
    return `${called(handoff)} runs ${scheduleOf(handoff)}, but its data is needed within ${need}.`;
  }
  return (
    `${called(handoff)} brings data that is up to ${lengthOfTime(minutes)} old, but needed within ${need}; ` +
    `the slowest hop is ${called(slowest)}, which runs ${scheduleOf(slowest)}.`
  );
}

/** Only a schedule makes data old, so that a hop which does has one. */
function scheduleOf({ runs }: Handoff): string {
  return runs?.cadence.kind === 'scheduled' ? formatFrequency(runs.cadence.frequency) : 'at no fixed time';
}

/** The `runs` line of the slowest hop and of every one of the last that adds to the age, in the order of the way. */
function hopLines({ hops, slowest }: Route): readonly RelatedLocation[] {
  return (hops.includes(slowest) ? hops : [slowest, ...hops]).flatMap((hop) =>
    hop.runs && minutesOf(hop) > 0
      ? [{ at: hop.runs, message: `${called(hop)} adds up to ${lengthOfTime(minutesOf(hop))}` }]
      : [],
  );
}
