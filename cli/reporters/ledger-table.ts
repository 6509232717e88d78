import type { Totals } from '../../language/ledger/totals.js';
import type { LedgerRow, ProjectLedgerReport } from '../ledger-report.js';
import { hours, money } from '../../language/render/words/amounts.js';

/** The columns of a ledger for people: what, how many items, today's hours and money, and the stage's. */
export interface LedgerTable {
  readonly titles: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly total: readonly string[];
}

const WITHOUT_KEY = '(none)';

/**
 * Lays a project's ledger out; the cells are plain text from the files.
 *
 * @param label what stands for a row: its name with the title, or the name alone where there is little room
 */
export function ledgerTable(
  { rows, ledger, stage }: ProjectLedgerReport,
  by: string,
  label: 'name and title' | 'name' = 'name and title',
): LedgerTable {
  const titles = [by, 'items', 'a month', 'cost a month', 'a year', 'unquantified'];
  const stageTitles = stage ? [`a month at ${stage.stage.name.text}`, 'cost a month then'] : [];
  return {
    titles: [...titles, ...stageTitles],
    rows: rows.map((row) => [labelOf(row, label === 'name'), ...amounts(row.totals), ...stageAmounts(row.underStage)]),
    total: ['total', ...amounts(ledger.totals), ...stageAmounts(stage?.totals)],
  };
}

function labelOf({ key, title }: LedgerRow, short: boolean): string {
  if (key === undefined) return WITHOUT_KEY;
  return short || title === undefined || title === key ? key : `${key} (${title})`;
}

function amounts({ items, minutesPerMonth, cost, unquantified }: Totals): readonly string[] {
  return [
    String(items),
    hours(minutesPerMonth),
    cost.map(({ currency, perMonth }) => money(perMonth, currency)).join(' + '),
    cost.map(({ currency, perYear }) => money(perYear, currency)).join(' + '),
    unquantified === 0 ? '' : String(unquantified),
  ];
}

function stageAmounts(totals: Totals | undefined): readonly string[] {
  if (!totals) return [];
  const { minutesPerMonth, cost } = totals;
  return [hours(minutesPerMonth), cost.map(({ currency, perMonth }) => money(perMonth, currency)).join(' + ')];
}
