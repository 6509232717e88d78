/** A place in a file, as people count: lines and columns from 1, columns in UTF-16 units (interfaces.md, 1). */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A file's text with its path: relative to its project, with `/`. Positions are computed only when somebody asks. */
export class SourceFile {
  readonly path: string;
  readonly text: string;
  /** True for the library that ships with the product; such a file is read-only and no finding stands in it. */
  readonly builtIn: boolean;
  #lineStarts: readonly number[] | undefined;
  #lineBreak: '\n' | '\r\n' | undefined;

  constructor(path: string, text: string, builtIn = false) {
    this.path = path;
    this.text = text;
    this.builtIn = builtIn;
  }

  /** The offset at which each line starts. A line ends with LF, CRLF or a lone CR, as in the Language Server Protocol. */
  get lineStarts(): readonly number[] {
    this.#lineStarts ??= computeLineStarts(this.text);
    return this.#lineStarts;
  }

  /** What ends the lines of the file: CRLF where there is one, else LF. Kept, for every edit asks. */
  get lineBreak(): '\n' | '\r\n' {
    this.#lineBreak ??= this.text.includes('\r\n') ? '\r\n' : '\n';
    return this.#lineBreak;
  }

  /** The position of an offset (UTF-16 units from 0); an offset past the end is the end. */
  positionAt(offset: number): Position {
    const starts = this.lineStarts;
    const bounded = Math.max(0, Math.min(offset, this.text.length));
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= bounded) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: bounded - (starts[low] ?? 0) + 1 };
  }

  /** The text of a line (from 1) without its line break; empty for a line that does not exist. */
  lineText(line: number): string {
    const start = this.lineStarts[line - 1];
    if (start === undefined) return '';
    const next = this.lineStarts[line] ?? this.text.length;
    return this.text.slice(start, next).replace(/[\r\n]+$/, '');
  }
}

function computeLineStarts(text: string): number[] {
  const starts = [0];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 10 || (code === 13 && text.charCodeAt(index + 1) !== 10)) starts.push(index + 1);
  }
  return starts;
}

/** A stretch of a file: offsets in UTF-16 units from 0, `end` exclusive. Every fact of the landscape is one. */
export interface Span {
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
}

/** A text edit: replace what the span covers with `newText`; an empty span inserts. */
export interface TextEdit {
  readonly at: Span;
  readonly newText: string;
}
