import { originOf, ownedCopies } from '../owned-copies.js';
import { defineRule } from '../rule.js';
import { called, enumerate } from '../wording.js';

/** Data that is passed on without a trace of where it was true. */
export const untracedSource = defineRule({
  id: 'ownership/untraced-source',
  severity: { usual: 'warning', critical: 'error' },
  docs: {
    what: 'A handoff copies an entity from a system that is neither its source of truth nor a system of reference, and no handoff brings it there from the owner.',
    why: 'Nobody can say how the sender came by the data, so a wrong value cannot be followed back to its origin, and it may have been wrong from the start.',
    fix: 'Declare the handoff that brings the data to the sender, or take it from the owner. If the sender may be read in the place of the owner, make it a `system of reference`; if the handoff creates the record on the other side, mark what it carries `new`.',
    before: `team Sales
team Finance

system HubSpot {
  kind saas
  owner Sales
}

system OldCrm {
  kind legacy
  owner Sales
}

system QuickBooks {
  kind saas
  owner Finance
}

entity Customer {
  key email
  source of truth HubSpot
}

handoff PushCustomer: OldCrm -> QuickBooks {
  carries Customer
  via api
  owner Finance
  monitored by alert "Customer sync failed" to Finance
  on failure retry 3 then dead letter then alert
  idempotent by email
  contract "schemas/customer.json"
}

report CustomerList {
  reads Customer from HubSpot
  used by Sales
}
`,
    after: `team Sales
team Finance

system HubSpot {
  kind saas
  owner Sales
}

system OldCrm {
  kind legacy
  owner Sales
}

system QuickBooks {
  kind saas
  owner Finance
}

entity Customer {
  key email
  source of truth HubSpot
}

handoff PushCustomer: HubSpot -> QuickBooks {
  carries Customer
  via api
  owner Finance
  monitored by alert "Customer sync failed" to Finance
  on failure retry 3 then dead letter then alert
  idempotent by email
  contract "schemas/customer.json"
}

report CustomerList {
  reads Customer from HubSpot
  used by Sales
}
`,
  },
  check({ landscape, report }) {
    for (const copy of ownedCopies(landscape)) {
      if (originOf(copy, landscape).kind !== 'unknown') continue;
      const { delivery, element, owners } = copy;
      const { handoff, from } = delivery.flow;
      report({
        at: delivery.carried,
        elements: [handoff, element, from],
        message: `${called(handoff)} copies ${called(element)} from ${called(from)}, but nothing brings it there from its source of truth, ${enumerate(owners.map(called))}.`,
        related: owners.map(({ name }) => ({
          at: name,
          message: `the source of truth for ${called(element)}`,
        })),
      });
    }
  },
});
