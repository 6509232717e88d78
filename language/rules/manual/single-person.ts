import type { Landscape } from '../../landscape/landscape.js';
import type { ManualItem } from '../../landscape/manual-work.js';
import type { Handoff, Role, Workflow } from '../../landscape/types.js';
import { defineRule } from '../rule.js';
import { called, enumerate, quoted } from '../wording.js';

const model = (people: number) => `team Operations
role OrderClerk "Order clerk" in Operations { people ${people} }

workflow Returns core {
  owner Operations
  manual step "Refund the customer in the books" by OrderClerk takes 10 minutes daily
  accept manual/step because "the books get an interface in the second quarter"
  accept workflow/untraced because "it is traced with that interface"
}
`;

/** Critical work by hand that only one person can do. */
export const singlePerson = defineRule({
  id: 'manual/single-person',
  severity: { usual: 'warning' },
  docs: {
    what: 'A role that only one person can fill does manual work on a critical handoff or workflow.',
    why: 'When that person is ill, on holiday or gone, a critical part of the business stops, and nobody else knows how it is done.',
    fix: 'Show a second person how it is done, or have a system do it.',
    before: model(1),
    after: model(2),
  },
  check({ landscape, report }) {
    const work = criticalWorkByRole(landscape);
    for (const role of landscape.all('role')) {
      const items = work.get(role);
      if (role.people?.count !== 1 || !items) continue;
      const concerned = [...new Set(items.map(({ critical }) => critical))];
      const names =
        concerned.length > 3
          ? `${concerned.length} critical handoffs and workflows`
          : `${enumerate(concerned.map(called))}, which ${concerned.length === 1 ? 'is' : 'are'} critical,`;
      report({
        at: role.people,
        elements: [role],
        message: `Manual work on ${names} depends on the one person in the role ${called(role)}.`,
        related: items.map(({ item, critical }) => ({ at: item.at, message: workOn(item, critical) })),
      });
    }
  },
});

interface CriticalWork {
  readonly item: ManualItem;
  readonly critical: Handoff | Workflow;
}

function criticalWorkByRole(landscape: Landscape): ReadonlyMap<Role, readonly CriticalWork[]> {
  const byRole = new Map<Role, CriticalWork[]>();
  for (const item of landscape.manualWork.items) {
    const critical = item.role && criticalSubject(landscape, item);
    if (!item.role || !critical) continue;
    const known = byRole.get(item.role);
    if (known) known.push({ item, critical });
    else byRole.set(item.role, [{ item, critical }]);
  }
  return byRole;
}

/** The first critical handoff or workflow that the work is done for. */
function criticalSubject(landscape: Landscape, { element }: ManualItem): Handoff | Workflow | undefined {
  return subjectsOf(landscape, element).find((subject) => landscape.isCritical(subject));
}

function subjectsOf(landscape: Landscape, element: ManualItem['element']): readonly (Handoff | Workflow)[] {
  switch (element.kind) {
    case 'handoff':
    case 'workflow':
      return [element];
    case 'report':
      return [];
    case 'workaround':
      return landscape
        .targets(element.covers)
        .flatMap((covered) => (covered.kind === 'handoff' && landscape.isLive(covered) ? covered : []));
    case 'exception':
      return landscape
        .targets(element.appliesTo)
        .flatMap((target) =>
          target.kind === 'workflow' || (target.kind === 'handoff' && landscape.isLive(target)) ? target : [],
        );
  }
}

function workOn(item: ManualItem, critical: Handoff | Workflow): string {
  const what = item.kind === 'repair' ? 'the repair of its failures' : `the ${item.kind} ${quoted(item.text)}`;
  return `${what}, on ${called(critical)}`;
}
