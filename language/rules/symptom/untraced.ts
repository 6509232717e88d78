import { shopAndLedger } from '../example-company.js';
import { defineRule } from '../rule.js';
import { called } from '../wording.js';

const missingOrders = (trace: string): string => `${shopAndLedger}
handoff PushOrder: Shop -> Ledger {
  carries Order
  via api
  runs on event
  owner Finance
  monitored by alert "Order failed" to Finance
  on failure retry 3 then dead letter then alert
  contract "schemas/order.json"
}

symptom MissingOrders "Orders are missing in the ledger" {
  kind missing-records
  observed 2026-10-05
${trace}}
`;

/** A symptom that nobody has followed to where it comes from. */
export const untraced = defineRule({
  id: 'symptom/untraced',
  severity: { usual: 'warning' },
  docs: {
    what: 'A symptom has no `traced to`.',
    why: 'As long as nobody knows where it comes from, every mend is a guess, and the tool cannot say which debt is behind it.',
    fix: 'Follow one case back through the systems, and name the handoffs, workflows, reports or entities that it leads to in `traced to`.',
    before: missingOrders(''),
    after: missingOrders('  traced to PushOrder\n'),
  },
  check({ landscape, report }) {
    for (const symptom of landscape.all('symptom')) {
      if (symptom.tracedTo.length > 0) continue;
      report({
        at: symptom.name,
        elements: [symptom],
        certainty: 'undeclared',
        message: `Nobody has traced ${called(symptom)} to where it comes from.`,
      });
    }
  },
});
