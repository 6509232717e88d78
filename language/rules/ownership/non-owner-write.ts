import type { Delivery } from '../../landscape/graph.js';
import type { Carried, Handoff } from '../../landscape/types.js';
import { insertBefore, replace } from '../edits.js';
import { ownedCopies } from '../owned-copies.js';
import { defineRule, type Fix } from '../rule.js';
import { called, code } from '../wording.js';

/** The copy that writes into the source of truth makes the truth a copy. */
export const nonOwnerWrite = defineRule({
  id: 'ownership/non-owner-write',
  severity: { usual: 'warning', critical: 'error' },
  docs: {
    what: 'A handoff copies an entity into the system that is its source of truth, from one that is not.',
    why: 'A copy overwrites the truth: what people corrected in the owning system is gone after the next run, and nobody sees who changed it.',
    fix: 'Turn the handoff round, so that the owner sends. If it brings records that the owner does not have yet, such as an order placed in a shop, mark what it carries `new`.',
    before: `team Sales
team Operations

system HubSpot {
  kind saas
  owner Sales
}

system DispatchBoard {
  kind internal
  owner Operations
}

entity Customer {
  key email
  source of truth HubSpot
  system of reference DispatchBoard
}

handoff SyncCustomer: DispatchBoard -> HubSpot {
  carries Customer
  via api
  owner Sales
  monitored by alert "Customer sync failed" to Sales
  on failure retry 3 then dead letter then alert
  contract "schemas/customer.json"
}
`,
    after: `team Sales
team Operations

system HubSpot {
  kind saas
  owner Sales
}

system DispatchBoard {
  kind internal
  owner Operations
}

entity Customer {
  key email
  source of truth HubSpot
  system of reference DispatchBoard
}

handoff SyncCustomer: HubSpot -> DispatchBoard {
  carries Customer
  via api
  owner Sales
  monitored by alert "Customer sync failed" to Sales
  on failure retry 3 then dead letter then alert
  contract "schemas/customer.json"
}
`,
  },
  check({ landscape, report }) {
    for (const { delivery, element, owners } of ownedCopies(landscape)) {
      const { handoff, from, to } = delivery.flow;
      if (!owners.includes(to) || owners.includes(from)) continue;
      report({
        at: delivery.carried,
        elements: [handoff, element, to],
        message: `${called(handoff)} writes ${called(element)} from ${called(from)} into its source of truth, ${called(to)}: a copy overwrites the truth.`,
        related: [{ at: to.name, message: `the source of truth for ${called(element)}` }],
        fixes: fixesFor(delivery),
      });
    }
  },
});

function fixesFor({ flow, carried }: Delivery): readonly Fix[] {
  const { handoff, to } = flow;
  if (handoff.twoWay) return sendOneWay(flow);
  const isNew: Fix = {
    title: `Mark it \`new\`: it creates records in ${code(to.name.text)}`,
    safety: 'suggested',
    edits: everyMention(handoff, carried).map((at) => insertBefore(at, 'new ')),
  };
  // Turned round, a handoff would take along all else that it carries.
  if (handoff.carries.length > 1 || !handoff.from || !handoff.to) return [isNew];
  const turn: Fix = {
    title: `Turn it round: ${code(to.name.text)} sends`,
    safety: 'suggested',
    edits: [replace(handoff.from, handoff.to.text), replace(handoff.to, handoff.from.text)],
  };
  return [isNew, turn];
}

/** The same thing may be named twice: marked once, the other one still copies. */
function everyMention({ carries }: Handoff, { entity, field }: Carried): readonly Carried[] {
  return carries.filter((one) => !one.isNew && one.entity.text === entity.text && one.field?.text === field?.text);
}

/** Lets only the owner send, where the handoff writes both ways. */
function sendOneWay({ handoff, from, to }: Delivery['flow']): readonly Fix[] {
  if (handoff.carries.length > 1 || !handoff.from || !handoff.to) return [];
  const ends =
    handoff.from.text === to.name.text
      ? []
      : [replace(handoff.from, to.name.text), replace(handoff.to, from.name.text)];
  const title = `Write one way only: ${code(to.name.text)} sends`;
  return [{ title, safety: 'suggested', edits: [replace(handoff.arrow, '->'), ...ends] }];
}
