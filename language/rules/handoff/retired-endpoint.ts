import type { Landscape } from '../../landscape/landscape.js';
import type { Handoff, Ref, Status, System } from '../../landscape/types.js';
import { shopAndLedger } from '../example-company.js';
import { defineRule } from '../rule.js';
import { called } from '../wording.js';

const exportOrder = (status: string): string => `${shopAndLedger}
system OldLedger "Old ledger" {
  kind legacy
  owner Finance
  status retired
}

handoff PushOrder: Shop -> Ledger {
  carries Order
  via api
  runs on event
  owner Finance
  monitored by alert "Order failed" to Finance
  on failure retry 3 then dead letter then alert
  contract "schemas/order.json"
}

handoff ExportOrder: Shop -> OldLedger {
  carries Order
  via file
  runs daily
  owner Finance
  monitored by alert "Export failed" to Finance
  on failure retry 3 then dead letter then alert
  contract "schemas/order.csv"
${status}}
`;

/**
 * A handoff that its own status calls live, to or from a system that is gone or going. Such a handoff is not live in the
 * landscape's sense once an end is retired, so all handoffs are looked at. A migration counts as the way off a retiring
 * system until it is done; a planned system at the other end makes the handoff one that is still to come.
 */
export const retiredEndpoint = defineRule({
  id: 'handoff/retired-endpoint',
  severity: { said: ['error', 'warning'] },
  docs: {
    what: 'A handoff that is itself in use sends to, or receives from, a system that is retired (error), or one that is retiring while no migration leads off it (warning).',
    why: 'Data goes to a place where nobody looks any more, or comes from one that nobody keeps up, and on the day it is switched off the handoff breaks.',
    fix: 'Lead the handoff to the system that took over, or set its own `status` to `retired`; for a retiring system declare the `migration` off it.',
    before: exportOrder(''),
    after: exportOrder('  status retired\n'),
  },
  check({ landscape, report }) {
    if (!landscape.all('system').some((system) => isOnItsWayOut(statusOf(system)))) return;
    const leaving = systemsBeingLeft(landscape);
    for (const handoff of landscape.all('handoff')) {
      if (!isInUse(statusOf(handoff))) continue;
      const ends = endsOf(landscape, handoff);
      if (ends.some(({ system }) => statusOf(system) === 'planned')) continue;
      for (const { ref, system, verb } of ends) {
        const status = statusOf(system);
        if (status !== 'retired' && (status !== 'retiring' || leaving.has(system))) continue;
        report({
          at: ref,
          elements: [handoff, system],
          severity: status === 'retired' ? 'error' : 'warning',
          message:
            status === 'retired'
              ? `${called(handoff)} still ${verb} ${called(system)}, which is retired.`
              : `${called(handoff)} ${verb} ${called(system)}, which is retiring, and no migration leads off it.`,
          fix:
            status === 'retired'
              ? `Lead it to the system that took over from ${called(system)}, or set its own \`status\` to \`retired\`.`
              : `Declare the \`migration\` that takes its data off ${called(system)}, or retire the handoff before the system.`,
          related: system.status ? [{ at: system.status, message: `${called(system)} is ${status}` }] : [],
        });
      }
    }
  },
});

interface End {
  readonly ref: Ref<'system'>;
  readonly system: System;
  readonly verb: string;
}

/** The ends that resolve, each system once. */
function endsOf(landscape: Landscape, handoff: Handoff): readonly End[] {
  const { from, to, twoWay } = handoff;
  const { from: source, to: target } = landscape.endsOf(handoff);
  const ends: End[] = [];
  if (from && source) ends.push({ ref: from, system: source, verb: twoWay ? 'exchanges data with' : 'receives from' });
  if (to && target && target !== source)
    ends.push({ ref: to, system: target, verb: twoWay ? 'exchanges data with' : 'sends to' });
  return ends;
}

function systemsBeingLeft(landscape: Landscape): ReadonlySet<System> {
  const underWay = landscape.all('migration').filter(({ status }) => status?.status !== 'done');
  return new Set(landscape.targets(underWay.flatMap(({ from }) => (from ? [from] : []))));
}

function statusOf({ status }: Handoff | System): Status {
  return status?.status ?? 'active';
}

function isOnItsWayOut(status: Status): boolean {
  return status === 'retired' || status === 'retiring';
}

function isInUse(status: Status): boolean {
  return status === 'active' || status === 'retiring';
}
