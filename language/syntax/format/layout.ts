import type { Body, Item, Token } from './outline.js';
import type { SourceText } from './source-text.js';
import { type Gap, Writer } from './writer.js';

const INDENT = 2;
const WIDTH = 100;
/** A body on one line has at most this many properties. */
const ONE_LINE_PROPERTIES = 2;

/** Writes a file's declarations in the one style (language.md, 6). */
export function layOut(declarations: readonly Item[], source: SourceText): string {
  const layout = new Layout(source);
  return layout.file(declarations);
}

class Layout {
  readonly #source: SourceText;
  readonly #writer: Writer;

  constructor(source: SourceText) {
    this.#source = source;
    this.#writer = new Writer(source);
  }

  file(declarations: readonly Item[]): string {
    let brokenBefore = false;
    for (const [index, declaration] of declarations.entries()) {
      const { place, broken } = this.#item(declaration, { join: 'line', indent: 0 }, false);
      if (index > 0 && place !== undefined && (broken || brokenBefore)) this.#writer.insertBlankLine(place);
      brokenBefore = broken;
    }
    return this.#writer.end();
  }

  /**
   * Writes a declaration or a property after a gap.
   * @param flat on one line, however wide that gets
   * @returns whether its body takes lines of its own, and where a blank line before it may be put
   */
  #item(
    { line, body }: Item,
    gap: Gap,
    flat: boolean,
  ): { readonly place: number | undefined; readonly broken: boolean } {
    const place = this.#line(line, gap, flat);
    if (!body) return { place, broken: false };
    const { indent } = gap;
    this.#writer.token(body.open, { join: ' ', indent });
    if (flat || this.#mayStayOnOneLine(body)) {
      const start = this.#writer.checkpoint();
      this.#oneLine(body, indent);
      if (flat || this.#writer.column <= WIDTH) return { place, broken: false };
      this.#writer.goBack(start);
    }
    for (const item of body.items) this.#item(item, { join: 'line', indent: indent + INDENT }, false);
    this.#writer.token(body.close, { join: 'line', indent, commentIndent: indent + INDENT });
    return { place, broken: true };
  }

  /** The tokens of a declaration's or property's own line; a comma list that is too wide goes on below. */
  #line(line: readonly Token[], gap: Gap, flat: boolean): number | undefined {
    const indent = gap.indent + INDENT;
    const widths = line.some(({ image }) => image === ',') ? segmentWidths(line) : [];
    let place: number | undefined;
    for (const [index, token] of line.entries()) {
      const before = line[index - 1];
      if (!before) {
        place = this.#writer.token(token, gap);
        continue;
      }
      const wraps = !flat && before.image === ',' && this.#writer.column + 1 + (widths[index] ?? 0) > WIDTH;
      this.#writer.token(token, { join: wraps ? 'line' : spaceBetween(before, token), indent });
    }
    return place;
  }

  #oneLine({ items, close }: Body, indent: number): void {
    for (const [index, item] of items.entries()) this.#item(item, { join: index === 0 ? ' ' : '  ', indent }, true);
    this.#writer.token(close, { join: items.length === 0 ? '' : ' ', indent });
  }

  #mayStayOnOneLine({ open, items, close }: Body): boolean {
    if (items.length > ONE_LINE_PROPERTIES) return false;
    // On one line, the bodies in it are on that line too.
    if (items.some(({ body }) => body && !this.#mayStayOnOneLine(body))) return false;
    const isEmpty = items.length === 0 && !this.#source.hasCommentBefore(close.start);
    return isEmpty || this.#source.lineBreaks(open.end, close.start) === 0;
  }
}

/** For each token, the width from it to the next comma, or to the end of the line. */
function segmentWidths(line: readonly Token[]): readonly number[] {
  const widths: number[] = [];
  let width = 0;
  for (let index = line.length - 1; index >= 0; index--) {
    const token = line[index];
    const next = line[index + 1];
    if (!token) continue;
    const ends = !next || token.image === ',';
    width = token.image.length + (ends ? 0 : spaceBetween(token, next).length + width);
    widths[index] = width;
  }
  return widths;
}

function spaceBetween({ image: before }: Token, { image: after }: Token): '' | ' ' {
  return /^[,:./)]$/.test(after) || /^[./(]$/.test(before) ? '' : ' ';
}
