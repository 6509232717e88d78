import type { Defect, Fragment } from '../landscape/fragment.js';
import { SourceFile, type Span } from '../landscape/source.js';
import type { CommentAcceptance, Declaration } from '../landscape/types.js';
import { commonPrefix, commonSuffix } from './common-text.js';
import { FactMover } from './moved-facts.js';
import type { Reader } from './reader.js';

/**
 * Reads a file again after an edit. What an edit touches is read anew with a declaration before and behind it; the other declarations are
 * kept, moved to where they now stand. Gives exactly what reading the whole file would give.
 *
 * @param before the file as it was read last
 * @param text the file as it is now
 */
export function readEdited(reader: Reader, before: Fragment, text: string): Fragment {
  const { path } = before.file;
  if (before.file.text === text) return before;
  const window = touchedWindow(before, text);
  const inner = window && reader.read(path, text.slice(window.from, window.to + window.movedBy));
  return inner && isWhole(inner, before, window) ? join(before, inner, window, text) : reader.read(path, text);
}

/** Puts together what is kept and what was read again. */
function join(before: Fragment, inner: Fragment, window: Window, text: string): Fragment {
  const { from, to, movedBy } = window;
  const file = new SourceFile(before.file.path, text);
  const head = new FactMover(before.file, file, 0);
  const middle = new FactMover(inner.file, file, from);
  const tail = new FactMover(before.file, file, movedBy);
  const all = <T extends Span>(kept: readonly T[], read: readonly T[]): T[] => [
    ...head.moveAll(kept.filter(({ start }) => start < from)),
    ...middle.moveAll(read),
    ...tail.moveAll(kept.filter(({ start }) => start >= to)),
  ];
  const declarations = all(before.declarations, inner.declarations);
  const references = all(before.references, inner.references);
  const parts = all(before.parts, inner.parts);
  const lineOf = (offset: number): number => file.positionAt(offset).line;
  const innerLines = lineOf(from) - 1;
  const tailLines = lineOf(to + movedBy) - before.file.positionAt(to).line;
  const linesDown = (start: number): number => (start < from ? 0 : start < to + movedBy ? innerLines : tailLines);
  const commentAcceptances: CommentAcceptance[] = [];
  for (const acceptance of all(before.commentAcceptances, inner.commentAcceptances)) {
    commentAcceptances.push({ ...acceptance, line: acceptance.line + linesDown(acceptance.start) });
  }
  const syntaxErrors = all(before.syntaxErrors, inner.syntaxErrors);
  const atOf = <T extends Defect>(defects: readonly T[]): readonly (Span & { readonly defect: T })[] =>
    defects.map((defect) => ({ defect, file: defect.at.file, start: defect.at.start, end: defect.at.end }));
  const defects = all(atOf(before.defects), atOf(inner.defects)).map(({ defect }) => defect);
  return { file, declarations, references, parts, commentAcceptances, defects, syntaxErrors };
}

/** The stretch of a file to read again. */
interface Window {
  /** Where it starts, in the old text and the new. */
  readonly from: number;
  /** Where it ends in the old text; in the new one, `movedBy` later. */
  readonly to: number;
  readonly movedBy: number;
  /** The last declaration in it, which the edit did not touch; none where the window goes to the end of the file. */
  readonly sentinel: Declaration | undefined;
}

/**
 * Finds what to read again: from behind the last declaration that has another one between it and the edit, to the start of the first
 * that has another one between the edit and it. The declarations between see that what is kept goes on as before. Beside a mistake, what
 * belongs together is a guess: it ends for certain only at a declaration that ends with a brace and is faultless.
 */
function touchedWindow(before: Fragment, text: string): Window | undefined {
  const { file, declarations } = before;
  const { text: old } = file;
  const first = commonPrefix(old, text);
  const last = old.length - commonSuffix(old, text, first);
  let above = firstAt(declarations, ({ end }) => end >= first) - 2;
  while (above >= 0 && !isClosed(before, declarations[above])) above--;
  let next = firstAt(declarations, ({ start }) => start > last);
  while (next < declarations.length - 1 && !isClosed(before, declarations[next])) next++;
  const head = declarations[above];
  const tail = declarations[next + 1];
  if (!head && !tail) return undefined;
  return {
    from: head?.end ?? 0,
    to: tail?.start ?? old.length,
    movedBy: text.length - old.length,
    sentinel: tail && declarations[next],
  };
}

/** Whether the stretch was read to its end as it would be in the file: it ends with the declaration that it ended with, and mistakes do not reach there. */
function isWhole(inner: Fragment, before: Fragment, { from, movedBy, sentinel }: Window): boolean {
  const isFaultless = !hasMistakes(inner);
  // A stretch that begins or ends with a mistake may go on, in the file, with what is beside it.
  if (!isFaultless && from > 0 && !endsLine(before.file.text, from)) return false;
  if (!sentinel) return true;
  const last = inner.declarations.at(-1);
  const stays = last?.start === sentinel.start + movedBy - from && last.end === sentinel.end + movedBy - from;
  if (!stays || (isFaultless && !hasMistakes(before))) return stays;
  const isBefore = ({ start }: Span): boolean => start < last.start;
  return (
    isClosed(inner, last) &&
    startsLine(inner.file.text, last.start) &&
    inner.syntaxErrors.every(isBefore) &&
    inner.defects.every(({ at }) => isBefore(at))
  );
}

function hasMistakes({ syntaxErrors, defects }: Fragment): boolean {
  return syntaxErrors.length > 0 || defects.length > 0;
}

/** Whether a declaration ends with a brace of its own, and nothing is wrong in it. */
function isClosed({ file, syntaxErrors }: Fragment, declaration: Declaration | undefined): boolean {
  if (!declaration || file.text[declaration.end - 1] !== '}') return false;
  return !syntaxErrors.some(({ start, end }) => end >= declaration.start && start <= declaration.end);
}

function startsLine(text: string, offset: number): boolean {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).trim() === '';
}

function endsLine(text: string, offset: number): boolean {
  const end = text.indexOf('\n', offset);
  return text.slice(offset, end < 0 ? undefined : end).trim() === '';
}

/** The first index for which the test holds, in a list for which it holds from some index on. */
function firstAt<T>(list: readonly T[], holds: (item: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = list[middle];
    if (item !== undefined && holds(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}
