import { markdownText } from './markdown-text.js';

/** A comment on GitHub holds 65,536 characters; what the one who posts it adds must fit too. */
const MOST_CHARACTERS = 59_000;
/** The rows of one part take no more than this, divided by the number of projects, so that those after it have room. */
const MOST_OF_A_PART = 18_000;
const LEAST_OF_A_PART = 2_000;
/** So much of a text from a file goes into a cell. */
const MOST_OF_A_TEXT = 300;

/** A part of a comment: it keeps its frame, and as many of its rows as there is room for. */
export interface Part {
  readonly before: readonly string[];
  readonly rows: readonly string[];
  readonly after: readonly string[];
  /** How to say that rows are left out, where these must look like the others. */
  readonly more: (left: number) => string;
}

/** Lines that stay together. */
export function text(lines: readonly string[]): Part {
  return { before: lines, rows: [], after: [], more: () => '' };
}

export function listed(title: string, items: readonly string[]): Part {
  if (items.length === 0) return text([]);
  return { before: ['', title, ''], rows: items, after: [], more: moreItem };
}

export function table(title: string, columns: readonly string[], rows: readonly string[]): Part {
  if (rows.length === 0) return text([]);
  return { before: ['', title, '', ...tableHead(columns)], rows, after: [], more: moreRow(columns.length) };
}

/** A table that opens by a click. */
export function foldedTable(title: string, columns: readonly string[], rows: readonly string[]): Part {
  return folded(`${title} (${rows.length})`, tableHead(columns), rows, moreRow(columns.length));
}

/** A list that opens by a click. */
export function foldedList(title: string, items: readonly string[]): Part {
  return folded(`${title} (${items.length})`, [], items, moreItem);
}

/** Lines that stay together, and open by a click. */
export function foldedText(title: string, lines: readonly string[]): Part {
  return { ...folded(title, lines, [''], () => ''), rows: [] };
}

function folded(title: string, head: readonly string[], rows: readonly string[], more: Part['more']): Part {
  if (rows.length === 0) return text([]);
  return {
    before: ['', '<details>', `<summary>${title}</summary>`, '', ...head],
    rows,
    after: ['', '</details>'],
    more,
  };
}

function moreRow(columns: number): (left: number) => string {
  return (left) => row([`and ${left} more`, ...Array.from({ length: columns - 1 }, () => '')]);
}

function moreItem(left: number): string {
  return `- and ${left} more`;
}

function tableHead(columns: readonly string[]): readonly string[] {
  return [row(columns), row(columns.map(() => '---'))];
}

/** A row of a table; the cells are Markdown already. */
export function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** A text from a file as Markdown. */
export function cell(value: string): string {
  return markdownText(short(value));
}

export function short(value: string): string {
  return value.length > MOST_OF_A_TEXT ? `${value.slice(0, MOST_OF_A_TEXT - 1)}…` : value;
}

/**
 * Puts parts together as long as there is room; of one that has too many rows the first ones stay, and a part whose frame has no room goes.
 *
 * @param projects how many projects share the comment
 */
export function fitted(parts: readonly Part[], projects: number): readonly string[] {
  const lines: string[] = [];
  const mostOfAPart = Math.max(LEAST_OF_A_PART, Math.floor(MOST_OF_A_PART / Math.max(1, projects)));
  let room = MOST_CHARACTERS;
  let leftOut = 0;
  const sizeOf = (some: readonly string[]): number => some.reduce((sum, line) => sum + line.length + 1, 0);
  for (const { before, rows, after, more } of parts) {
    const frame = sizeOf(before) + sizeOf(after) + MOST_OF_A_TEXT;
    if (frame > room) {
      leftOut++;
      continue;
    }
    room -= frame;
    let left = Math.min(room, mostOfAPart);
    const tooLong = rows.findIndex((line) => {
      left -= line.length + 1;
      return left < 0;
    });
    const kept = tooLong === -1 ? rows : rows.slice(0, tooLong);
    room -= sizeOf(kept);
    const missing = rows.length - kept.length;
    lines.push(...before, ...kept, ...(missing > 0 ? [more(missing)] : []), ...after);
  }
  return leftOut === 0
    ? lines
    : [...lines, '', 'There is more than a comment holds: `seamline review` prints all of it.'];
}
