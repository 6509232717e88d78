import type { Totals } from '../../language/ledger/totals.js';
import type { LedgerReport, ProjectLedgerReport } from '../ledger-report.js';
import { version } from '../version.js';
import { costOutput, exact, ledgerItemOutput } from './json-parts.js';

/** The ledger as JSON; the items are those of `check --format json`. */
export function ledgerJson({ by, stage, projects }: LedgerReport): string {
  const output = {
    schemaVersion: 1,
    tool: { name: 'seamline', version },
    by,
    stage: stage ?? null,
    projects: projects.map(projectOutput),
  };
  return `${JSON.stringify(output, undefined, 2)}\n`;
}

function projectOutput(project: ProjectLedgerReport) {
  const { name, root, rows, ledger, stage } = project;
  return {
    name,
    root,
    rows: rows.map(({ key, title, totals, underStage }) => ({
      key: key ?? null,
      title: title ?? null,
      ...totalsOutput(totals),
      underStage: underStage ? totalsOutput(underStage) : null,
    })),
    totals: totalsOutput(ledger.totals),
    totalsUnderStage: stage ? totalsOutput(stage.totals) : null,
    items: ledger.items.map((item) => ledgerItemOutput(project, item)),
  };
}

function totalsOutput({ items, minutesPerMonth, cost, unpricedMinutesPerMonth, unquantified }: Totals) {
  return {
    items,
    minutesPerMonth: exact(minutesPerMonth),
    cost: costOutput(cost),
    unpricedMinutesPerMonth: exact(unpricedMinutesPerMonth),
    unquantified,
  };
}
