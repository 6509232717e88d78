import type { Flow } from '../../landscape/graph.js';
import type { Landscape } from '../../landscape/landscape.js';
import { formatDuration, formatFrequency, periodInMinutes, toMinutes } from '../../landscape/time.js';
import type { Handoff } from '../../landscape/types.js';
import { shopAndLedger } from '../example-company.js';
import { lengthOfTime } from '../length-of-time.js';
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
    for (const handoff of landscape.liveHandoffs()) {
      const { neededWithin } = handoff;
      if (!neededWithin) continue;
      const limit = toMinutes(neededWithin.duration) + TOLERANCE;
      const route = slowestRoute(landscape, handoff);
      if (route.minutes <= limit) continue;
      const slowest = route.hops.reduce((slower, hop) => (minutesOf(hop) > minutesOf(slower) ? hop : slower));
      const at = minutesOf(handoff) > limit && handoff.runs ? handoff.runs : neededWithin;
      const lines = [...hopLines(route), { at: neededWithin, message: 'how fresh it must be' }];
      report({
        at,
        elements: slowest === handoff ? [handoff] : [handoff, slowest],
        message: messageOf(handoff, formatDuration(neededWithin.duration), route, slowest),
        fix: `Run ${called(slowest)} more often or by event, take the data closer to its source of truth, or correct \`needed within\` if older data will do.`,
        related: lines.filter((line) => line.at !== at),
      });
    }
  },
});

// Seconds are fractions of a minute, and a sum of them may be off in its last digit.
const TOLERANCE = 1e-6;

/** The handoffs from an owner to a system and beyond, in order, and their periods added up. */
interface Route {
  readonly hops: readonly Handoff[];
  readonly minutes: number;
}

/** Of everything that the handoff carries, the way that takes longest; the handoff alone where no owner is behind it. */
function slowestRoute({ graph, ownership }: Landscape, handoff: Handoff): Route {
  let slowest: Route = { hops: [handoff], minutes: minutesOf(handoff) };
  for (const { flow, carried, entity, field } of graph.deliveriesOf(handoff)) {
    if (carried.isNew) continue;
    const owners = ownership.owners(entity, field);
    // The source of truth has its own data at once, whoever brings it back.
    if (owners.includes(flow.from) || owners.includes(flow.to)) continue;
    const path = graph.lightestPath({ entity, field }, owners, flow.from, minutesAlong) ?? [];
    const hops = [...path.map((hop) => hop.handoff), handoff];
    const minutes = hops.reduce((sum, hop) => sum + minutesOf(hop), 0);
    if (minutes > slowest.minutes) slowest = { hops, minutes };
  }
  return slowest;
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

/** The `runs` line of every hop that adds to the age, in the order of the way. */
function hopLines({ hops }: Route): readonly RelatedLocation[] {
  return hops.flatMap((hop) =>
    hop.runs && minutesOf(hop) > 0
      ? [{ at: hop.runs, message: `${called(hop)} adds up to ${lengthOfTime(minutesOf(hop))}` }]
      : [],
  );
}
