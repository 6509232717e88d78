import type { Position, Range } from 'vscode-languageserver';
import type { SourceFile, Span } from '../../language/landscape/source.js';

/** The offset of a position as the protocol has it: lines and characters from 0. One past the end of a line or file is that end. */
export function offsetAt(file: SourceFile, { line, character }: Position): number {
  const { lineStarts, text } = file;
  if (line < 0) return 0;
  const start = lineStarts[line];
  if (start === undefined) return text.length;
  const next = lineStarts[line + 1];
  return Math.min(start + Math.max(0, character), next === undefined ? text.length : endOfLine(text, start, next));
}

/** The end of a line without its line break. */
function endOfLine(text: string, start: number, next: number): number {
  const isPair = text.charCodeAt(next - 1) === 10 && text.charCodeAt(next - 2) === 13 && next - 2 >= start;
  return next - (isPair ? 2 : 1);
}

/** The position of an offset. */
export function positionAt(file: SourceFile, offset: number): Position {
  const { line, column } = file.positionAt(offset);
  return { line: line - 1, character: column - 1 };
}

export function rangeOf({ file, start, end }: Span): Range {
  return { start: positionAt(file, start), end: positionAt(file, end) };
}

/** Whether a span holds an offset, its end included: a cursor behind a name is on it. */
export function covers({ start, end }: Pick<Span, 'start' | 'end'>, offset: number): boolean {
  return start <= offset && offset <= end;
}
