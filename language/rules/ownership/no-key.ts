import { byName } from '../../landscape/elements.js';
import type { Landscape } from '../../landscape/landscape.js';
import type { Entity, System } from '../../landscape/types.js';
import { insertProperty } from '../edits.js';
import { officeSystems } from '../example-company.js';
import { defineRule } from '../rule.js';
import { called, counted, enumerate } from '../wording.js';

const customersFromHubSpot = `handoff CustomersToDispatch: HubSpot -> DispatchBoard {
  carries Customer
  via api
  owner Office
  monitored by alert "Dispatch sync failed" to Office
  on failure retry 3 then dead letter then alert
}

handoff CustomersToBooks: HubSpot -> QuickBooks {
  carries Customer
  via api
  owner Office
  monitored by alert "Accounting sync failed" to Office
  on failure retry 3 then dead letter then alert
}
`;

/** Without a key there is no way to tell whether two records are one. */
export const noKey = defineRule({
  id: 'ownership/no-key',
  severity: { usual: 'warning' },
  docs: {
    what: 'An entity reaches two or more systems and has no `key`.',
    why: 'Nothing says which record here is which record there, so they are matched by name or by guess: duplicates appear, and updates land on the wrong one.',
    fix: 'Agree on what identifies one record in all systems, and declare it with `key`.',
    before: `${officeSystems}
entity Customer { source of truth HubSpot }

${customersFromHubSpot}`,
    after: `${officeSystems}
entity Customer {
  source of truth HubSpot
  key email
}

${customersFromHubSpot}`,
  },
  check({ landscape, report }) {
    for (const entity of landscape.all('entity')) {
      if (entity.key) continue;
      const reached = systemsReached(entity, landscape);
      if (reached.length < 2) continue;
      const handoffs = new Set(landscape.graph.deliveriesOfEntity(entity).map(({ flow }) => flow.handoff));
      report({
        at: entity.name,
        elements: [entity],
        certainty: 'undeclared',
        message: `${called(entity)} reaches ${counted(reached.length, 'system')} and has no key: ${enumerate(reached.map(called))}.`,
        related: [...handoffs].map((handoff) => ({ at: handoff.name, message: `${called(handoff)} carries it` })),
        fixes: [{ title: 'Add a key', safety: 'suggested', edits: [insertProperty(entity, 'key id')] }],
      });
    }
  },
});

/** The systems into which a live handoff delivers it, and the live ones that are said to hold a copy. */
function systemsReached(entity: Entity, landscape: Landscape): readonly System[] {
  const delivered = landscape.graph.deliveriesOfEntity(entity).map(({ flow }) => flow.to);
  const copied = landscape.targets(entity.copiedTo).filter((system) => landscape.isLiveSystem(system));
  return [...new Set([...delivered, ...copied])].sort(byName);
}
