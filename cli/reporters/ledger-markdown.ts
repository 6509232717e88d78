import type { LedgerReport } from '../ledger-report.js';
import { ledgerTable } from './ledger-table.js';
import { markdownTable, markdownText } from './markdown-text.js';

/** The ledger as Markdown tables. */
export function ledgerMarkdown({ by, projects }: LedgerReport): string {
  const sections = projects.flatMap((project) => {
    const { titles, rows, total } = ledgerTable(project, by);
    const cells = rows.map((row) => row.map(markdownText));
    const last = total.map((cell) => (cell === '' ? '' : `**${markdownText(cell)}**`));
    return ['', `## ${markdownText(project.name)}`, '', ...markdownTable(titles.map(markdownText), [...cells, last])];
  });
  return `${['# Ledger', ...sections].join('\n')}\n`;
}
