import { hoursOfWork } from '../hours-of-work.js';
import { defineRule } from '../rule.js';
import { called, quoted } from '../wording.js';

const model = (lines: string) => `team Operations
role OrderClerk "Order clerk" in Operations { people 2 }

system Shop { kind saas  owner Operations }
system Books { kind saas  owner Operations }

entity Order { key orderId  source of truth Shop }

handoff PushOrder "Orders to the books": Shop -> Books {
  carries Order
  via file
  owner Operations
  monitored by alert "Order not posted" to Operations
  on failure retry 3 then dead letter then alert${lines}
}
`;

/** Work that a person does for data to get across. */
export const step = defineRule({
  id: 'manual/step',
  severity: { usual: 'warning', critical: 'error' },
  docs: {
    what: 'A handoff or a workflow needs a manual step.',
    why: 'The step is paid for every time, it waits for somebody to have time for it, and on a busy day it is done late, twice or not at all.',
    fix: 'Have a system do it; where that has to wait, accept the step with a reason and a day.',
    before: model('\n  manual step "Correct the tax codes" by OrderClerk takes 15 minutes weekly'),
    after: model(''),
  },
  check({ landscape, report }) {
    for (const item of landscape.manualWork.items) {
      if (item.kind !== 'manual step' || item.element.kind === 'report') continue;
      const who = item.role ? called(item.role) : 'somebody';
      const cost = item.minutesPerMonth === undefined ? '' : `, ${hoursOfWork(item.minutesPerMonth)} a month`;
      report({
        at: item.at,
        elements: [item.element],
        detail: item.text,
        message: `${called(item.element)} needs ${who} to do a step by hand: ${quoted(item.text)}${cost}.`,
      });
    }
  },
});
