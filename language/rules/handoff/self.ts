import { shopAndLedger } from '../example-company.js';
import { defineRule } from '../rule.js';
import { called } from '../wording.js';

const pushOrder = `
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

/** A handoff from a system to itself crosses nothing: one of its ends is a slip, or it is no handoff. Live handoffs only. */
export const self = defineRule({
  id: 'handoff/self',
  severity: { usual: 'error' },
  docs: {
    what: 'A handoff starts and ends in the same system.',
    why: 'One of the two ends is a slip, so the map shows a path that does not exist and hides the one that does.',
    fix: 'Name the system that really sends or receives, or delete the handoff if the data never leaves the system.',
    before: `${shopAndLedger}${pushOrder}
handoff CopyOrder: Shop -> Shop {
  carries Order
  via api
  runs on event
  owner Sales
  monitored by alert "Order copy failed" to Sales
  on failure retry 3 then dead letter then alert
}
`,
    after: `${shopAndLedger}${pushOrder}`,
  },
  check({ landscape, report }) {
    for (const handoff of landscape.liveHandoffs()) {
      // Systems share one name space: the same name is the same system.
      if (!handoff.from || handoff.from.text !== handoff.to?.text) continue;
      const { from } = landscape.endsOf(handoff);
      if (!from) continue;
      report({
        at: { file: handoff.file, start: handoff.from.start, end: handoff.to.end },
        elements: [handoff, from],
        message: `${called(handoff)} starts and ends in ${called(from)}, so nothing is handed over.`,
      });
    }
  },
});
