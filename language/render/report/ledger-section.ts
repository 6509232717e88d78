import type { Analysis } from '../../analysis.js';
import { hours, ledgerLine, money } from '../words/amounts.js';
import { type Content, type Markup, tag } from '../text/markup.js';
import { type LedgerItemView, type LedgerRow, type LedgerView, ledgerView } from '../views/ledger-view.js';
import type { PlaceOf } from '../views/place.js';
import { costCells, moneyOf, placed, table, told } from './parts.js';

const COST_COLUMNS = [
  { title: 'Work a month', look: 'number' },
  { title: 'Money a month', look: 'number' },
  { title: 'Not quantified', look: 'number' },
] as const;

/** What the debt costs: by handoff, role and area, item by item, and under each stage of growth. */
export function ledgerSection(analysis: Analysis, id: string, placeOf: PlaceOf): Markup {
  const ledger = ledgerView(analysis, placeOf);
  return tag(
    'section',
    { 'aria-labelledby': `${id}-ledger` },
    tag('h3', { id: `${id}-ledger` }, 'Ledger: what the debt costs'),
    tag('p', {}, `Today: ${ledgerLine(ledger.totals)}.`),
    ...(ledger.items.length === 0 ? [] : ledgerTables(ledger)),
  );
}

function ledgerTables({ groups, items, stages, totals }: LedgerView): readonly Markup[] {
  return [
    stages.length === 0 ? undefined : stageTable(stages),
    groupTable('By handoff', 'Handoff', groups.handoff, 'in no handoff'),
    tag(
      'details',
      { class: 'fold' },
      tag('summary', {}, 'By role and by area'),
      groupTable('By role', 'Role', groups.role, 'nobody named'),
      groupTable('By area; work that hurts several counts in each', 'Area', groups.area, 'in no area'),
    ),
    tag('details', { class: 'fold' }, tag('summary', {}, `Every item (${totals.items})`), itemTable(items)),
  ].filter((part) => part !== undefined);
}

function groupTable(caption: string, what: string, rows: readonly LedgerRow[], none: string): Markup {
  return table(
    caption,
    [{ title: what }, ...COST_COLUMNS],
    rows.map(({ title, totals }) => [title === undefined ? none : told(title), ...costCells(totals)]),
  );
}

function stageTable(stages: LedgerView['stages']): Markup {
  return table(
    'Under each stage of growth',
    [
      { title: 'Stage' },
      { title: 'Work today', look: 'number' },
      { title: 'Work then', look: 'number' },
      { title: 'Money today', look: 'number' },
      { title: 'Money then', look: 'number' },
    ],
    stages.map(({ stage, today, totals }) => [
      told(stage.title),
      hours(today.minutesPerMonth),
      hours(totals.minutesPerMonth),
      moneyOf(today.cost),
      moneyOf(totals.cost),
    ]),
  );
}

function itemTable(items: readonly LedgerItemView[]): Markup {
  const columns = [
    { title: 'Work' },
    { title: 'Kind' },
    { title: 'Of' },
    { title: 'By' },
    { title: 'A month', look: 'number' },
    { title: 'Money', look: 'number' },
    { title: 'Where' },
  ] as const;
  const rows = items.map((item): readonly Content[] => [
    told(item.text),
    item.accepted ? `${item.kind}, accepted` : item.kind,
    told(item.element.title),
    told(item.by ?? '–'),
    item.minutesPerMonth === undefined ? `no ${item.missing.join(', no ')}` : hours(item.minutesPerMonth),
    item.costPerMonth ? money(item.costPerMonth.amount, item.costPerMonth.currency) : '–',
    placed(item.place),
  ]);
  return table('Every piece of manual work, the longest first', columns, rows);
}
