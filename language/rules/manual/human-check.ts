import { hoursOfWork } from '../hours-of-work.js';
import { defineRule } from '../rule.js';
import { called, quoted } from '../wording.js';

const model = (line: string) => `team Operations
role OrderClerk "Order clerk" in Operations { people 2 }

system Shop { kind saas  owner Operations }
system Books { kind saas  owner Operations }

entity Order { key orderId  source of truth Shop }

handoff PushOrder "Orders to the books": Shop -> Books {
  carries Order
  via api
  owner Operations
  monitored by alert "Order not posted" to Operations
  on failure retry 3 then dead letter then alert
  ${line}
}
`;

/** A person who looks whether a handoff worked. */
export const humanCheck = defineRule({
  id: 'manual/human-check',
  severity: { usual: 'info', critical: 'warning' },
  docs: {
    what: 'A person has to check whether a handoff worked.',
    why: 'The check costs time even when all is well, and it finds nothing on the days on which nobody looks.',
    fix: 'Let a reconciliation compare both sides and raise an alert where they differ; then drop the check.',
    before: model('human check "Compare the totals of the day" by OrderClerk takes 15 minutes daily'),
    after: model('monitored by reconciliation "Totals of the day on both sides"'),
  },
  check({ landscape, report }) {
    for (const item of landscape.manualWork.items) {
      if (item.kind !== 'human check') continue;
      const who = item.role ? called(item.role) : 'somebody';
      const cost = item.minutesPerMonth === undefined ? '' : `, ${hoursOfWork(item.minutesPerMonth)} a month`;
      report({
        at: item.at,
        elements: [item.element],
        detail: item.text,
        message: `${called(item.element)} needs ${who} to look whether it worked: ${quoted(item.text)}${cost}.`,
      });
    }
  },
});
