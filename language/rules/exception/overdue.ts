import { exceptionsInForce, workaroundsInForce } from '../../landscape/in-force.js';
import { defineRule } from '../rule.js';
import { called } from '../wording.js';

const model = (review: string) => `team Operations
role OrderClerk "Order clerk" in Operations { people 2 }

workflow Returns { owner Operations }

exception LateReturn "Returns after 60 days" {
  applies to Returns
  handled by OrderClerk
  takes 10 minutes weekly
  since 2026-02-01
  review by ${review}
}
`;

/** The day has passed on which somebody wanted to look at an exception or a workaround again. */
export const overdue = defineRule({
  id: 'exception/overdue',
  severity: { usual: 'warning' },
  timed: true,
  docs: {
    what: 'An exception or a workaround is past the day on which it was to be reviewed.',
    why: 'An exception that nobody looks at again becomes the way things are done, and its cost is paid month after month.',
    fix: 'Review it: end it, build what makes it unnecessary, or decide to keep it and set the next `review by`.',
    before: model('2026-06-30'),
    after: model('2027-06-30'),
  },
  check({ landscape, today, report }) {
    for (const { declared, concerns } of [...exceptionsInForce(landscape), ...workaroundsInForce(landscape)]) {
      const due = declared.reviewBy;
      if (!due?.day || due.day.number >= today.number) continue;
      report({
        at: due,
        elements: [declared, ...concerns],
        timed: true,
        message: `The ${declared.kind} ${called(declared)} was to be reviewed by ${due.day.iso}.`,
      });
    }
  },
});
