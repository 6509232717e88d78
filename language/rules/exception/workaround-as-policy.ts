import { workaroundsInForce } from '../../landscape/in-force.js';
import { defineRule } from '../rule.js';
import { called } from '../wording.js';

const model = (lines: string) => `team Operations
role OrderClerk "Order clerk" in Operations { people 2 }

system Books { kind saas  owner Operations }

workaround SplitInvoices "Split invoices with more than 50 lines" {
  covers Books
  done by OrderClerk
  takes 10 minutes weekly
  since 2026-10-01
  ${lines}
}
`;

/** A workaround that has become the way things are done, by decision or by habit. */
export const workaroundAsPolicy = defineRule({
  id: 'exception/workaround-as-policy',
  severity: { said: ['error', 'warning'] },
  timed: true,
  options: {
    days: { default: 180, minimum: 1, description: 'How many days a workaround may be in place.' },
  },
  docs: {
    what: 'A workaround has been declared policy (error), or it has been in place for so long that it works as one (warning).',
    why: 'A workaround that is policy hides the defect it works around: nobody plans to mend it, new people learn it as the process, and its hours are paid for ever.',
    fix: 'Mend what it works around, or build it into a system; until then take `policy` away and set a day to review it.',
    before: model('review by 2027-03-31\n  policy'),
    after: model('review by 2027-03-31'),
  },
  check({ landscape, today, options, report }) {
    for (const { declared: workaround, concerns } of workaroundsInForce(landscape)) {
      const { policy, since } = workaround;
      if (policy) {
        report({
          at: policy,
          elements: [workaround, ...concerns],
          severity: 'error',
          message: `The workaround ${called(workaround)} has been declared policy.`,
        });
        continue;
      }
      if (!since?.day) continue;
      const age = today.number - since.day.number;
      if (age <= options.days) continue;
      report({
        at: since,
        elements: [workaround, ...concerns],
        severity: 'warning',
        timed: true,
        message: `The workaround ${called(workaround)} has been in place for ${age} days, since ${since.day.iso}.`,
      });
    }
  },
});
