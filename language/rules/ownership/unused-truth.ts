import type { Landscape } from '../../landscape/landscape.js';
import type { Entity, System } from '../../landscape/types.js';
import { standingOwners } from '../owned-copies.js';
import { defineRule, type RelatedLocation } from '../rule.js';
import { called, enumerate } from '../wording.js';

/** A source of truth that nobody reads is one in name only. */
export const unusedTruth = defineRule({
  id: 'ownership/unused-truth',
  severity: { usual: 'info' },
  docs: {
    what: 'An entity is used, but no live handoff, report or migration takes it from its source of truth.',
    why: 'Whoever uses it relies on copies whose way from the owner nobody has described. The truth can change without any of them taking notice.',
    fix: 'Declare the handoff that brings it from the owner to those who use it, or correct the claim if another system is what people really rely on.',
    before: `team Office

system HubSpot {
  kind saas
  owner Office
}

system Warehouse {
  kind warehouse
  owner Office
}

entity Customer {
  key email
  source of truth HubSpot
  system of reference Warehouse
}

report CustomerList {
  reads Customer from Warehouse
  used by Office
}
`,
    after: `team Office

system HubSpot {
  kind saas
  owner Office
}

system Warehouse {
  kind warehouse
  owner Office
}

entity Customer {
  key email
  source of truth HubSpot
  system of reference Warehouse
}

handoff LoadCustomers: HubSpot -> Warehouse {
  carries Customer
  via api
  owner Office
  monitored by alert "Customer load failed" to Office
  on failure retry 3 then dead letter then alert
}

report CustomerList {
  reads Customer from Warehouse
  used by Office
}
`,
  },
  check({ landscape, report }) {
    const reports = readsByEntity(landscape);
    const migrated = migratedFrom(landscape);
    for (const entity of landscape.all('entity')) {
      const owners = standingOwners(landscape, entity);
      if (owners.length === 0) continue;
      const reads = reports.get(entity) ?? [];
      const sources = [...reads.flatMap(({ from }) => from ?? []), ...(migrated.get(entity) ?? [])];
      if (sources.some((system) => owners.includes(system)) || isDelivered(entity, landscape)) continue;
      const uses = [...reads, ...copiesMade(entity, owners, landscape)];
      if (uses.length === 0) continue;
      report({
        at: entity.name,
        elements: [entity, ...owners],
        message: `${called(entity)} is used, but nothing takes it from its source of truth, ${enumerate(owners.map(called))}.`,
        related: uses.map(({ at, message }) => ({ at, message })),
      });
    }
  },
});

interface Read extends RelatedLocation {
  readonly from: System | undefined;
}

function readsByEntity(landscape: Landscape): ReadonlyMap<Entity, readonly Read[]> {
  const reads = new Map<Entity, Read[]>();
  for (const report of landscape.all('report')) {
    for (const line of report.reads) {
      const from = landscape.target(line.from);
      for (const entity of landscape.targets(line.entities)) {
        const read = {
          at: report.name,
          message: `${called(report)} reads it${from ? ` from ${called(from)}` : ''}`,
          from,
        };
        reads.set(entity, [...(reads.get(entity) ?? []), read]);
      }
    }
  }
  return reads;
}

/** The systems that a migration under way, or done, takes each entity from. */
function migratedFrom(landscape: Landscape): ReadonlyMap<Entity, readonly System[]> {
  const sources = new Map<Entity, System[]>();
  for (const migration of landscape.all('migration')) {
    const from = landscape.target(migration.from);
    if (!from || migration.status?.status === 'planned') continue;
    for (const entity of landscape.targets(migration.moves))
      sources.set(entity, [...(sources.get(entity) ?? []), from]);
  }
  return sources;
}

/** Whether a live handoff takes the entity, or a field of it, from its owner. */
function isDelivered(entity: Entity, landscape: Landscape): boolean {
  return landscape.graph
    .deliveriesOfEntity(entity)
    .some(({ flow, field }) => standingOwners(landscape, entity, field).includes(flow.from));
}

/** Who gets a copy, or is said to hold one. What an owner gets is no use of the truth, nor is a record that a handoff only creates. */
function copiesMade(entity: Entity, owners: readonly System[], landscape: Landscape): readonly RelatedLocation[] {
  const delivered = landscape.graph
    .deliveriesOfEntity(entity)
    .filter(({ carried, flow }) => !carried.isNew && !owners.includes(flow.to))
    .map(({ flow }) => ({
      at: flow.handoff.name,
      message: `${called(flow.handoff)} copies it from ${called(flow.from)}`,
    }));
  const held = entity.copiedTo.flatMap((ref) => {
    const system = landscape.target(ref);
    if (!system || owners.includes(system) || !landscape.isLiveSystem(system)) return [];
    return [{ at: ref, message: `${called(system)} is said to hold a copy` }];
  });
  return [...delivered, ...held];
}
