import { defineRule } from '../rule.js';
import { called, quoted } from '../wording.js';

const model = (by: string) => `team Operations
role OrderClerk "Order clerk" in Operations { people 2 }

workflow Returns {
  owner Operations
  manual step "Refund the customer in the books"${by} takes 10 minutes daily
  accept manual/step because "the books get an interface in the second quarter"
}
`;

/** Manual work that belongs to nobody. */
export const unowned = defineRule({
  id: 'manual/unowned',
  severity: { usual: 'warning' },
  docs: {
    what: 'A manual step or a human check does not say who does it.',
    why: 'What everybody could do, nobody does: it is skipped on a busy day, and its hours appear in no budget.',
    fix: 'Say which role does it, with `by`.',
    before: model(''),
    after: model(' by OrderClerk'),
  },
  check({ landscape, report }) {
    for (const item of landscape.manualWork.items) {
      if ((item.kind !== 'manual step' && item.kind !== 'human check') || item.by) continue;
      report({
        at: item.at,
        elements: [item.element],
        certainty: 'undeclared',
        detail: item.text,
        message: `Nothing says who does the ${item.kind} ${quoted(item.text)} of ${called(item.element)}.`,
      });
    }
  },
});
