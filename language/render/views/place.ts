import type { Span } from '../../landscape/source.js';

/** A place in a file, ready to be shown or followed: lines and columns from 1, columns in UTF-16 units. */
export interface Place {
  /** With `/`. A file of the built-in library is named `seamline:…`; it has no path on the disk. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  /** One past the last column. */
  readonly endColumn: number;
  readonly builtIn: boolean;
}

/** Turns spans into places; whoever shows them decides what paths are relative to. */
export type PlaceOf = (span: Span) => Place;

/**
 * Places with paths as they stand below a folder.
 * @param folder of the project as it is shown, with `/`; `.` or nothing for paths relative to the project itself
 */
export function placesBelow(folder = '.'): PlaceOf {
  const prefix = folder === '.' || folder === '' ? '' : `${folder.replace(/\/$/, '')}/`;
  return ({ file, start, end }) => {
    const from = file.positionAt(start);
    const to = file.positionAt(end);
    return {
      file: file.builtIn ? `seamline:${file.path}` : `${prefix}${file.path}`,
      line: from.line,
      column: from.column,
      endLine: to.line,
      endColumn: to.column,
      builtIn: file.builtIn,
    };
  };
}

/** `finance.seam:34`: the file without its folders, and the line. */
export function shortPlace({ file, line }: Place): string {
  return `${file.slice(file.lastIndexOf('/') + 1)}:${line}`;
}

/** `examples/northwind/finance.seam:34`. */
export function longPlace({ file, line }: Place): string {
  return `${file}:${line}`;
}
