import { fieldElement } from '../../landscape/elements.js';
import type { Delivery, Flow } from '../../landscape/graph.js';
import type { FieldElement, Landscape } from '../../landscape/landscape.js';
import type { Entity, System } from '../../landscape/types.js';
import { officeSystems } from '../example-company.js';
import { defineRule } from '../rule.js';
import { called, counted, enumerate } from '../wording.js';

const jobsRoundTheOffice = `${officeSystems}
entity Job {
  key number
  lifecycle quoted -> scheduled -> invoiced
  source of truth HubSpot during quoted
  source of truth DispatchBoard during scheduled
  source of truth QuickBooks during invoiced
}

handoff Schedule: HubSpot -> DispatchBoard {
  carries Job
  via api
  owner Office
  monitored by alert "Scheduling failed" to Office
  on failure retry 3 then dead letter then alert
}

handoff Bill: DispatchBoard -> QuickBooks {
  carries Job
  via api
  owner Office
  monitored by alert "Billing failed" to Office
  on failure retry 3 then dead letter then alert
}
`;

/** Data that goes round in a circle has no beginning. */
export const syncCycle = defineRule({
  id: 'ownership/sync-cycle',
  severity: { usual: 'warning' },
  options: {
    systems: { default: 3, minimum: 2, description: 'How many systems must lie on the cycle.' },
  },
  docs: {
    what: 'Three or more systems copy an entity round in a cycle: what one of them sends comes back to it.',
    why: 'A change goes round and meets itself. Old values overwrite new ones, one wrong record spreads to all, and a repair in one system is undone by the next.',
    fix: 'Cut the cycle: let the owner send to the others, and let none of them send back.',
    before: `${jobsRoundTheOffice}
handoff ReportBack: QuickBooks -> HubSpot {
  carries Job
  via api
  owner Office
  monitored by alert "Reporting back failed" to Office
  on failure retry 3 then dead letter then alert
}
`,
    after: jobsRoundTheOffice,
  },
  check({ landscape, options, report }) {
    for (const entity of landscape.all('entity')) {
      for (const { parts, systems, flows } of cyclesOf(entity, landscape, options.systems)) {
        const [first, ...others] = parts;
        const handoffs = [...new Set(flows.map(({ handoff }) => handoff))];
        report({
          at: first.name,
          elements: [first, ...others, ...systems],
          message: `${enumerate(parts.map(called))} ${parts.length === 1 ? 'goes' : 'go'} round in a cycle between ${counted(systems.length, 'system')}: ${enumerate(systems.map(called))}.`,
          related: handoffs.map((handoff) => ({
            at: handoff.name,
            message: `${called(handoff)} is a part of the cycle`,
          })),
        });
      }
    }
  },
});

interface Cycle {
  /** The entity, or all fields of it that go round between these systems. */
  readonly parts: readonly [Entity | FieldElement, ...FieldElement[]];
  readonly systems: readonly System[];
  readonly flows: readonly Flow[];
}

/**
 * The cycles of the whole entity, then those of its fields that take in more systems than these; fields that go round between the same systems
 * are one cycle, so that which of them stands first does not matter.
 */
function cyclesOf(entity: Entity, { graph }: Landscape, least: number): readonly Cycle[] {
  const deliveries = graph.deliveriesOfEntity(entity);
  if (deliveries.length < least) return [];
  const copies = deliveries.filter(({ carried, flow }) => !carried.isNew && flow.from !== flow.to);
  if (copies.length < least || !copies.some(goesOn(copies))) return [];
  const whole = copies.filter(({ carried }) => !carried.field);
  const found = (some: readonly Delivery[]): ReturnType<typeof graph.cycles> =>
    graph.cycles([...new Set(some.map(({ flow }) => flow))]).filter(({ systems }) => systems.length >= least);
  const ofEntity = found(whole).map(({ systems, flows }): Cycle => ({ parts: [entity], systems, flows }));
  const ofFields: Cycle[] = [];
  for (const field of entity.fields) {
    const ofField = copies.filter((delivery) => delivery.field === field);
    if (ofField.length === 0) continue;
    for (const { systems, flows } of found([...whole, ...ofField])) {
      if (ofEntity.some((known) => includesAll(known.systems, systems))) continue;
      const part = fieldElement(entity, field);
      const same = ofFields.findIndex((known) => isSame(known.systems, systems));
      const known = ofFields[same];
      if (!known) ofFields.push({ parts: [part], systems, flows });
      else ofFields[same] = { parts: [...known.parts, part], systems, flows: [...known.flows, ...flows] };
    }
  }
  return [...ofEntity, ...ofFields];
}

/** Whether a delivery's receiver delivers as well; where none does, there is no way round. */
function goesOn(deliveries: readonly Delivery[]): (delivery: Delivery) => boolean {
  const senders = new Set(deliveries.map(({ flow }) => flow.from));
  return ({ flow }) => senders.has(flow.to);
}

function includesAll(known: readonly System[], systems: readonly System[]): boolean {
  return systems.every((system) => known.includes(system));
}

function isSame(left: readonly System[], right: readonly System[]): boolean {
  return left.length === right.length && includesAll(left, right);
}
