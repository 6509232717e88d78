import type * as z from 'zod/mini';
import type { TotalsData } from '../../language/protocol/pieces.js';
import type { ProjectData } from '../../language/protocol/project-data.js';
import { nowhere, type TreeNode } from './tree-node.js';
import { underProjects } from './under-projects.js';

type Totals = z.infer<typeof TotalsData>;
type Group = ProjectData['ledger']['groups'][number];

const TITLES: Readonly<Record<Group['by'], string>> = {
  handoff: 'By handoff',
  role: 'By role',
  area: 'By area',
  rule: 'By rule',
  workflow: 'By workflow',
  acceptance: 'Accepted or open',
};

/** What the debt costs a month: the total, and its rows by each grouping. */
export function ledgerNodes(projects: readonly ProjectData[]): readonly TreeNode[] {
  return underProjects(projects, ({ status, ledger }) => {
    if (ledger.totals.items === 0) return [];
    const target = { kind: 'ledger', root: status.root } as const;
    return [
      row(`${status.root} total`, 'A month', amounts(ledger.totals), target),
      ...ledger.groups
        .filter(({ rows }) => rows.length > 0)
        .map(({ by, rows }) =>
          row(
            `${status.root} ${by}`,
            TITLES[by],
            '',
            nowhere,
            rows.map(({ key, title, totals }) =>
              row(`${status.root} ${by} ${key ?? ''}`, title ?? 'None', amounts(totals), target),
            ),
          ),
        ),
    ];
  });
}

function row(
  id: string,
  label: string,
  description: string,
  target: TreeNode['target'],
  children: readonly TreeNode[] = [],
): TreeNode {
  return {
    id,
    label,
    description,
    tooltip: description === '' ? label : `${label}: ${description}`,
    icon: 'amount',
    target,
    children,
    isOpen: false,
    context: 'amount',
  };
}

function amounts({ minutesPerMonth, cost, unquantified }: Totals): string {
  const hours = `${Math.round(minutesPerMonth / 6) / 10} h`;
  const money = cost.map(({ currency, perMonth }) => `${Math.round(perMonth)} ${currency}`);
  const open = unquantified === 0 ? [] : [`${unquantified} without a figure`];
  return [hours, ...money, ...open].join(' · ');
}
