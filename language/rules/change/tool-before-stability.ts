import { openChanges } from '../open-changes.js';
import { unstableHandoffs } from '../open-errors.js';
import { defineRule } from '../rule.js';
import { called, counted } from '../wording.js';

const model = (monitoring: string) => `team Operations

system Shop { kind saas  owner Operations }
system Books { kind saas  owner Operations }

entity Order { key orderId  source of truth Shop }

handoff PushOrder "Orders to the books": Shop -> Books {
  carries Order
  via api
  affects billing
  owner Operations
  ${monitoring}
  on failure retry 3 then dead letter then alert
}

symptom LateInvoices "Invoices go out late" {
  kind sync-failure
  observed 2026-09-04
  traced to PushOrder
  cause "orders wait for a person to release them"
}

change Forecasting "Buy a forecasting tool" {
  kind add-system
  addresses LateInvoices
}
`;

/** One more tool on handoffs that already fail. It reads the findings of the other rules; an accepted one is not open. */
export const toolBeforeStability = defineRule({
  id: 'change/tool-before-stability',
  severity: { usual: 'error' },
  pass: 'second',
  docs: {
    what: 'A system is to be added while a critical handoff has an open error.',
    why: 'A new tool lives on the data of the old ones. On handoffs that lose, delay or overwrite data it adds one more copy that is wrong, and one more place to search.',
    fix: 'Mend the errors on the critical handoffs first, or accept them with a reason and a day; then add the system.',
    before: model('monitored by nothing'),
    after: model('monitored by alert "Order not posted" to Operations'),
  },
  check({ landscape, findings, report }) {
    const changes = openChanges(landscape).filter(
      ({ changeKind, adds }) => changeKind?.value === 'add-system' || adds.length > 0,
    );
    if (changes.length === 0) return;
    const unstable = unstableHandoffs(landscape, findings);
    const [worst] = unstable;
    if (!worst) return;
    const errors = [...new Set(unstable.flatMap((one) => one.errors))];
    const where =
      unstable.length === 1 ? `the critical handoff ${called(worst.handoff)}` : `${unstable.length} critical handoffs`;
    for (const change of changes) {
      report({
        at: change.adds[0] ?? change.changeKind ?? change.name,
        elements: [change],
        certainty: errors.every(({ certainty }) => certainty === 'undeclared') ? 'undeclared' : 'declared',
        timed: errors.every(({ timed }) => timed),
        message: `The change ${called(change)} adds a system while ${where} ${unstable.length === 1 ? 'has' : 'have'} ${counted(errors.length, 'open error')}.`,
        related: errors.map(({ at, rule, message }) => ({ at, message: `${rule}: ${message.replace(/\.$/, '')}` })),
      });
    }
  },
});
