import { defineRule } from '../rule.js';
import { called, counted } from '../wording.js';

const model = (step: string) => `team Operations

system Shop { kind saas  owner Operations }
system Stock { kind internal  owner Operations }
system Courier { kind saas  owner Operations }

entity Order {
  key orderId
  source of truth Shop
  system of reference Stock
}

handoff ReserveGoods: Shop -> Stock {
  carries Order
  via api
  owner Operations
  monitored by alert "Goods not reserved" to Operations
  on failure retry 3 then dead letter then alert
}

handoff BookCourier: Stock -> Courier {
  carries Order
  via api
  owner Operations
  monitored by alert "Courier not booked" to Operations
  on failure retry 3 then dead letter then alert
}

workflow Shipping core {
  owner Operations
  step ReserveGoods${step}
}
`;

/** A core workflow whose way through the systems nobody has written down. */
export const untraced = defineRule({
  id: 'workflow/untraced',
  severity: { usual: 'warning' },
  docs: {
    what: 'A core workflow names fewer than two handoffs.',
    why: 'The business lives on this workflow, and nobody can say through which systems it runs, where it can fail, or what a change would break.',
    fix: 'Follow one real case from its first system to its last, and list each handoff on the way as a `step`.',
    before: model(''),
    after: model('\n  step BookCourier'),
  },
  check({ landscape, report }) {
    for (const workflow of landscape.all('workflow')) {
      if (!workflow.core) continue;
      const handoffs = workflow.steps.filter((step) => step.kind === 'handoff').length;
      if (handoffs >= 2) continue;
      report({
        at: workflow.name,
        elements: [workflow],
        certainty: 'undeclared',
        message: `The core workflow ${called(workflow)} names ${handoffs === 0 ? 'no handoff' : `only ${counted(handoffs, 'handoff')}`}.`,
      });
    }
  },
});
