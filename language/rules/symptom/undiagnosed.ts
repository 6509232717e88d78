import { affectsCritical, recurrence } from '../../landscape/symptoms.js';
import { insertProperty } from '../edits.js';
import { shopAndLedger } from '../example-company.js';
import { defineRule, type RelatedLocation } from '../rule.js';
import { called } from '../wording.js';

const missingOrders = (cause: string): string => `${shopAndLedger}
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
  observed 2026-09-07, 2026-10-05, 2026-11-02
  affects billing
  traced to PushOrder
${cause}}
`;

/** A symptom that keeps coming back and hurts where it counts, and nobody has looked for its cause (decision.md, 1: `cause examined`). */
export const undiagnosed = defineRule({
  id: 'symptom/undiagnosed',
  severity: { usual: 'warning' },
  docs: {
    what: 'A recurring symptom that affects a critical area has no `cause` line.',
    why: 'It comes back and is paid for each time, in a part of the business that a failure hurts, and nothing is under way that could end it.',
    fix: 'Look for the root cause and write it down in `cause`; if somebody has looked without an answer, say `cause unclear`.',
    before: missingOrders(''),
    after: missingOrders('  cause "Orders of one cent are dropped by a filter" in PushOrder\n'),
  },
  check({ landscape, report }) {
    for (const symptom of landscape.all('symptom')) {
      if (symptom.cause) continue;
      const again = recurrence(landscape, symptom);
      const critical = affectsCritical(landscape, symptom);
      if (again.value !== 'recurring' || !critical.value) continue;
      report({
        at: symptom.name,
        elements: [symptom],
        certainty: 'undeclared',
        message: `${called(symptom)} keeps coming back and affects a critical area, and nobody has looked for the cause.`,
        related: [
          ...again.evidence.map(({ at }): RelatedLocation => ({ at, message: 'this makes it recurring' })),
          ...critical.evidence.map(({ at }): RelatedLocation => ({ at, message: 'this makes it critical' })),
        ],
        fixes: [
          {
            title: 'Say that somebody looked without an answer: `cause unclear`',
            safety: 'suggested',
            edits: [insertProperty(symptom, 'cause unclear')],
          },
        ],
      });
    }
  },
});
