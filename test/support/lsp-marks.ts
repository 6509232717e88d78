import type { Position, Range } from 'vscode-languageserver';
import { SourceFile } from '../../language/landscape/source.js';
import { positionAt } from '../../server/workspace/positions.js';

/** A text with its marks taken out. */
export interface MarkedText {
  readonly text: string;
  /** Where `<|>` stood. */
  readonly cursors: readonly Position[];
  /** What stood between `‹|` and `|›`. */
  readonly ranges: readonly Range[];
}

/** Takes the marks out of a text: `<|>` is a cursor, `‹|…|›` a range. Ranges may stand in one another; they come in the order of their starts. */
export function readMarks(marked: string): MarkedText {
  const cursors: number[] = [];
  const ranges: { start: number; end: number }[] = [];
  const open: { start: number; end: number }[] = [];
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(/<\|>|‹\||\|›/gu)) {
    text += marked.slice(from, match.index);
    from = match.index + match[0].length;
    if (match[0] === '<|>') cursors.push(text.length);
    else if (match[0] === '‹|') {
      const range = { start: text.length, end: text.length };
      ranges.push(range);
      open.push(range);
    } else {
      const range = open.pop();
      if (!range) throw new Error('A range is closed that was not opened.');
      range.end = text.length;
    }
  }
  text += marked.slice(from);
  if (open.length > 0) throw new Error('A range is not closed.');
  const file = new SourceFile('', text);
  return {
    text,
    cursors: cursors.map((offset) => positionAt(file, offset)),
    ranges: ranges.map(({ start, end }) => ({ start: positionAt(file, start), end: positionAt(file, end) })),
  };
}
