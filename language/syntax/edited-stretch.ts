import type { Fragment } from '../landscape/fragment.js';
import type { SourceFile, Span } from '../landscape/source.js';
import { commonPrefix, commonSuffix } from './common-text.js';

/** The lines of a file that are not as they were, and those of the declarations on them. */
export interface EditedStretch {
  /** Whole lines; cuts through no declaration. */
  readonly at: Span;
  /** The line it starts on, from 0: the same before the edit and after it. */
  readonly from: number;
  /** The first line behind it, from 0, as the file was. */
  readonly before: number;
  /** The same as the file is now. */
  readonly after: number;
}

/** Compares a file with an earlier text of it: above the stretch nothing has changed, and what is below stands on other lines at most. */
export function editedStretch(before: SourceFile, { file, declarations }: Fragment): EditedStretch {
  const { text } = file;
  const prefix = commonPrefix(before.text, text);
  const suffix = commonSuffix(before.text, text, prefix);
  let { start, end } = wholeLines(file, prefix, text.length - suffix);
  for (;;) {
    const touched = declarations.filter((one) => one.start < end && start < one.end);
    const wider = wholeLines(
      file,
      Math.min(start, touched[0]?.start ?? start),
      Math.max(end, touched.at(-1)?.end ?? end) - 1,
    );
    if (wider.start === start && wider.end === end) break;
    ({ start, end } = wider);
  }
  return {
    at: { file, start, end },
    from: lineOf(file, start),
    before: lineBehind(before, end + before.text.length - text.length),
    after: lineBehind(file, end),
  };
}

/** From the line of one offset to that of another, with the break of the latter. */
function wholeLines(file: SourceFile, first: number, last: number): { readonly start: number; readonly end: number } {
  const { lineStarts, text } = file;
  return { start: lineStarts[lineOf(file, first)] ?? 0, end: lineStarts[lineOf(file, last) + 1] ?? text.length };
}

function lineOf(file: SourceFile, offset: number): number {
  return file.positionAt(offset).line - 1;
}

/** The line that starts at an offset; behind the end of the text the one that would follow. */
function lineBehind(file: SourceFile, offset: number): number {
  return offset >= file.text.length ? file.lineStarts.length : lineOf(file, offset);
}
