import type { Landscape } from '../../landscape/landscape.js';
import type { Entity, System } from '../../landscape/types.js';
import { oldAndNewErp } from '../example-company.js';
import { defineRule, type RelatedLocation } from '../rule.js';
import { called, enumerate } from '../wording.js';

/** Done on paper: the old system still gets, or still holds, what was moved. */
export const doneButLive = defineRule({
  id: 'migration/done-but-live',
  severity: { usual: 'error' },
  docs: {
    what: 'A migration is done, but its old system still owns an entity that was moved, or a live handoff still delivers it there.',
    why: 'Records keep landing in a system that everyone believes to be empty. They are missing where people look for them, and are lost when it is switched off.',
    fix: 'Give the new system the claim, and point the remaining handoffs to it. If something has to stay behind, the migration is not done.',
    before: `team Finance

system OldErp {
  kind legacy
  owner Finance
  owns Order
}

system NewErp {
  kind saas
  owner Finance
}

entity Order { key number }

migration ErpMove: OldErp -> NewErp {
  moves Order
  status done
}
`,
    after: `${oldAndNewErp}
migration ErpMove: OldErp -> NewErp {
  moves Order
  status done
}
`,
  },
  check({ landscape, report }) {
    for (const migration of landscape.all('migration')) {
      const old = landscape.target(migration.from);
      if (migration.status?.status !== 'done' || !old) continue;
      const moved = new Set<Entity>();
      for (const ref of migration.moves) {
        const entity = landscape.target(ref);
        if (!entity || moved.has(entity)) continue;
        moved.add(entity);
        const claims = claimsOf(old, entity, landscape);
        const deliveries = deliveriesTo(old, entity, landscape);
        if (claims.length + deliveries.length === 0) continue;
        const still = [...(claims.length > 0 ? ['owns'] : []), ...(deliveries.length > 0 ? ['receives'] : [])];
        report({
          at: ref,
          elements: [migration, entity],
          message: `${called(migration)} is done, but ${called(old)} still ${enumerate(still)} ${called(entity)}.`,
          related: [...claims, ...deliveries],
        });
      }
    }
  },
});

function claimsOf(old: System, entity: Entity, { ownership }: Landscape): readonly RelatedLocation[] {
  const claims = [entity.fields.map((field) => ownership.claimsOnField(field)), ownership.claimsOn(entity)].flat(2);
  return claims
    .filter(({ system }) => system === old)
    .map(({ at }) => ({ at, message: `${called(old)} claims it here` }));
}

function deliveriesTo(old: System, entity: Entity, { graph }: Landscape): readonly RelatedLocation[] {
  const flows = graph.deliveriesOfEntity(entity).flatMap(({ flow }) => (flow.to === old ? flow.handoff : []));
  return [...new Set(flows)].map((handoff) => ({
    at: handoff.name,
    message: `${called(handoff)} still delivers it there`,
  }));
}
