import type { IToken } from 'chevrotain';
import type { Fragment } from '../../landscape/fragment.js';
import type { SourceFile } from '../../landscape/source.js';
import type { Token } from './outline.js';

/** A comment as written. */
export interface Comment extends Token {
  /** Accepts findings on the line below it (language.md, 5). */
  readonly accepts: boolean;
}

/** What the formatter asks about the text as it was written. */
export class SourceText {
  readonly #file: SourceFile;
  readonly #comments: readonly Comment[];
  /** The lines that a comment accepts findings on; what stands together there stays together. */
  readonly #acceptedLines: ReadonlySet<number>;
  #nextComment = 0;

  constructor({ file, commentAcceptances }: Fragment, comments: readonly IToken[]) {
    this.#file = file;
    const accepting = new Set(commentAcceptances.map(({ start }) => start));
    this.#comments = comments.map(({ image, startOffset: start }) => {
      return { image, start, end: start + image.length, accepts: accepting.has(start) };
    });
    this.#acceptedLines = new Set(commentAcceptances.map(({ line }) => line));
  }

  get length(): number {
    return this.#file.text.length;
  }

  /** How many comments were taken so far; setting it goes back to that place. */
  get commentsTaken(): number {
    return this.#nextComment;
  }

  set commentsTaken(count: number) {
    this.#nextComment = count;
  }

  /** The comments before an offset that were not taken yet. */
  takeComments(before: number): readonly Comment[] {
    const from = this.#nextComment;
    while (this.hasCommentBefore(before)) this.#nextComment++;
    return this.#comments.slice(from, this.#nextComment);
  }

  /** Whether a comment that was not taken yet stands before an offset. */
  hasCommentBefore(offset: number): boolean {
    return (this.#comments[this.#nextComment]?.start ?? Number.POSITIVE_INFINITY) < offset;
  }

  /** The number of line breaks in a stretch of the text. */
  lineBreaks(from: number, to: number): number {
    const { text } = this.#file;
    let count = 0;
    for (let index = from; index < to; index++) {
      const code = text.charCodeAt(index);
      if (code === 10 || (code === 13 && text.charCodeAt(index + 1) !== 10)) count++;
    }
    return count;
  }

  /**
   * Where a comment accepts findings on a line, whether two neighbours must stay on that line or must not get onto it; moving either
   * would accept more or less than was written.
   */
  tie(before: Token, after: Token): 'together' | 'apart' | undefined {
    if (this.#acceptedLines.size === 0) return undefined;
    const line = this.#file.positionAt(before.start).line;
    const next = this.#file.positionAt(after.start).line;
    if (!this.#acceptedLines.has(line) && !this.#acceptedLines.has(next)) return undefined;
    return line === next ? 'together' : 'apart';
  }
}
