import { fieldElement } from '../../landscape/elements.js';
import type { Delivery } from '../../landscape/graph.js';
import type { FieldElement } from '../../landscape/landscape.js';
import type { Entity, System } from '../../landscape/types.js';
import { defineRule } from '../rule.js';
import { called, counted, enumerate } from '../wording.js';

const twoSourcesOfOrders = `team Sales
team Finance

system WebShop {
  kind saas
  owner Sales
}

system FieldApp {
  kind internal
  owner Sales
}

system PartnerPortal {
  kind internal
  owner Sales
}

system Erp {
  kind saas
  owner Finance
  owns Order
}

entity Order { key number }

handoff ShopOrders: WebShop -> Erp {
  carries new Order
  via api
  owner Finance
  monitored by alert "Shop orders failed" to Finance
  on failure retry 3 then dead letter then alert
  idempotent by number
  contract "schemas/order.json"
}

handoff FieldOrders: FieldApp -> Erp {
  carries new Order
  via api
  owner Finance
  monitored by alert "Field orders failed" to Finance
  on failure retry 3 then dead letter then alert
  idempotent by number
  contract "schemas/order.json"
}
`;

/** Many writers, one table: each brings its own idea of a record. */
export const writeFanIn = defineRule({
  id: 'ownership/write-fan-in',
  severity: { usual: 'warning' },
  options: {
    systems: { default: 3, minimum: 2, description: 'How many systems must deliver an entity into one system.' },
  },
  docs: {
    what: 'Three or more systems deliver the same entity into one system.',
    why: 'Each of them has its own keys, defaults and gaps, so the receiver collects duplicates and half-filled records, and a wrong one has to be looked for in all of them.',
    fix: 'Let one system take in the entity and pass it on, or give the receiver one intake with one contract that all of them use.',
    before: `${twoSourcesOfOrders}
handoff PartnerOrders: PartnerPortal -> Erp {
  carries new Order
  via api
  owner Finance
  monitored by alert "Partner orders failed" to Finance
  on failure retry 3 then dead letter then alert
  idempotent by number
  contract "schemas/order.json"
}
`,
    after: `${twoSourcesOfOrders}
handoff PartnerOrders: PartnerPortal -> WebShop {
  carries new Order
  via api
  owner Sales
  monitored by alert "Partner orders failed" to Sales
  on failure retry 3 then dead letter then alert
  idempotent by number
}
`,
  },
  check({ landscape, options, report }) {
    for (const entity of landscape.all('entity')) {
      const all = landscape.graph.deliveriesOfEntity(entity);
      // The usual case: the owner alone sends it to everybody.
      if (all.every(({ flow }) => flow.from === all[0]?.flow.from)) continue;
      for (const [system, deliveries] of byReceiver(all)) {
        if (deliveries.length < options.systems) continue;
        const { parts, writers, most } = widest(entity, deliveries);
        if (most < options.systems) continue;
        const senders = [...new Set(writers.map(({ flow }) => flow.from))];
        const what = `${parts.length > 1 ? 'each of ' : ''}${enumerate(parts.map(called))}`;
        const who = senders.length === most ? `: ${enumerate(senders.map(called))}` : '';
        report({
          at: system.name,
          elements: [system, ...parts],
          message: `${counted(most, 'system')} deliver ${what} into ${called(system)}${who}.`,
          related: writers.map(({ flow }) => ({
            at: flow.handoff.name,
            message: `${called(flow.handoff)} delivers it from ${called(flow.from)}`,
          })),
        });
      }
    }
  },
});

function byReceiver(deliveries: readonly Delivery[]): ReadonlyMap<System, readonly Delivery[]> {
  const receivers = new Map<System, Delivery[]>();
  for (const delivery of deliveries) {
    const { from, to } = delivery.flow;
    if (from === to) continue;
    const known = receivers.get(to);
    if (known) known.push(delivery);
    else receivers.set(to, [delivery]);
  }
  return receivers;
}

interface Writers {
  /** The entity, or the fields of it that as many systems write. */
  readonly parts: readonly (Entity | FieldElement)[];
  /** How many systems write each of them. */
  readonly most: number;
  readonly writers: readonly Delivery[];
}

/**
 * Who writes the whole entity, or, where more systems write one of its fields (with the entity or alone), who writes that; of fields that as many
 * write all, so that which of them stands first does not matter.
 */
function widest(entity: Entity, deliveries: readonly Delivery[]): Writers {
  const whole = oncePerHandoff(deliveries.filter(({ carried }) => !carried.field));
  const ofFields = entity.fields.flatMap((field): readonly Writers[] => {
    if (!deliveries.some((delivery) => delivery.field === field)) return [];
    const writers = deliveries.filter((delivery) => !delivery.carried.field || delivery.field === field);
    return [{ parts: [fieldElement(entity, field)], most: countSenders(writers), writers }];
  });
  const most = ofFields.reduce((count, one) => Math.max(count, one.most), 0);
  if (most <= countSenders(whole)) return { parts: [entity], most: countSenders(whole), writers: whole };
  const widestOnes = ofFields.filter((one) => one.most === most);
  const chosen = new Set(widestOnes.flatMap(({ writers }) => writers.map(({ flow }) => flow.handoff)));
  return {
    parts: widestOnes.flatMap(({ parts }) => parts),
    most,
    writers: oncePerHandoff(deliveries.filter(({ flow }) => chosen.has(flow.handoff))),
  };
}

function countSenders(deliveries: readonly Delivery[]): number {
  return new Set(deliveries.map(({ flow }) => flow.from)).size;
}

function oncePerHandoff(deliveries: readonly Delivery[]): readonly Delivery[] {
  return [...new Map(deliveries.map((delivery) => [delivery.flow.handoff, delivery])).values()];
}
