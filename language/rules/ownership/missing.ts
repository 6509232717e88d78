import type { Landscape } from '../../landscape/landscape.js';
import type { Entity } from '../../landscape/types.js';
import { insertProperty } from '../edits.js';
import { type EntityUse, possibleOwners, usesByEntity } from '../entity-use.js';
import { defineRule, type Severity } from '../rule.js';
import { called, code } from '../wording.js';

/** Seed: "define the source of truth before you rebuild anything". */
export const missing = defineRule({
  id: 'ownership/missing',
  severity: { said: ['error', 'warning', 'info'] },
  docs: {
    what: 'No system is the source of truth for an entity. It is an error when its domain is tracked or a critical handoff carries it, a warning when anything uses it, else a note.',
    why: 'Every system then trusts its own copy. Differences are found late, by customers or by the accountant, and there is no place to look up which one is right.',
    fix: 'Name the system whose copy wins with `source of truth` in the entity, or `owns` in the system.',
    before: `team Sales
team Finance

system HubSpot {
  kind saas
  owner Sales
}

system QuickBooks {
  kind saas
  owner Finance
}

entity Customer { key email }

handoff PushCustomer: HubSpot -> QuickBooks {
  carries Customer
  via api
  owner Finance
  monitored by alert "Customer sync failed" to Finance
  on failure retry 3 then dead letter then alert
  idempotent by email
  contract "schemas/customer.json"
}
`,
    after: `team Sales
team Finance

system HubSpot {
  kind saas
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
`,
  },
  check({ landscape, report }) {
    const claimed = claimedEntities(landscape);
    for (const entity of landscape.all('entity')) {
      if (claimed.has(entity)) continue;
      const usesOfIt = usesByEntity(landscape).get(entity) ?? [];
      report({
        at: entity.name,
        elements: [entity],
        certainty: 'undeclared',
        severity: severityOf(entity, usesOfIt, landscape),
        message: `Nothing says which system is the source of truth for ${called(entity)}.`,
        related: usesOfIt.map(({ at, message }) => ({ at, message })),
        fixes: possibleOwners(landscape, usesOfIt).map(({ name }) => ({
          title: `Make ${code(name.text)} the source of truth for ${code(entity.name.text)}`,
          safety: 'suggested',
          edits: [insertProperty(entity, `source of truth ${name.text}`)],
        })),
      });
    }
  },
});

/** The entities on which anything makes a claim, also one that names a system or a phase that does not exist: the file then has said something. */
function claimedEntities(landscape: Landscape): ReadonlySet<Entity> {
  const claimed = new Set<Entity>();
  for (const entity of landscape.all('entity')) {
    if ([entity, ...entity.fields].some(({ sourcesOfTruth }) => sourcesOfTruth.length > 0)) claimed.add(entity);
  }
  for (const { owns } of landscape.all('system')) {
    for (const part of owns.flatMap(({ parts }) => parts)) {
      const entity = landscape.target(part.entity);
      if (entity) claimed.add(entity);
    }
  }
  return claimed;
}

function severityOf(entity: Entity, uses: readonly EntityUse[], landscape: Landscape): Severity {
  if (landscape.isTracked(entity) || landscape.isCritical(entity)) return 'error';
  return uses.length > 0 ? 'warning' : 'info';
}
