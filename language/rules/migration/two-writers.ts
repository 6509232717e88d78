import { byCodeUnit } from '../../landscape/elements.js';
import type { Landscape } from '../../landscape/landscape.js';
import type { Entity, System } from '../../landscape/types.js';
import { oldAndNewErp } from '../example-company.js';
import { overlaps } from '../overlap.js';
import { defineRule, type RelatedLocation } from '../rule.js';
import { called, code, enumerate } from '../wording.js';

const webShopAndErps = `${oldAndNewErp}
team Sales

system WebShop {
  kind saas
  owner Sales
}

migration ErpMove: OldErp -> NewErp {
  moves Order
  status running
  due 2999-12-31
  done when "The old system takes no more orders"
}
`;

const ordersToNewErp = `
handoff OrdersToNewErp: WebShop -> NewErp {
  carries new Order
  via api
  owner Finance
  monitored by alert "Orders failed" to Finance
  on failure retry 3 then dead letter then alert
  idempotent by number
  contract "schemas/order.json"
}
`;

/** A migration with both sides open for writing never ends: each day adds what still has to be moved. */
export const twoWriters = defineRule({
  id: 'migration/two-writers',
  severity: { usual: 'error' },
  docs: {
    what: 'While a migration runs (or stands still), both its systems own an entity that it moves, or both receive it from other systems.',
    why: 'Both sides change at once and drift apart. What was moved has to be moved again, and on the last day nobody knows which side is right.',
    fix: 'Choose one writer for each entity and each phase, and send all other systems there until the migration is done.',
    before: `${webShopAndErps}
handoff OrdersToOldErp: WebShop -> OldErp {
  carries new Order
  via api
  owner Finance
  monitored by alert "Orders failed" to Finance
  on failure retry 3 then dead letter then alert
  idempotent by number
  contract "schemas/order.json"
}
${ordersToNewErp}`,
    after: `${webShopAndErps}${ordersToNewErp}`,
  },
  check({ landscape, report }) {
    for (const migration of landscape.all('migration')) {
      const status = migration.status?.status;
      const from = landscape.target(migration.from);
      const to = landscape.target(migration.to);
      if ((status !== 'running' && status !== 'stalled') || !from || !to || from === to) continue;
      const moved = new Set<Entity>();
      for (const ref of migration.moves) {
        const entity = landscape.target(ref);
        if (!entity || moved.has(entity)) continue;
        moved.add(entity);
        const proof = bothOwn(entity, from, to, landscape) ?? bothReceive(entity, from, to, landscape);
        if (!proof) continue;
        report({
          at: ref,
          elements: [migration, entity],
          message: `${called(migration)} moves ${called(entity)}, and ${called(from)} and ${called(to)} both ${proof.message}.`,
          related: proof.related,
        });
      }
    }
  },
});

interface Proof {
  readonly message: string;
  readonly related: readonly RelatedLocation[];
}

/** Both own the entity, or one field of it, in a common phase; what is only planned owns nothing yet. */
function bothOwn(entity: Entity, from: System, to: System, { ownership }: Landscape): Proof | undefined {
  if ([from, to].some(({ status }) => status?.status === 'planned')) return undefined;
  for (const field of [undefined, ...entity.fields]) {
    const common = ownership
      .byPhase(entity, field)
      .filter(({ owners }) => owners.includes(from) && owners.includes(to));
    if (common.length === 0) continue;
    const phases = common.flatMap(({ phase }) => (phase === undefined ? [] : code(phase)));
    const claims = [...new Set(common.flatMap(({ claims }) => claims))].filter(
      ({ system }) => system === from || system === to,
    );
    const what = field ? code(`${entity.name.text}.${field.name.text}`) : 'it';
    return {
      message: `own ${what}${phases.length > 0 ? ` during ${enumerate(phases)}` : ''}`,
      related: claims.map(({ at, system }) => ({ at, message: `${called(system)} claims it here` })),
    };
  }
  return undefined;
}

/** Both receive it, or something of it, from a system that is neither of them. */
function bothReceive(entity: Entity, from: System, to: System, { graph }: Landscape): Proof | undefined {
  const outside = graph.deliveriesOfEntity(entity).filter(({ flow }) => flow.from !== from && flow.from !== to);
  const intoOld = outside.filter(({ flow }) => flow.to === from);
  const intoNew = outside.filter(({ flow }) => flow.to === to);
  const twice = [
    ...intoOld.filter((one) => intoNew.some((other) => overlaps(one, other))),
    ...intoNew.filter((one) => intoOld.some((other) => overlaps(one, other))),
  ];
  if (twice.length === 0) return undefined;
  const flows = [...new Set(twice.map(({ flow }) => flow))];
  const senders = [...new Set(flows.map((flow) => called(flow.from)))].sort(byCodeUnit);
  return {
    message: `receive it from ${enumerate(senders)}`,
    related: flows.map(({ handoff, to: receiver }) => ({
      at: handoff.name,
      message: `${called(handoff)} brings it to ${called(receiver)}`,
    })),
  };
}
