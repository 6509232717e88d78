import type { LedgerReport, ProjectLedgerReport } from '../ledger-report.js';
import type { Style } from '../text/style.js';
import { drawTable } from '../text/table.js';
import { escapeHidden } from '../../language/render/text/visible.js';
import { widthOf } from '../text/width.js';
import { ledgerTable } from './ledger-table.js';

/** The ledger for people at a terminal. */
export function ledgerPretty({ by, projects }: LedgerReport, style: Style): string {
  const several = projects.length > 1;
  const sections = projects.map((project) => [
    ...(several ? [style.strong(escapeHidden(project.name))] : []),
    ...projectLines(project, by, style),
  ]);
  return sections.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

function projectLines(project: ProjectLedgerReport, by: string, style: Style): readonly string[] {
  const { ledger } = project;
  if (ledger.items.length === 0) return ['No manual work is declared: the ledger is empty.'];
  const long = drawLedger(project, by, 'name and title');
  const fits = long.every((line) => widthOf(line) <= style.width);
  const [head = '', ...lines] = fits ? long : drawLedger(project, by, 'name');
  const last = lines.pop() ?? '';
  const missing = ledger.unquantified.map(
    ({ work }) => `  ${escapeHidden(`${work.element.name.text}: ${work.text}`)} (no ${work.missing.join(', no ')})`,
  );
  return [
    style.faint(head),
    ...lines,
    style.strong(last),
    ...(missing.length > 0 ? ['', 'Not counted, because a part is missing:', ...missing] : []),
    ...(isShared(project)
      ? ['', style.faint('Work that belongs to several rows counts in each; the total has it once.')]
      : []),
  ];
}

function drawLedger(project: ProjectLedgerReport, by: string, label: 'name and title' | 'name'): readonly string[] {
  const { titles, rows, total } = ledgerTable(project, by, label);
  const columns = titles.map((title, index) => ({
    title,
    align: index === 0 ? ('left' as const) : ('right' as const),
  }));
  return drawTable(
    columns,
    [...rows, total].map((row) => row.map(escapeHidden)),
  );
}

function isShared({ rows, ledger }: ProjectLedgerReport): boolean {
  return rows.reduce((sum, { items }) => sum + items.length, 0) > ledger.items.length;
}
