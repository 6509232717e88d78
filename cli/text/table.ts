import { padEnd, padStart, widthOf } from './width.js';

export interface Column {
  readonly title: string;
  readonly align: 'left' | 'right';
}

/** Rows in columns, two spaces apart; titles first. The cells are painted by their caller only after this: widths count what is there. */
export function drawTable(columns: readonly Column[], rows: readonly (readonly string[])[]): readonly string[] {
  const widths = columns.map(({ title }, index) =>
    rows.reduce((widest, row) => Math.max(widest, widthOf(row[index] ?? '')), widthOf(title)),
  );
  const draw = (row: readonly string[]): string =>
    columns
      .map(({ align }, index) => (align === 'left' ? padEnd : padStart)(row[index] ?? '', widths[index] ?? 0))
      .join('  ')
      .trimEnd();
  return [draw(columns.map(({ title }) => title)), ...rows.map(draw)];
}
