import { openFindings, type CheckReport } from './report.js';
import { drawTable } from './text/table.js';

/** Milliseconds for each part of a run. */
export interface Timings {
  readonly find: number;
  readonly analyse: number;
  readonly report: number;
}

/** How often each rule fired, and how long the run took. Not part of the results: it differs from run to run. */
export function statistics({ projects }: CheckReport, { find, analyse, report }: Timings): string {
  const counts = new Map<string, number>();
  for (const { rule } of projects.flatMap(openFindings)) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const rows = [...counts]
    .sort(([ruleA, a], [ruleB, b]) => b - a || (ruleA < ruleB ? -1 : 1))
    .map(([rule, amount]) => [rule, String(amount)]);
  const table = drawTable(
    [
      { title: 'rule', align: 'left' },
      { title: 'findings', align: 'right' },
    ],
    rows,
  );
  const ms = (value: number): string => `${value.toFixed(0)} ms`;
  const times = `find ${ms(find)}, read and analyse ${ms(analyse)}, report ${ms(report)}`;
  return `${[...table, '', times].join('\n')}\n`;
}
