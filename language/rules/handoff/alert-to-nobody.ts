import type { Landscape } from '../../landscape/landscape.js';
import type { Handoff, Monitor } from '../../landscape/types.js';
import { insertAfter } from '../edits.js';
import { receivingTeam } from '../ends.js';
import { shopAndLedger } from '../example-company.js';
import { defineRule, type Fix } from '../rule.js';
import { called } from '../wording.js';

const pushOrder = (alert: string): string => `${shopAndLedger}
handoff PushOrder: Shop -> Ledger {
  carries Order
  via api
  runs on event
  ${alert}
  on failure retry 3 then dead letter then alert
  contract "schemas/order.json"
  accept handoff/no-owner because "sales and finance settle it in the spring"
}
`;

/** An alert without a recipient reaches the handoff's owner; where there is none either, it reaches nobody. */
export const alertToNobody = defineRule({
  id: 'handoff/alert-to-nobody',
  severity: { usual: 'warning' },
  docs: {
    what: 'A live handoff has an alert without `to`, and no owner who would get it.',
    why: 'The alert goes off where nobody has to act on it, so the failure lasts as long as if there were none.',
    fix: 'Say who gets the alert (`to` a team or a role), or give the handoff an owner.',
    before: pushOrder('monitored by alert "Order failed"'),
    after: pushOrder('monitored by alert "Order failed" to Finance'),
  },
  check({ landscape, report }) {
    for (const handoff of landscape.liveHandoffs()) {
      if (handoff.owner) continue;
      const [first, ...others] = handoff.monitors.filter(goesToNobody);
      if (!first) continue;
      report({
        at: first,
        elements: [handoff],
        message: `The alert on ${called(handoff)} goes to nobody: it names no recipient and the handoff has no owner.`,
        related: others.map((at) => ({ at, message: 'this alert names no recipient either' })),
        fixes: recipientFix(landscape, handoff, [first, ...others]),
      });
    }
  },
});

function goesToNobody(monitor: Monitor): boolean {
  return monitor.kind === 'alert' && !monitor.to;
}

function recipientFix(landscape: Landscape, handoff: Handoff, alerts: readonly Monitor[]): readonly Fix[] {
  const team = receivingTeam(landscape, handoff);
  if (!team) return [];
  const name = team.name.text;
  return [
    {
      title: `Send it to ${name}`,
      safety: 'suggested',
      edits: alerts.map((alert) => insertAfter(alert, ` to ${name}`)),
    },
  ];
}
