import { defineRule } from '../rule.js';
import { called } from '../wording.js';

const model = (owner: string) => `team Operations

workflow Shipping {
  description "From the order to the signature of the customer."${owner}
}
`;

/** A workflow for which no team answers as a whole. */
export const noOwner = defineRule({
  id: 'workflow/no-owner',
  severity: { usual: 'info' },
  docs: {
    what: 'A workflow has no owner.',
    why: 'Each team looks after its own system, and nobody after the work that passes between them; what falls in between is found by the customer.',
    fix: 'Name the team that answers for the workflow from its first step to its last.',
    before: model(''),
    after: model('\n  owner Operations'),
  },
  check({ landscape, report }) {
    for (const workflow of landscape.all('workflow')) {
      if (workflow.owner) continue;
      report({
        at: workflow.name,
        elements: [workflow],
        certainty: 'undeclared',
        message: `No team answers for the workflow ${called(workflow)}.`,
      });
    }
  },
});
