import { defineRule } from '../rule.js';
import { called, counted, quoted } from '../wording.js';

/** Seed: "accounting or operations clean up by hand before decisions". */
export const manualCleanup = defineRule({
  id: 'report/manual-cleanup',
  severity: { usual: 'warning', critical: 'error' },
  docs: {
    what: 'Somebody has to clean up a report by hand before it can be used.',
    why: 'The same faults are corrected every time, in a place where nobody else sees it. The figures depend on who did it, and come late.',
    fix: 'Look at what is corrected, and mend it where it goes wrong: in the source of truth, or in the handoff that brings the data.',
    before: `team Office

role Clerk in Office { people 2 }

system QuickBooks {
  kind saas
  owner Office
  owns Invoice
}

entity Invoice { key number }

report Revenue {
  reads Invoice from QuickBooks
  used by Office
  manual step "Take out the test invoices" by Clerk takes 30 minutes monthly
}
`,
    after: `team Office

role Clerk in Office { people 2 }

system QuickBooks {
  kind saas
  owner Office
  owns Invoice
}

entity Invoice { key number }

report Revenue {
  reads Invoice from QuickBooks
  used by Office
}
`,
  },
  check({ landscape, report }) {
    for (const declared of landscape.all('report')) {
      const [first, ...others] = declared.manualSteps;
      if (!first) continue;
      const steps = counted(declared.manualSteps.length, 'manual step');
      report({
        at: first,
        elements: [declared],
        message: `${called(declared)} takes ${steps} before it can be used: ${quoted(first.text)}${others.length > 0 ? ' first' : ''}.`,
        related: others.map((step) => ({ at: step, message: 'this is done by hand, too' })),
      });
    }
  },
});
