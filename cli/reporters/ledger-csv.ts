import type { Totals } from '../../language/ledger/totals.js';
import type { LedgerReport } from '../ledger-report.js';
import { exact } from './json-parts.js';

/**
 * The ledger as CSV (RFC 4180): a row a group, a column of costs a currency, without a row of totals, so that a spreadsheet can add up.
 */
export function ledgerCsv({ by, stage, projects }: LedgerReport): string {
  const currencies = [
    ...new Set(projects.flatMap(({ ledger }) => ledger.totals.cost.map(({ currency }) => currency))),
  ].sort();
  const amountTitles = (prefix: string): readonly string[] => [
    `${prefix}minutes_per_month`,
    ...currencies.map((currency) => `${prefix}cost_per_month_${currency}`),
  ];
  const header = [
    'project',
    by,
    'title',
    'items',
    'unquantified',
    ...amountTitles(''),
    ...(stage === undefined ? [] : amountTitles('stage_')),
  ];
  const rows = projects.flatMap((project) =>
    project.rows.map(({ key, title, totals, underStage }) => [
      project.name,
      key ?? '',
      title ?? '',
      String(totals.items),
      String(totals.unquantified),
      ...amounts(totals, currencies),
      ...(stage === undefined ? [] : underStage ? amounts(underStage, currencies) : ['', ...currencies.map(() => '')]),
    ]),
  );
  return [header, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

function amounts({ minutesPerMonth, cost }: Totals, currencies: readonly string[]): readonly string[] {
  return [
    String(exact(minutesPerMonth)),
    ...currencies.map((currency) => {
      const total = cost.find((candidate) => candidate.currency === currency);
      return total ? String(exact(total.perMonth)) : '';
    }),
  ];
}

/** One cell. A spreadsheet would run what begins like a formula, so such a text gets an apostrophe before it. */
export function csvCell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
