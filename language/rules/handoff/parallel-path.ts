import type { Landscape } from '../../landscape/landscape.js';
import type { Delivery } from '../../landscape/graph.js';
import type { Entity, Handoff, System } from '../../landscape/types.js';
import { shopAndLedger } from '../example-company.js';
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
    for (const { later, earlier, entities } of parallelPairs(landscape)) {
      if (!later.via || !earlier.via) continue;
      const from = landscape.target(later.from);
      const to = landscape.target(later.to);
      if (!from || !to) continue;
      report({
        at: later.via,
        elements: [later, earlier, ...entities],
        message: `${called(later)} takes ${enumerate(entities.map(called))} from ${called(from)} to ${called(to)} by ${later.via.means}, and ${called(earlier)} does the same by ${earlier.via.means}.`,
        related: [{ at: earlier.via, message: `${called(earlier)} goes by ${earlier.via.means}` }],
      });
    }
  },
});

interface ParallelPair {
  readonly later: Handoff;
  readonly earlier: Handoff;
  /** What both carry the same way. */
  readonly entities: readonly Entity[];
}

/** The pairs in order of their later, then earlier handoff; each once, also where both go both ways. */
function parallelPairs(landscape: Landscape): readonly ParallelPair[] {
  const earlierOnes = new Map<System, Map<System, Delivery[]>>();
  const pairs: ParallelPair[] = [];
  for (const later of landscape.liveHandoffs()) {
    const found = new Map<Handoff, Set<Entity>>();
    const deliveries = landscape.graph.deliveriesOf(later);
    for (const delivery of deliveries) {
      const { from, to } = delivery.flow;
      for (const other of earlierOnes.get(from)?.get(to) ?? []) {
        if (other.entity !== delivery.entity || !differentMeans(later, other.flow.handoff) || !overlap(delivery, other))
          continue;
        const entities = found.get(other.flow.handoff) ?? new Set();
        found.set(other.flow.handoff, entities.add(delivery.entity));
      }
    }
    for (const [earlier, entities] of found) pairs.push({ later, earlier, entities: [...entities] });
    for (const delivery of deliveries) {
      const { from, to } = delivery.flow;
      const fromHere = earlierOnes.get(from) ?? new Map<System, Delivery[]>();
      const waiting = fromHere.get(to);
      if (waiting) waiting.push(delivery);
      else earlierOnes.set(from, fromHere.set(to, [delivery]));
    }
  }
  return pairs;
}

function differentMeans(one: Handoff, other: Handoff): boolean {
  return one.via !== undefined && other.via !== undefined && one.via.means !== other.via.means;
}

/** A whole entity overlaps with each of its fields. */
function overlap(one: Delivery, other: Delivery): boolean {
  return !one.field || !other.field || one.field === other.field;
}
