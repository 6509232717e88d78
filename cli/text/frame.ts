import type { Span } from '../../language/landscape/source.js';
import { type Style } from './style.js';
import { escapeHidden } from '../../language/render/text/visible.js';
import { type Cell, cellsOf, widthOf } from './width.js';

/** How far from the marked range a line is looked at; more never fits a terminal. */
const REACH = 300;
const TAB_WIDTH = 2;

/** The line of a span with the span underlined. */
export interface Frame {
  /** The line's number. */
  readonly line: number;
  /** The line, cut to the width, safe for a terminal. */
  readonly source: string;
  /** Spaces, then a `^` under each cell of the range. */
  readonly marks: string;
  /** The number of the last line, where the span goes on over several. */
  readonly lastLine: number | undefined;
}

/**
 * Draws where a span stands.
 *
 * @param width cells that the line may take; a longer one is cut around the range
 */
export function frameOf({ file, start, end }: Span, width: number): Frame {
  const from = file.positionAt(start);
  const to = file.positionAt(end);
  const text = file.lineText(from.line);
  const first = from.column - 1;
  const afterLast = to.line === from.line ? to.column - 1 : text.length;
  const { cells, cutBefore, cutAfter } = cellsAround(text, first, afterLast);
  const isMarked = (cell: Cell): boolean => cell.offset >= first && cell.offset < afterLast;
  const shown = fit(cells, isMarked, width, cutBefore, cutAfter);
  const markedFrom = shown.cells.findIndex((cell) => cell.offset >= first);
  const before = markedFrom === -1 ? shown.cells : shown.cells.slice(0, markedFrom);
  const indent = totalWidth(before) + (shown.cutBefore ? 1 : 0);
  const marked = totalWidth(shown.cells.filter(isMarked));
  return {
    line: from.line,
    source: `${shown.cutBefore ? '…' : ''}${shown.cells.map((cell) => cell.text).join('')}${shown.cutAfter ? '…' : ''}`,
    marks: ' '.repeat(indent) + '^'.repeat(Math.max(1, marked)),
    lastLine: to.line === from.line ? undefined : to.line,
  };
}

interface Stretch {
  readonly cells: readonly Cell[];
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** The cells of the line near the range, with tabs and what a terminal would obey written out. */
function cellsAround(text: string, first: number, afterLast: number): Stretch {
  const from = Math.max(0, first - REACH);
  const to = Math.min(text.length, Math.min(afterLast, first + REACH) + REACH);
  let column = 0;
  const cells = cellsOf(text.slice(from, to)).map((cell) => {
    const shown = cell.text === '\t' ? ' '.repeat(TAB_WIDTH - (column % TAB_WIDTH)) : escapeHidden(cell.text);
    const width = shown === cell.text ? cell.width : widthOf(shown);
    column += width;
    return { text: shown, width, offset: cell.offset + from };
  });
  return { cells, cutBefore: from > 0, cutAfter: to < text.length };
}

/** Leaves out cells at both ends until the rest fits; the start of the range goes last. */
function fit(
  cells: readonly Cell[],
  isMarked: (cell: Cell) => boolean,
  width: number,
  cutBefore: boolean,
  cutAfter: boolean,
): Stretch {
  if (totalWidth(cells) + (cutBefore ? 1 : 0) + (cutAfter ? 1 : 0) <= width) return { cells, cutBefore, cutAfter };
  const markedFrom = Math.max(0, cells.findIndex(isMarked));
  const lead = totalWidth(cells.slice(0, markedFrom));
  // A third of the line for what stands before the range; all of it where the range starts early.
  let start = 0;
  let skipped = 0;
  while (start < markedFrom && lead - skipped > width / 3) skipped += cells[start++]?.width ?? 0;
  let used = 2;
  let end = start;
  while (end < cells.length && used + (cells[end]?.width ?? 0) <= width) used += cells[end++]?.width ?? 0;
  return {
    cells: cells.slice(start, end),
    cutBefore: cutBefore || start > 0,
    cutAfter: cutAfter || end < cells.length,
  };
}

function totalWidth(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}

/**
 * The lines of a frame with a gutter, as rustc and Ruff draw it.
 *
 * @param paint of the marks
 * @param gutter cells of the line numbers' column
 */
export function drawFrame(
  span: Span,
  style: Style,
  paint: (text: string) => string,
  gutter: number,
): readonly string[] {
  const frame = frameOf(span, style.width - gutter - 3);
  const empty = style.accent(`${' '.repeat(gutter)} |`);
  const number = style.accent(`${String(frame.line).padStart(gutter)} |`);
  const tail = frame.lastLine === undefined ? '' : ` … to line ${frame.lastLine}`;
  return [
    empty,
    `${number} ${frame.source}`.trimEnd(),
    `${empty} ${gap(frame.marks)}${paint(frame.marks.trimStart() + tail)}`,
  ];
}

function gap(marks: string): string {
  return marks.slice(0, marks.length - marks.trimStart().length);
}
