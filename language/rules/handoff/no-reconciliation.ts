import type { Landscape } from '../../landscape/landscape.js';
import type { Entity, Handoff } from '../../landscape/types.js';
import { shopAndLedger } from '../example-company.js';
import { defineRule } from '../rule.js';
import { called, enumerate } from '../wording.js';

const pushCustomer = (monitoring: string): string => `project Store {
  tracks customers
}

${shopAndLedger}
entity Customer {
  domain customers
  key email
  source of truth Shop
}

handoff PushCustomer: Shop -> Ledger {
  carries Customer, Order
  via api
  runs on event
  owner Finance
  monitored by alert "Customer failed" to Finance
${monitoring}  on failure retry 3 then dead letter then alert
  contract "schemas/customer.json"
  affects billing
}
`;

/** Alerts see failures that the handoff knows of; only a comparison of both sides sees what never started. */
export const noReconciliation = defineRule({
  id: 'handoff/no-reconciliation',
  severity: { usual: 'info' },
  docs: {
    what: 'A critical handoff copies an entity of a tracked domain, and no reconciliation compares the two sides.',
    why: 'An alert tells of errors that the handoff noticed; records that were never sent, or arrived changed, stay unseen and the two systems drift apart.',
    fix: 'Compare both sides regularly, by count, sum or key, and declare it with `monitored by reconciliation`.',
    before: pushCustomer(''),
    after: pushCustomer('  monitored by reconciliation "Nightly count of customers"\n'),
  },
  check({ landscape, report }) {
    for (const handoff of carriersOfTrackedEntities(landscape)) {
      if (handoff.monitors.some(({ kind }) => kind === 'reconciliation')) continue;
      const copied = trackedCopies(landscape, handoff);
      if (copied.length === 0 || !landscape.isCritical(handoff)) continue;
      report({
        at: handoff.monitoredByNothing ?? handoff.name,
        elements: [handoff, ...copied],
        certainty: handoff.monitoredByNothing ? 'declared' : 'undeclared',
        message: `${called(handoff)} is critical and copies ${enumerate(copied.map(called))}, and nothing compares the two sides.`,
      });
    }
  },
});

/** Found from the entities' side: most handoffs carry nothing that is tracked. */
function carriersOfTrackedEntities(landscape: Landscape): ReadonlySet<Handoff> {
  const tracked = landscape.all('entity').filter((entity) => landscape.isTracked(entity));
  return new Set(tracked.flatMap((entity) => landscape.handoffsCarrying(entity)));
}

/** The entities of tracked domains that the handoff copies; a record it creates has no other side to compare with yet. */
function trackedCopies(landscape: Landscape, { carries }: Handoff): readonly Entity[] {
  const copied = carries.filter(({ isNew }) => !isNew).map(({ entity }) => entity);
  return landscape.targets(copied).filter((entity) => landscape.isTracked(entity));
}
