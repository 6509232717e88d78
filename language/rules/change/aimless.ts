import { openChanges } from '../open-changes.js';
import { defineRule } from '../rule.js';
import { called } from '../wording.js';

const model = (lines: string) => `team Operations

workflow Returns { owner Operations }

symptom LateRefunds "Refunds arrive late" {
  kind sync-failure
  observed 2026-09-04
  traced to Returns
  cause "refunds wait for the weekly export"
}

change FasterRefunds "Refund on the same day" {
  kind automate${lines}
}
`;

/** A change that no symptom asks for. Rules about kinds of change speak beside this one where they need a symptom. */
export const aimless = defineRule({
  id: 'change/aimless',
  severity: { usual: 'info' },
  docs: {
    what: 'A change addresses no symptom.',
    why: 'Without the symptom that it is to end, nobody can say whether the change was worth its cost, or when it is done.',
    fix: 'Name the symptoms that it `addresses`, or drop it.',
    before: model(''),
    after: model('\n  addresses LateRefunds'),
  },
  check({ landscape, report }) {
    for (const change of openChanges(landscape)) {
      if (change.addresses.length > 0) continue;
      report({
        at: change.name,
        elements: [change],
        certainty: 'undeclared',
        message: `The change ${called(change)} addresses no symptom.`,
      });
    }
  },
});
