import type { IToken, TokenType } from 'chevrotain';
import { endOfDigits, endOfLine, endOfWord, isDigit, isSpace, isWordStart, visible } from './characters.js';
import { endOfBrokenText, foreignArrow, foreignComment, foreignText } from './foreign-signs.js';
import type { SeamLexerResult, SeamLexingError } from './lexer-result.js';
import { resolveNew } from './resolve-new.js';
import { decodeEscapes, MAX_NESTING } from './strings.js';
import type { TokenTypes } from './token-builder.js';

const MOST_DIGITS = 15;

/** One pass over one text. */
export class Scanner {
  readonly #text: string;
  readonly #types: TokenTypes;
  #tokens: IToken[] = [];
  #comments: IToken[] = [];
  #errors: SeamLexingError[] = [];
  readonly #names: Map<string, string>;
  #offset = 0;
  #line = 1;
  #lineStart = 0;
  #nesting = 0;
  /** How many braces are open. */
  #depth = 0;
  /** The number of tokens after which the next brace that closes a declaration ends the batch. */
  #batch = Number.POSITIVE_INFINITY;
  #batchEnded = false;

  constructor(text: string, types: TokenTypes, names: Map<string, string>) {
    this.#text = text;
    this.#types = types;
    this.#names = names;
    if (text.charCodeAt(0) === 0xfeff) this.#offset = 1;
  }

  get done(): boolean {
    return this.#offset >= this.#text.length;
  }

  scan(atLeast = Number.POSITIVE_INFINITY): SeamLexerResult {
    this.#tokens = [];
    this.#comments = [];
    this.#errors = [];
    this.#batch = atLeast;
    this.#batchEnded = false;
    while (!this.done && !this.#batchEnded) this.#next();
    resolveNew(this.#tokens, this.#types);
    return {
      tokens: this.#tokens,
      hidden: [],
      errors: this.#errors,
      report: { diagnostics: [], comments: this.#comments },
    };
  }

  #next(): void {
    const code = this.#text.charCodeAt(this.#offset);
    if (code === 10) return this.#newLine(1);
    if (code === 13) return this.#newLine(this.#text.charCodeAt(this.#offset + 1) === 10 ? 2 : 1);
    if (isSpace(code)) {
      this.#offset++;
    } else if (isWordStart(this.#text, this.#offset)) {
      this.#word();
    } else if (isDigit(code)) {
      this.#number();
    } else if (code === 34) {
      this.#string();
    } else if (code === 47 && this.#text.charCodeAt(this.#offset + 1) === 47) {
      this.#add(this.#types.lineComment, endOfLine(this.#text, this.#offset), this.#comments);
    } else if (code === 47 && this.#text.charCodeAt(this.#offset + 1) === 42) {
      this.#blockComment();
    } else {
      this.#punctuation();
    }
  }

  #newLine(length: number): void {
    this.#offset += length;
    this.#line++;
    this.#lineStart = this.#offset;
  }

  #word(): void {
    const end = endOfWord(this.#text, this.#offset);
    const word = this.#text.slice(this.#offset, end);
    const keyword = this.#types.nameable.get(word);
    if (keyword) this.#add(keyword, end);
    else this.#add(this.#types.id, end, this.#tokens, this.#shared(word));
  }

  /** One string for all mentions of a name: a name is mentioned ten times for each time it is declared. */
  #shared(name: string): string {
    const known = this.#names.get(name);
    if (known !== undefined) return known;
    this.#names.set(name, name);
    return name;
  }

  #number(): void {
    const { length } =
      /^[0-9]+(?:-[0-9]+(?:-[0-9]+)?)?/.exec(this.#text.slice(this.#offset, this.#offset + 64))?.[0] ?? '0';
    const end = endOfDigits(this.#text, this.#offset);
    if (end < this.#offset + length) return this.#add(this.#types.date, this.#offset + length);
    const fraction = this.#text.charCodeAt(end) === 46 ? endOfDigits(this.#text, end + 1) : end;
    const last = fraction > end + 1 ? fraction : end;
    // A double holds 15 digits and not always a 16th; what it would round is not what was written.
    if (last - this.#offset - (last > end ? 1 : 0) > MOST_DIGITS) {
      this.#error(`a number has at most ${MOST_DIGITS} digits`, this.#offset, last);
    }
    this.#add(this.#types.number, last);
  }

  #string(): void {
    if (this.#text.startsWith('"""', this.#offset)) return this.#longString();
    let end = this.#offset + 1;
    for (; end < this.#text.length; end++) {
      const code = this.#text.charCodeAt(end);
      if (code === 10 || code === 13) break;
      if (code === 92) end++;
      else if (code === 34) {
        this.#checkEscapes(this.#offset + 1, end);
        return this.#add(this.#types.string, end + 1);
      }
    }
    const lineEnd = endOfLine(this.#text, this.#offset);
    this.#error(
      'this text has no closing `"`; a text that spans lines is written between `"""` and `"""`',
      this.#offset,
      lineEnd,
    );
    this.#add(this.#types.string, endOfBrokenText(this.#text, this.#offset) ?? lineEnd);
  }

  #longString(): void {
    const close = this.#text.indexOf('"""', this.#offset + 3);
    if (close >= 0) {
      this.#checkEscapes(this.#offset + 3, close);
      return this.#add(this.#types.string, close + 3);
    }
    this.#error('this text has no closing `"""`', this.#offset, this.#offset + 3);
    this.#add(this.#types.string, this.#text.length);
  }

  #checkEscapes(from: number, to: number): void {
    if (!this.#text.slice(from, to).includes('\\')) return;
    decodeEscapes(this.#text.slice(from, to), (message, start, end) => this.#error(message, from + start, from + end));
  }

  #blockComment(): void {
    if (this.#acceptedGroup()) return;
    const close = this.#text.indexOf('*/', this.#offset + 2);
    if (close < 0) this.#error('this comment has no closing `*/`', this.#offset, this.#offset + 2);
    this.#add(this.#types.blockComment, close < 0 ? this.#text.length : close + 2, this.#comments);
  }

  /** Reads `accept handoff/*`, as a configuration has it, for the mistake it is: its `/*` would else swallow the rest of the file. */
  #acceptedGroup(): boolean {
    const [accept, group] = this.#tokens.slice(-2);
    if (accept?.image !== 'accept' || group === undefined || group.endOffset !== this.#offset - 1) return false;
    const message = `an acceptance names one rule; a whole group is set as \`"${group.image}/*"\` in the configuration`;
    this.#error(message, group.startOffset, this.#offset + 2);
    this.#offset += 2;
    return true;
  }

  #punctuation(): void {
    for (const length of [3, 2, 1]) {
      const type = this.#types.punctuation.get(this.#text.slice(this.#offset, this.#offset + length));
      if (!type) continue;
      if (!this.#staysShallow(type.name)) return;
      return this.#add(type, this.#offset + length);
    }
    if (!this.#foreignComment() && !this.#foreignSign()) this.#strayCharacters();
  }

  #foreignComment(): boolean {
    const comment = foreignComment(this.#text, this.#offset);
    if (!comment) return false;
    this.#error(comment.message, this.#offset, comment.end);
    this.#offset = comment.end;
    return true;
  }

  /** Reads what another program has written for a text or an arrow; `false` where there is no such thing. */
  #foreignSign(): boolean {
    const quoted = foreignText(this.#text, this.#offset);
    const sign = quoted ?? foreignArrow(this.#text, this.#offset);
    if (!sign) return false;
    const type = quoted ? this.#types.string : this.#types.punctuation.get(sign.meant);
    if (!type) return false;
    this.#error(sign.message, this.#offset, sign.end);
    this.#add(type, sign.end, this.#tokens, sign.meant);
    return true;
  }

  // The parser calls itself for each parenthesis; a file from a stranger must not exhaust the stack.
  #staysShallow(image: string): boolean {
    if (image === '{' || image === '}') this.#brace(image);
    if (image !== '(' && image !== ')') return true;
    const depth = image === '(' ? ++this.#nesting : this.#nesting--;
    this.#nesting = Math.max(0, this.#nesting);
    if (depth <= MAX_NESTING) return true;
    if (image === '(' && depth === MAX_NESTING + 1) {
      this.#error(`conditions nest at most ${MAX_NESTING} parentheses deep`, this.#offset, this.#offset + 1);
    }
    this.#offset++;
    return false;
  }

  #brace(image: '{' | '}'): void {
    this.#nesting = 0;
    if (image === '{') this.#depth++;
    else if (this.#depth > 0) this.#depth--;
    this.#batchEnded = this.#depth === 0 && this.#tokens.length >= this.#batch;
  }

  #strayCharacters(): void {
    const start = this.#offset;
    let end = start;
    while (end < this.#text.length && this.#isStray(end)) end += (this.#text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
    const shown = visible(this.#text.slice(start, Math.min(end, start + 20)));
    const instead = insteadOf(this.#text.charAt(start));
    this.#error(`\`${shown}\` ${instead ?? 'has no meaning here; remove it'}`, start, end, instead === undefined);
    this.#offset = end;
  }

  #isStray(offset: number): boolean {
    const code = this.#text.charCodeAt(offset);
    if (isSpace(code) || code === 10 || code === 13 || code === 34 || isDigit(code) || isWordStart(this.#text, offset))
      return false;
    if (code === 47 && /[/*]/.test(this.#text.charAt(offset + 1))) return false;
    return ![1, 2, 3].some((length) => this.#types.punctuation.has(this.#text.slice(offset, offset + length)));
  }

  #add(tokenType: TokenType, end: number, to: IToken[] = this.#tokens, text?: string): void {
    const start = this.#offset;
    // A keyword's text is there already; a slice of the file for each would double what a token weighs.
    const image = text ?? (typeof tokenType.PATTERN === 'string' ? tokenType.PATTERN : this.#text.slice(start, end));
    const startLine = this.#line;
    const startColumn = start - this.#lineStart + 1;
    if (tokenType === this.#types.string || tokenType === this.#types.blockComment) this.#countLines(start, end);
    to.push({
      image,
      startOffset: start,
      endOffset: end - 1,
      startLine,
      endLine: this.#line,
      startColumn,
      endColumn: end - this.#lineStart,
      tokenTypeIdx: tokenType.tokenTypeIdx ?? -1,
      tokenType,
    });
    this.#offset = end;
  }

  #countLines(start: number, end: number): void {
    for (let index = start; index < end; index++) {
      const code = this.#text.charCodeAt(index);
      if (code !== 10 && !(code === 13 && this.#text.charCodeAt(index + 1) !== 10)) continue;
      this.#line++;
      this.#lineStart = index + 1;
    }
  }

  #error(message: string, start: number, end: number, isStray = false): void {
    this.#errors.push({
      message,
      isStray,
      offset: start,
      length: end - start,
      line: this.#line,
      column: start - this.#lineStart + 1,
    });
  }
}

/** What to write instead of a sign that has no meaning. */
function insteadOf(sign: string): string | undefined {
  if (/^\p{Sc}$/u.test(sign)) return 'is no currency; write its code behind the number, as in `45 EUR`';
  if (sign === '%') return 'has no meaning here; write a fraction, as `0.8` for 80 percent';
  return undefined;
}
