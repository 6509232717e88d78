import type { Flow } from '../../landscape/graph.js';
import type { Handoff, System } from '../../landscape/types.js';
import { insertProperty, replace } from '../edits.js';
import { mostHops, type OwnedCopy, originOf, ownedCopies, writePath } from '../owned-copies.js';
import { defineRule, type Fix } from '../rule.js';
import { called, code } from '../wording.js';

const customersToDispatch = `team Sales
team Operations

system HubSpot {
  kind saas
  owner Sales
}

system DispatchBoard {
  kind internal
  owner Operations
}

system RoutePlanner {
  kind saas
  owner Operations
}

entity Customer {
  key email
  source of truth HubSpot
}

handoff CustomersToDispatch: HubSpot -> DispatchBoard {
  carries Customer
  via api
  owner Operations
  monitored by alert "Dispatch has no customers" to Operations
  on failure retry 3 then dead letter then alert
  contract "schemas/customer.json"
}
`;

/** Every hop between the owner and a reader adds delay and one more place to go wrong. */
export const copyOfCopy = defineRule({
  id: 'ownership/copy-of-copy',
  severity: { usual: 'warning' },
  docs: {
    what: 'A handoff copies an entity from a system that only has a copy itself, so that the receiver gets a copy of a copy.',
    why: 'The receiver is as late, and as wrong, as all the hops before it together, and a change to the copy in the middle breaks a system that its team does not know of.',
    fix: 'Take the data from the owner. If the system in the middle is meant to be read in the place of the owner, as a warehouse or a master-data hub is, make it a `system of reference`.',
    before: `${customersToDispatch}
handoff CustomersToRoutes: DispatchBoard -> RoutePlanner {
  carries Customer
  via api
  owner Operations
  monitored by alert "Routes have no customers" to Operations
  on failure retry 3 then dead letter then alert
}
`,
    after: `${customersToDispatch}
handoff CustomersToRoutes: HubSpot -> RoutePlanner {
  carries Customer
  via api
  owner Operations
  monitored by alert "Routes have no customers" to Operations
  on failure retry 3 then dead letter then alert
  contract "schemas/customer.json"
}
`,
  },
  check({ landscape, report }) {
    for (const copy of ownedCopies(landscape)) {
      const origin = originOf(copy, landscape);
      if (origin.kind !== 'copy') continue;
      const { delivery, element } = copy;
      const { handoff, from, to } = delivery.flow;
      const whole = [...origin.path, delivery.flow];
      const source = origin.path[0]?.from;
      report({
        at: delivery.carried,
        elements: [handoff, element, from],
        message: `${called(to)} gets a copy of a copy of ${called(element)}: ${writePath(whole)}.`,
        related: origin.path.slice(-mostHops).map((flow) => ({
          at: flow.handoff.name,
          message: `${called(flow.handoff)} brings it from ${called(flow.from)} to ${called(flow.to)}`,
        })),
        fixes: [...takeFromOwner(delivery.flow, source), allowReading(copy)],
      });
    }
  },
});

/** Only where the handoff carries nothing else, which would come from the owner then, too. */
function takeFromOwner({ handoff, to }: Flow, source: System | undefined): readonly Fix[] {
  const sender = senderOf(handoff);
  if (!sender || !source || source === to) return [];
  const title = `Take it from its owner, ${code(source.name.text)}`;
  return [{ title, safety: 'suggested', edits: [replace(sender, source.name.text)] }];
}

function senderOf(handoff: Handoff): Handoff['from'] {
  return handoff.twoWay || handoff.carries.length > 1 ? undefined : handoff.from;
}

function allowReading({ delivery, entity }: OwnedCopy): Fix {
  const { name } = delivery.flow.from;
  return {
    title: `Make ${code(name.text)} a system of reference for ${code(entity.name.text)}`,
    safety: 'suggested',
    edits: [insertProperty(entity, `system of reference ${name.text}`)],
  };
}
