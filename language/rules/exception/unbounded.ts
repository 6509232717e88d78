import { exceptionsInForce, workaroundsInForce } from '../../landscape/in-force.js';
import { defineRule } from '../rule.js';
import { called } from '../wording.js';

const model = (lines: string) => `team Operations
role OrderClerk "Order clerk" in Operations { people 2 }

workflow Returns { owner Operations }

exception LateReturn "Returns after 60 days" {
  applies to Returns
  handled by OrderClerk
  ${lines}
}
`;

/** Nobody has said when an exception or a workaround ends. */
export const unbounded = defineRule({
  id: 'exception/unbounded',
  severity: { usual: 'warning' },
  docs: {
    what: 'An exception or a workaround has no day on which it is reviewed.',
    why: 'Without a day to end on, an exception stays: nobody decided to keep it, and nobody is reminded to remove it.',
    fix: 'Set `review by` to the day on which its owner decides whether it is still needed.',
    before: model('takes 10 minutes weekly'),
    after: model('takes 10 minutes weekly\n  review by 2027-06-30'),
  },
  check({ landscape, report }) {
    for (const { declared, concerns } of [...exceptionsInForce(landscape), ...workaroundsInForce(landscape)]) {
      if (declared.reviewBy) continue;
      report({
        at: declared.name,
        elements: [declared, ...concerns],
        certainty: 'undeclared',
        message: `Nothing says when the ${declared.kind} ${called(declared)} is looked at again.`,
      });
    }
  },
});
