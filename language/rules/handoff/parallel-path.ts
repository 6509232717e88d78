import type { Landscape } from '../../landscape/landscape.js';
import type { Delivery } from '../../landscape/graph.js';
import type { Entity, Handoff, System } from '../../landscape/types.js';
import { shopAndLedger } from '../example-company.js';
import { overlaps } from '../overlap.js';
import { defineRule } from '../rule.js';
import { called, enumerate } from '../wording.js';

const pushOrder = `${shopAndLedger}
handoff PushOrder: Shop -> Ledger {
  carries Order
  via api
  runs on event
  owner Finance
  monitored by alert "Order failed" to Finance
  on failure retry 3 then dead letter then alert
  contract "schemas/order.json"
}
`;

/** The same thing goes from one system to another twice, by different means. One finding for a pair, at the one declared later. */
export const parallelPath = defineRule({
  id: 'handoff/parallel-path',
  severity: { usual: 'warning' },
  docs: {
    what: 'Two live handoffs take the same entity, or the same field of it, from one system to the same other system, by different means.',
    why: 'The two arrive at different times with different content: records come twice or overwrite each other, and every change has to be made in both places.',
    fix: 'Keep the better one and retire the other; if they carry different parts, name the fields that each of them carries.',
    before: `${pushOrder}
handoff ExportOrder: Shop -> Ledger {
  carries Order
  via file "CSV export"
  runs daily
  owner Finance
  monitored by alert "Export failed" to Finance
  on failure retry 3 then dead letter then alert
  contract "schemas/order.csv"
}
`,
    after: pushOrder,
  },
  check({ landscape, report }) {
    for (const { later, earlier, from, to, entities } of parallelPairs(landscape)) {
      if (!later.via || !earlier.via) continue;
      report({
        at: later.via,
        elements: [later, earlier, ...entities],
        message: `${called(later)} takes ${enumerate([...entities].map(called))} from ${called(from)} to ${called(to)} by ${later.via.means}, and ${called(earlier)} does the same by ${earlier.via.means}.`,
        related: [{ at: earlier.via, message: `${called(earlier)} goes by ${earlier.via.means}` }],
      });
    }
  },
});

type GrowingPair = ParallelPair & { readonly entities: Set<Entity> };

interface ParallelPair {
  readonly later: Handoff;
  readonly earlier: Handoff;
  /** The way that both go; the first one found, where both go both ways. */
  readonly from: System;
  readonly to: System;
  /** What both carry the same way. */
  readonly entities: ReadonlySet<Entity>;
}

/** The pairs in order of their later, then earlier handoff; each once, also where both go both ways. */
function parallelPairs(landscape: Landscape): readonly ParallelPair[] {
  const earlierOnes = new Map<System, Map<System, Delivery[]>>();
  const pairs = new Map<Handoff, Map<Handoff, GrowingPair>>();
  for (const delivery of candidates(landscape)) {
    const { handoff, from, to } = delivery.flow;
    const fromHere = earlierOnes.get(from) ?? new Map<System, Delivery[]>();
    const waiting = fromHere.get(to);
    for (const before of waiting ?? []) {
      if (!isParallel(before, delivery)) continue;
      const earlier = before.flow.handoff;
      const ofLater = pairs.get(handoff) ?? new Map<Handoff, GrowingPair>();
      const pair = ofLater.get(earlier) ?? { later: handoff, earlier, from, to, entities: new Set<Entity>() };
      pair.entities.add(delivery.entity);
      pairs.set(handoff, ofLater.set(earlier, pair));
    }
    if (waiting) waiting.push(delivery);
    else earlierOnes.set(from, fromHere.set(to, [delivery]));
  }
  return [...pairs.values()].flatMap((ofLater) => Array.from(ofLater.values()));
}

/** More deliveries of an entity than these are not compared each with each. */
const FEW = 16;

/** The deliveries of those entities of which two may be parallel: most entities go each way once, and pairing is dear. */
function candidates(landscape: Landscape): readonly Delivery[] {
  const { graph } = landscape;
  const entities = new Set<Entity>();
  for (const entity of landscape.all('entity')) {
    const deliveries = graph.deliveriesOfEntity(entity);
    if (deliveries.length > FEW || deliveries.some((one, index) => hasParallel(one, deliveries, index))) {
      entities.add(entity);
    }
  }
  return entities.size === 0 ? [] : graph.deliveries.filter(({ entity }) => entities.has(entity));
}

function hasParallel(one: Delivery, among: readonly Delivery[], from: number): boolean {
  for (let index = from + 1; index < among.length; index++) {
    const other = among[index];
    if (other?.flow.from === one.flow.from && other.flow.to === one.flow.to && isParallel(one, other)) return true;
  }
  return false;
}

/** Whether two deliveries between the same systems bring the same thing, by handoffs of different means. */
function isParallel(one: Delivery, other: Delivery): boolean {
  if (one.flow.handoff === other.flow.handoff) return false;
  return differentMeans(one.flow.handoff, other.flow.handoff) && overlaps(one, other);
}

function differentMeans(one: Handoff, other: Handoff): boolean {
  return one.via !== undefined && other.via !== undefined && one.via.means !== other.via.means;
}
