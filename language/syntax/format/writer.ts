import type { Token } from './outline.js';
import type { Comment, SourceText } from './source-text.js';

/** What stands between two tokens. */
export interface Gap {
  /** A line break, or spaces (also none) on the same line. */
  readonly join: 'line' | '' | ' ' | '  ';
  /** The indentation of the next token where it starts a line. */
  readonly indent: number;
  /** The indentation of comments that stand on lines of their own; default: as the next token. */
  readonly commentIndent?: number;
}

/** A place to return to when a layout did not fit. */
export interface Checkpoint {
  readonly pieces: number;
  readonly column: number;
  readonly last: Token | undefined;
  readonly commentsTaken: number;
}

/** A line break that was written, and whether a blank line stands before it; `place` is where one may still be put. */
interface LineBreak {
  readonly place: number;
  readonly blank: boolean;
}

/**
 * Writes tokens one after the other, with the comments that stood between them: a comment keeps the line breaks at both of its
 * sides, and at most one blank line there.
 */
export class Writer {
  readonly #source: SourceText;
  readonly #pieces: string[] = [];
  #column = 0;
  #last: Token | undefined;

  constructor(source: SourceText) {
    this.#source = source;
  }

  /** The width of the line so far, in UTF-16 units. */
  get column(): number {
    return this.#column;
  }

  checkpoint(): Checkpoint {
    const { commentsTaken } = this.#source;
    return { pieces: this.#pieces.length, column: this.#column, last: this.#last, commentsTaken };
  }

  goBack({ pieces, column, last, commentsTaken }: Checkpoint): void {
    this.#pieces.length = pieces;
    this.#column = column;
    this.#last = last;
    this.#source.commentsTaken = commentsTaken;
  }

  /**
   * Writes a token.
   * @returns where `insertBlankLine` may put a blank line before it; `undefined` where there is one already or none may be
   */
  token(token: Token, gap: Gap): number | undefined {
    const place = this.#gap(token, this.#last ? this.#tied(this.#last, token, gap) : gap);
    this.#write(token.image);
    this.#last = token;
    return place;
  }

  insertBlankLine(place: number): void {
    this.#pieces[place] = '\n';
  }

  /** Writes what comments are left, and ends the last line. */
  end(): string {
    const { length } = this.#source;
    this.#comments(this.#source.takeComments(length), 0);
    const text = this.#pieces.join('');
    return text === '' ? '' : `${text}\n`;
  }

  #tied(last: Token, token: Token, gap: Gap): Gap {
    const tie = this.#source.tie(last, token);
    if (tie === 'apart') return { ...gap, join: 'line' };
    if (tie !== 'together' || gap.join !== 'line') return gap;
    return { ...gap, join: last.image === '{' || token.image === '}' ? ' ' : '  ' };
  }

  #gap(next: Token, { join, indent, commentIndent = indent }: Gap): number | undefined {
    const comments = this.#source.takeComments(next.start);
    const opens = this.#last?.image === '{';
    const closes = next.image === '}';
    const breaks = this.#comments(comments, commentIndent);
    const written = this.#source.lineBreaks(comments.at(-1)?.end ?? this.#last?.end ?? 0, next.start);
    const keepsBreak = comments.length > 0 && written > 0;
    const needsBreak = join === 'line' && this.#last !== undefined && (breaks.length === 0 || closes);
    if (keepsBreak || needsBreak) {
      const blank = written > 1 && !closes && !(opens && comments.length === 0);
      breaks.push(this.#breakLine(indent, blank));
    } else if (comments.length > 0) {
      this.#write(' ');
    } else if (this.#last && join !== 'line') {
      this.#write(join);
    }
    // A comment that accepts the findings of the next line must stay directly above it.
    const accepting = comments.some(({ accepts }) => accepts) && breaks.length === 1;
    return accepting || breaks.some(({ blank }) => blank) ? undefined : breaks[0]?.place;
  }

  /** Writes the comments of a gap; returns the line breaks that it wrote. */
  #comments(comments: readonly Comment[], indent: number): LineBreak[] {
    const breaks: LineBreak[] = [];
    const afterBrace = this.#last?.image === '{';
    let end = this.#last?.end ?? 0;
    comments.forEach((comment, index) => {
      const written = this.#source.lineBreaks(end, comment.start);
      const first = index === 0;
      if (written > 0 && !(first && this.#last === undefined)) {
        breaks.push(this.#breakLine(indent, written > 1 && !(first && afterBrace)));
      } else if (!first || this.#last) {
        this.#write(' ');
      }
      this.#write(laidOut(comment.image, this.#column));
      end = comment.end;
    });
    return breaks;
  }

  #breakLine(indent: number, blank: boolean): LineBreak {
    const place = this.#pieces.length;
    this.#pieces.push(blank ? '\n' : '', `\n${' '.repeat(indent)}`);
    this.#column = indent;
    return { place, blank };
  }

  #write(text: string): void {
    this.#pieces.push(text);
    const lastBreak = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
    this.#column = lastBreak < 0 ? this.#column + text.length : text.length - lastBreak - 1;
  }
}

/** A comment without trailing space; the stars of a block comment stand below its first. */
function laidOut(image: string, column: number): string {
  if (image.startsWith('//')) return image.trimEnd();
  const [first = '', ...rest] = image.split(/\r\n|\r|\n/).map((line) => line.trim());
  if (rest.length === 0 || !rest.every((line) => line.startsWith('*'))) return image;
  return [first, ...rest.map((line) => `${' '.repeat(column + 1)}${line}`)].join('\n');
}
