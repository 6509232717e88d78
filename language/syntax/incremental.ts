import type { Fragment } from '../landscape/fragment.js';
import { SourceFile, type Span } from '../landscape/source.js';
import type { CommentAcceptance, Declaration } from '../landscape/types.js';
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
  return inner && isWhole(inner, window) ? join(before, inner, window, text) : reader.read(path, text);
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
  return { file, declarations, references, parts, commentAcceptances, defects: [], syntaxErrors: [] };
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
 * that has another one between the edit and it. The declarations between see that what is kept goes on as before.
 */
function touchedWindow({ file, declarations, syntaxErrors, defects }: Fragment, text: string): Window | undefined {
  // Where something is wrong, what belongs together is a guess that may look further.
  if (syntaxErrors.length > 0 || defects.length > 0) return undefined;
  const { text: old } = file;
  const first = commonPrefix(old, text);
  const last = old.length - commonSuffix(old, text, first);
  const head = declarations[firstAt(declarations, ({ end }) => end >= first) - 2];
  const next = firstAt(declarations, ({ start }) => start > last);
  const tail = declarations[next + 1];
  if (!head && !tail) return undefined;
  return {
    from: head?.end ?? 0,
    to: tail?.start ?? old.length,
    movedBy: text.length - old.length,
    sentinel: tail && declarations[next],
  };
}

/** Whether the stretch was read to its end as it would be in the file: it is free of mistakes, and ends with the declaration that it ended with. */
function isWhole(inner: Fragment, { from, movedBy, sentinel }: Window): boolean {
  if (inner.syntaxErrors.length > 0 || inner.defects.length > 0) return false;
  if (!sentinel) return true;
  const last = inner.declarations.at(-1);
  return last?.start === sentinel.start + movedBy - from && last.end === sentinel.end + movedBy - from;
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

function commonPrefix(left: string, right: string): number {
  const most = Math.min(left.length, right.length);
  let length = 0;
  while (length < most && left.charCodeAt(length) === right.charCodeAt(length)) length++;
  return length;
}

function commonSuffix(left: string, right: string, prefix: number): number {
  const most = Math.min(left.length, right.length) - prefix;
  let length = 0;
  while (length < most && left.charCodeAt(left.length - 1 - length) === right.charCodeAt(right.length - 1 - length)) {
    length++;
  }
  return length;
}
