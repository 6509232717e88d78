import { shopAndLedger } from '../example-company.js';
import { defineRule } from '../rule.js';
import { called } from '../wording.js';

const pushRefund = (carries: string): string => `${shopAndLedger}
handoff PushOrder: Shop -> Ledger {
  carries Order
  via api
  runs on event
  owner Finance
  monitored by alert "Order failed" to Finance
  on failure retry 3 then dead letter then alert
  contract "schemas/order.json"
}

handoff PushRefund: Shop -> Ledger {
${carries}  via api
  runs daily
  owner Finance
  monitored by alert "Refund failed" to Finance
  on failure retry 3 then dead letter then alert
  contract "schemas/refund.json"
}
`;

/** Without `carries` no rule about ownership can see the handoff. */
export const carriesNothing = defineRule({
  id: 'handoff/carries-nothing',
  severity: { usual: 'info' },
  docs: {
    what: 'A live handoff does not say what it carries.',
    why: 'Nobody can tell from the files whose data crosses here, so conflicts about its source of truth stay hidden.',
    fix: 'List the entities or fields that cross in `carries`, with `new` before those it creates in the receiving system.',
    before: pushRefund(''),
    after: pushRefund('  carries Order\n'),
  },
  check({ landscape, report }) {
    for (const handoff of landscape.liveHandoffs()) {
      if (handoff.carries.length > 0) continue;
      report({
        at: handoff.name,
        elements: [handoff],
        certainty: 'undeclared',
        message: `${called(handoff)} does not say what it carries.`,
      });
    }
  },
});
