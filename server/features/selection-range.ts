import type { SelectionRange } from 'vscode-languageserver';
import type { Fragment } from '../../language/landscape/fragment.js';
import type { Span } from '../../language/landscape/source.js';
import { type Feature, locate } from '../context.js';
import { spansAt } from '../navigation/spans.js';
import { declarationAt } from '../navigation/subject-at.js';
import { offsetAt, rangeOf } from '../workspace/positions.js';

/** Widens a selection: name, value, property, body, declaration, file. */
export const selectionRange: Feature = {
  capabilities: () => ({ selectionRangeProvider: true }),

  register(context) {
    context.connection.onSelectionRanges(async ({ textDocument, positions }, token) => {
      const located = await locate(context, textDocument, token);
      if (!located) return null;
      const { fragment } = located;
      return positions.map((position) => selectionAt(fragment, offsetAt(fragment.file, position)));
    });
  },
};

function selectionAt(fragment: Fragment, offset: number): SelectionRange {
  const { file } = fragment;
  const declaration = declarationAt(fragment, offset);
  const spans: readonly Span[] = [
    { file, start: 0, end: file.text.length },
    ...(declaration ? spansAt(declaration, offset) : []),
    wordAt(fragment, offset),
  ];
  let selection: SelectionRange | undefined;
  let outer: Span | undefined;
  for (const span of spans) {
    // Each must lie in the one before it, and be smaller.
    if (outer && (span.start < outer.start || span.end > outer.end)) continue;
    if (outer && span.start === outer.start && span.end === outer.end) continue;
    selection = { range: rangeOf(span), ...(selection && { parent: selection }) };
    outer = span;
  }
  return selection ?? { range: rangeOf({ file, start: offset, end: offset }) };
}

/** The word at an offset, or nothing at its place. */
function wordAt({ file }: Fragment, offset: number): Span {
  const isWord = (at: number): boolean => /[\p{L}\p{M}\p{N}_-]/u.test(file.text.charAt(at));
  let start = offset;
  while (start > 0 && isWord(start - 1)) start--;
  let end = offset;
  while (end < file.text.length && isWord(end)) end++;
  return { file, start, end };
}
