import { alertFix } from '../alert-fix.js';
import { shopAndLedger } from '../example-company.js';
import { isUnmonitored } from '../handoff-failure.js';
import { defineRule } from '../rule.js';
import { called } from '../wording.js';

const pushOrder = (monitoring: string): string => `${shopAndLedger}
handoff PushOrder: Shop -> Ledger {
  carries Order
  via api
  runs on event
  owner Finance
  ${monitoring}
  on failure retry 3 then dead letter then alert
  contract "schemas/order.json"
}
`;

/** A handoff that nothing watches fails until somebody downstream notices. */
export const unmonitored = defineRule({
  id: 'handoff/unmonitored',
  severity: { usual: 'warning', critical: 'error' },
  docs: {
    what: 'A live handoff has no `monitored by`, or says `monitored by nothing`.',
    why: 'When it breaks, the first to notice is whoever misses the data, often a customer, and by then the gap has to be repaired by hand.',
    fix: 'Add an alert to the team that owns the handoff, or a reconciliation that compares both sides.',
    before: pushOrder('monitored by nothing'),
    after: pushOrder('monitored by alert "Order failed" to Finance'),
  },
  check({ landscape, report }) {
    for (const handoff of landscape.liveHandoffs()) {
      if (!isUnmonitored(handoff)) continue;
      report({
        at: handoff.monitoredByNothing ?? handoff.name,
        elements: [handoff],
        certainty: handoff.monitoredByNothing ? 'declared' : 'undeclared',
        message: handoff.monitoredByNothing
          ? `Nothing watches ${called(handoff)}.`
          : `${called(handoff)} does not say what watches it.`,
        fixes: [alertFix(landscape, handoff)],
      });
    }
  },
});
