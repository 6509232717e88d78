import type { ManualItem } from '../../landscape/manual-work.js';
import type { Role } from '../../landscape/types.js';
import type { Landscape } from '../../landscape/landscape.js';
import { hoursOfWork } from '../hours-of-work.js';
import { defineRule } from '../rule.js';
import { called, counted, quoted } from '../wording.js';

/** decision.md, 4: a month of work. */
const MINUTES_A_PERSON = 160 * 60;

// Adding up weeks (52/12 a month) may lose a last digit.
const TOLERANCE = 1e-6;

const model = (people: number) => `team Operations
role OrderClerk "Order clerk" in Operations { people ${people} }

workflow Returns {
  owner Operations
  manual step "Refund the customers in the books" by OrderClerk takes 5 hours daily
  accept manual/step because "the books get an interface in the second quarter"
}
`;

/** More manual work than people can bear beside their job. A role that does not say how many people it has, has no budget to exceed. */
export const toilBudget = defineRule({
  id: 'manual/toil-budget',
  severity: { usual: 'warning' },
  options: {
    percent: {
      default: 50,
      minimum: 1,
      maximum: 100,
      description: "Which part of its people's working time a role may spend on manual work, in percent.",
    },
  },
  docs: {
    what: "The manual work of a role takes up more than half of its people's 160 hours a month.",
    why: 'People who make up for systems all day do not get to their own work, and there is no time left to remove what causes it.',
    fix: 'Automate the item that takes most of the time first, or put more people on it and plan for their cost.',
    before: model(1),
    after: model(2),
  },
  check({ landscape, options, report }) {
    const work = quantifiedWorkByRole(landscape);
    for (const role of landscape.all('role')) {
      const items = work.get(role);
      if (!role.people || !items) continue;
      const minutes = items.reduce((sum, item) => sum + item.minutes, 0);
      const available = role.people.count * MINUTES_A_PERSON;
      if (minutes <= (available * options.percent) / 100 + TOLERANCE) continue;
      const [largest] = items;
      report({
        at: role.name,
        elements: [role],
        message: `${called(role)} spends ${hoursOfWork(minutes)} a month on manual work, more than ${options.percent} % of the ${hoursOfWork(available)} of ${counted(role.people.count, 'person', 'people')}.`,
        ...(largest && {
          fix: `Begin with ${workIn(largest.item)}, which takes ${hoursOfWork(largest.minutes)} a month: automate it, or put more people on it and plan for their cost.`,
        }),
        related: items.map(({ item, minutes }) => ({
          at: item.at,
          message: `${workIn(item)} takes ${hoursOfWork(minutes)} a month`,
        })),
      });
    }
  },
});

/** A step or check in the file's words; other work by what it is about. */
function workIn({ kind, element, text }: ManualItem): string {
  if (kind === 'repair') return `the repair of ${called(element)}`;
  return kind === 'manual step' || kind === 'human check' ? quoted(text) : `the ${kind} ${called(element)}`;
}

interface Quantified {
  readonly item: ManualItem;
  readonly minutes: number;
}

/** What each role does, the largest first; work without a duration or a frequency is left out (manual/unquantified names it). */
function quantifiedWorkByRole(landscape: Landscape): ReadonlyMap<Role, readonly Quantified[]> {
  const byRole = new Map<Role, Quantified[]>();
  for (const item of landscape.manualWork.items) {
    if (!item.role || item.minutesPerMonth === undefined) continue;
    const entry = { item, minutes: item.minutesPerMonth };
    const known = byRole.get(item.role);
    if (known) known.push(entry);
    else byRole.set(item.role, [entry]);
  }
  for (const items of byRole.values()) items.sort((left, right) => right.minutes - left.minutes);
  return byRole;
}
