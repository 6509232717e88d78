import { remove } from '../edits.js';
import { subjectOfAcceptance } from '../enclosing.js';
import { defineRule } from '../rule.js';

/** Debt was accepted until a day, and the day has passed (language.md, 5): what was accepted is reported again. */
export const expiredAcceptance = defineRule({
  id: 'meta/expired-acceptance',
  severity: { usual: 'warning' },
  timed: true,
  pass: 'last',
  docs: {
    what: 'The `until` day of an `accept` has passed, and what it covered is still there: it is reported again.',
    why: 'The debt was meant to be gone by then. Whoever counted on that day should hear that it is not.',
    fix: 'Mend what the acceptance covered, or decide again: give it a new day and say why. Then remove the old one.',
    before: `
team Finance

system Billing {
  accept ownership/system-without-team until 2020-06-30 because "The project office answers for it until the merger"
  accept ownership/system-without-team because "The merger was put off"
}
`,
    after: `
team Finance

system Billing {
  owner Finance
}
`,
  },
  check({ landscape, acceptances, report }) {
    for (const { acceptance, owner, expired, covers } of acceptances) {
      const { until, rule } = acceptance;
      if (!expired || !until?.day || covers === 0) continue;
      const subject = owner ?? subjectOfAcceptance(landscape, acceptance);
      if (!subject) continue;
      report({
        at: until,
        elements: [subject],
        detail: rule.text,
        timed: true,
        message: `\`${rule.text}\` was accepted until ${until.day.iso}, and what was accepted is still there.`,
        fixes: [{ title: 'Remove the expired acceptance', safety: 'suggested', edits: [remove(acceptance)] }],
      });
    }
  },
});
