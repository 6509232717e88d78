import { byCodeUnit } from '../../landscape/elements.js';
import type { Delivery, Flow } from '../../landscape/graph.js';
import type { Landscape } from '../../landscape/landscape.js';
import type { Carried, Handoff, System } from '../../landscape/types.js';
import { insertProperty } from '../edits.js';
import { standingOwners } from '../owned-copies.js';
import { overlaps } from '../overlap.js';
import { defineRule, type Fix } from '../rule.js';
import { called, code, enumerate } from '../wording.js';

/** Two systems that may both change a record need to know who wins, before the first conflict. */
export const twoWayWithoutPolicy = defineRule({
  id: 'ownership/two-way-without-policy',
  severity: { usual: 'error' },
  docs: {
    what: 'Two systems copy the same data into each other, by one handoff that writes both ways or by two opposed ones, and nothing says which side wins when both have changed it.',
    why: 'The last run wins by accident. Changes disappear without an error, come back after they were corrected, or go round between the two.',
    fix: 'Say who wins with `conflicts resolved by`: a system, `newest`, or the role that decides. Better still, let each field flow one way only.',
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

entity Job {
  key number
  lifecycle quoted -> scheduled
  source of truth HubSpot during quoted
  source of truth DispatchBoard during scheduled
}

handoff SyncJob: HubSpot <-> DispatchBoard {
  carries Job
  via api
  owner Operations
  monitored by alert "Job sync failed" to Operations
  on failure retry 3 then dead letter then alert
  contract "schemas/job.json"
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

entity Job {
  key number
  lifecycle quoted -> scheduled
  source of truth HubSpot during quoted
  source of truth DispatchBoard during scheduled
}

handoff SyncJob: HubSpot <-> DispatchBoard {
  carries Job
  via api
  owner Operations
  monitored by alert "Job sync failed" to Operations
  on failure retry 3 then dead letter then alert
  contract "schemas/job.json"
  conflicts resolved by DispatchBoard
}
`,
  },
  check({ landscape, report }) {
    const opposed = findOpposed(landscape);
    for (const handoff of landscape.liveHandoffs()) {
      if (!handoff.twoWay || handoff.conflictsResolvedBy) continue;
      if (isSelf(handoff) || createsOnly(handoff)) continue;
      report({
        at: handoff.arrow,
        elements: [handoff],
        certainty: 'undeclared',
        message: `${called(handoff)} writes${carriedText(handoff)} both ways, and nothing says which side wins when both have changed.`,
        related: opposed
          .filter((pair) => pair.first === handoff || pair.second === handoff)
          .map((pair) => {
            const other = pair.first === handoff ? pair.second : pair.first;
            return { at: other.name, message: `${called(other)} writes the same` };
          }),
        fixes: policyFixes(handoff, handoff.carries, landscape),
      });
    }
    for (const { first, second, shared } of opposed) {
      if (first.twoWay || second.twoWay) continue;
      if (first.conflictsResolvedBy || second.conflictsResolvedBy) continue;
      const names = [...new Set(shared.map(nameOf))].map(code);
      report({
        at: first.name,
        elements: [first, second],
        certainty: 'undeclared',
        message: `${called(first)} and ${called(second)} copy ${enumerate(names)} in opposite directions, and nothing says which side wins when both have changed.`,
        related: [{ at: second.name, message: `${called(second)} copies it back` }],
        fixes: policyFixes(first, shared, landscape),
      });
    }
  },
});

function isSelf({ from, to }: Handoff): boolean {
  return from !== undefined && from.text === to?.text;
}

function createsOnly({ carries }: Handoff): boolean {
  return carries.length > 0 && carries.every(({ isNew }) => isNew);
}

function carriedText({ carries }: Handoff): string {
  return carries.length > 0 ? ` ${enumerate([...new Set(carries.map(nameOf))].map(code))}` : '';
}

function nameOf({ entity, field }: Carried): string {
  return field ? `${entity.text}.${field.text}` : entity.text;
}

/** Two handoffs that copy the same data in opposite directions; `shared` is what the first carries of it. */
interface Opposed {
  readonly first: Handoff;
  readonly second: Handoff;
  readonly shared: readonly Carried[];
}

function findOpposed({ graph }: Landscape): readonly Opposed[] {
  const byEnds = flowsByEnds(graph.flows);
  const pairs: Opposed[] = [];
  const found = new Set<string>();
  for (const flow of graph.flows) {
    if (flow.from === flow.to) continue;
    for (const back of byEnds.get(flow.to)?.get(flow.from) ?? []) {
      if (back.handoff === flow.handoff) continue;
      const key = [flow.handoff.name.text, back.handoff.name.text].sort(byCodeUnit).join(' ');
      if (found.has(key)) continue;
      const there = copiesOf(flow, graph.deliveriesOf(flow.handoff));
      const others = copiesOf(back, graph.deliveriesOf(back.handoff));
      const shared = there.filter((one) => others.some((other) => overlaps(one, other))).map(({ carried }) => carried);
      if (shared.length === 0) continue;
      found.add(key);
      pairs.push({ first: flow.handoff, second: back.handoff, shared });
    }
  }
  return pairs;
}

function flowsByEnds(flows: readonly Flow[]): ReadonlyMap<System, ReadonlyMap<System, readonly Flow[]>> {
  const byFrom = new Map<System, Map<System, Flow[]>>();
  for (const flow of flows) {
    let byTo = byFrom.get(flow.from);
    if (!byTo) byFrom.set(flow.from, (byTo = new Map()));
    const known = byTo.get(flow.to);
    if (known) known.push(flow);
    else byTo.set(flow.to, [flow]);
  }
  return byFrom;
}

function copiesOf(flow: Flow, deliveries: readonly Delivery[]): readonly Delivery[] {
  return deliveries.filter(({ flow: { from }, carried }) => from === flow.from && !carried.isNew);
}

/** The owner of all that is in conflict wins, where it is one of the two; else the newest change. */
function policyFixes(handoff: Handoff, carried: readonly Carried[], landscape: Landscape): readonly Fix[] {
  const ends = landscape.targets([handoff.from, handoff.to].flatMap((end) => end ?? []));
  const [owner, ...others] = ends.filter((end) => ownsAll(end, carried, landscape));
  const winner = owner && others.length === 0 ? owner.name.text : 'newest';
  return [
    {
      title: winner === 'newest' ? 'Let the newest change win' : `Let ${code(winner)} win, which owns it`,
      safety: 'suggested',
      edits: [insertProperty(handoff, `conflicts resolved by ${winner}`)],
    },
  ];
}

function ownsAll(system: System, carried: readonly Carried[], landscape: Landscape): boolean {
  return (
    carried.length > 0 &&
    carried.every((part) => {
      const entity = landscape.target(part.entity);
      const field = entity?.fields.find(({ name }) => name.text === part.field?.text);
      return entity !== undefined && standingOwners(landscape, entity, field).includes(system);
    })
  );
}
