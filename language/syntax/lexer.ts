import type { ILexingError, IToken, TokenType, TokenTypeDictionary } from 'chevrotain';
import type { LangiumCoreServices, Lexer, LexerResult, LexingReport } from 'langium';
import type { SeamTokenBuilder, TokenTypes } from './token-builder.js';
import { decodeEscapes, MAX_NESTING } from './strings.js';

/** What the lexer found besides tokens. */
export interface SeamLexingReport extends LexingReport {
  /** Comments in order. They are no hidden tokens of the tree: Langium's builder does not bear 100,000 of them at one place. */
  readonly comments: readonly IToken[];
}

export interface SeamLexerResult extends LexerResult {
  readonly report: SeamLexingReport;
}

const MOST_DIGITS = 15;

/** What else people write around a text, with what may end it. */
const CLOSING_QUOTES: ReadonlyMap<string, string> = new Map([
  ["'", "'’"],
  ['‘', "’‘'"],
  ['‚', "‘’'"],
  ['`', '`´'],
  ['“', '”“"'],
  ['”', '”"'],
  ['„', '“”"'],
  ['«', '»'],
  ['»', '«'],
]);

/** So far the end of such a text is looked for: a line of a megabyte may be full of quotes without one. */
const LONGEST_MISQUOTED = 500;

const OTHER_ARROW = /^(?:<? ?[-–—=]{1,3} ?>|[→⇒⟶➔↔⇔⟷])/u;
const LONGEST_ARROW = 8;

// Letters of every script: people name systems in their own language.
const LETTER = /^[\p{L}\p{M}]$/u;

/**
 * The lexer, written by hand for two reasons: a word is looked up instead of tried against 180 keyword patterns, and a mistake
 * (a string without its end, a stray character) gets one message that says what to do.
 */
export class SeamLexer implements Lexer {
  readonly definition: TokenTypeDictionary;
  readonly types: TokenTypes;
  #replayed: SeamLexerResult | undefined;
  /** Every name once, for all files: resolving a reference then compares pointers instead of texts. */
  readonly #names = new Map<string, string>();

  constructor(services: LangiumCoreServices) {
    const builder = services.parser.TokenBuilder as SeamTokenBuilder;
    this.types = builder.types(services.Grammar);
    this.definition = Object.fromEntries(this.types.all.map((type) => [type.name, type]));
  }

  tokenize(text: string): SeamLexerResult {
    return this.#replayed ?? new Scanner(text, this.types, this.#names).scan();
  }

  /** The same in batches of whole declarations, each of at least `atLeast` tokens; one that has no closing brace goes to the end. */
  *batches(text: string, atLeast: number): Generator<SeamLexerResult> {
    const scanner = new Scanner(text, this.types, this.#names);
    while (!scanner.done) yield scanner.scan(atLeast);
  }

  /** Runs `parse` with tokens that were already read (and mended) instead of reading the text again. */
  replay<T>(result: SeamLexerResult, parse: () => T): T {
    this.#replayed = result;
    try {
      return parse();
    } finally {
      this.#replayed = undefined;
    }
  }
}

/** One pass over one text. */
class Scanner {
  readonly #text: string;
  readonly #types: TokenTypes;
  #tokens: IToken[] = [];
  #comments: IToken[] = [];
  #errors: ILexingError[] = [];
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
    } else if (this.#isWordStart(this.#offset)) {
      this.#word();
    } else if (isDigit(code)) {
      this.#number();
    } else if (code === 34) {
      this.#string();
    } else if (code === 47 && this.#text.charCodeAt(this.#offset + 1) === 47) {
      this.#add(this.#types.lineComment, this.#endOfLine(this.#offset), this.#comments);
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
    let end = this.#wordPart(this.#offset);
    // A hyphen belongs to a name only between its letters: `a->b` is an arrow.
    while (this.#text.charCodeAt(end) === 45 && this.#wordPart(end + 1) > end + 1) end = this.#wordPart(end + 1);
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

  #wordPart(from: number): number {
    let end = from;
    while (end < this.#text.length) {
      const code = this.#text.charCodeAt(end);
      if (isDigit(code) || this.#isWordStart(end)) end += code >= 0xd800 && code <= 0xdbff ? 2 : 1;
      else break;
    }
    return end;
  }

  #isWordStart(offset: number): boolean {
    const code = this.#text.charCodeAt(offset);
    if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;
    const point = this.#text.codePointAt(offset);
    return point !== undefined && LETTER.test(String.fromCodePoint(point));
  }

  #number(): void {
    const { length } =
      /^[0-9]+(?:-[0-9]+(?:-[0-9]+)?)?/.exec(this.#text.slice(this.#offset, this.#offset + 64))?.[0] ?? '0';
    const end = this.#digits(this.#offset);
    if (end < this.#offset + length) return this.#add(this.#types.date, this.#offset + length);
    const fraction = this.#text.charCodeAt(end) === 46 ? this.#digits(end + 1) : end;
    const last = fraction > end + 1 ? fraction : end;
    // A double holds 15 digits and not always a 16th; what it would round is not what was written.
    if (last - this.#offset - (last > end ? 1 : 0) > MOST_DIGITS) {
      this.#error(`a number has at most ${MOST_DIGITS} digits`, this.#offset, last);
    }
    this.#add(this.#types.number, last);
  }

  #digits(from: number): number {
    let end = from;
    while (isDigit(this.#text.charCodeAt(end))) end++;
    return end;
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
    end = Math.min(this.#endOfLine(this.#offset), this.#text.length);
    this.#error(
      'this text has no closing `"`; a text that spans lines is written between `"""` and `"""`',
      this.#offset,
      end,
    );
    this.#add(this.#types.string, end);
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
    const close = this.#text.indexOf('*/', this.#offset + 2);
    if (close < 0) this.#error('this comment has no closing `*/`', this.#offset, this.#offset + 2);
    this.#add(this.#types.blockComment, close < 0 ? this.#text.length : close + 2, this.#comments);
  }

  #punctuation(): void {
    for (const length of [3, 2, 1]) {
      const type = this.#types.punctuation.get(this.#text.slice(this.#offset, this.#offset + length));
      if (!type) continue;
      if (!this.#staysShallow(type.name)) return;
      return this.#add(type, this.#offset + length);
    }
    if (!this.#otherQuotes() && !this.#otherArrow()) this.#strayCharacters();
  }

  /** A text between quotes of another kind, as word processors write them: read as the text that is meant. */
  #otherQuotes(): boolean {
    const start = this.#offset;
    const open = this.#text.charAt(start);
    const closing = CLOSING_QUOTES.get(open);
    // In `don't`, the sign is an apostrophe.
    if (!closing || (start > 0 && this.#isWordStart(start - 1))) return false;
    const close = this.#closingQuote(start + 1, closing);
    if (close === undefined) return false;
    const pair = `\`${open}\` and \`${this.#text.charAt(close)}\``;
    this.#error(`a text stands between \`"\` and \`"\`, not between ${pair}`, start, close + 1);
    this.#add(this.#types.string, close + 1, this.#tokens, `"${this.#text.slice(start + 1, close)}"`);
    return true;
  }

  #closingQuote(from: number, closing: string): number | undefined {
    const last = Math.min(this.#text.length, from + LONGEST_MISQUOTED);
    for (let at = from; at < last; at++) {
      const character = this.#text.charAt(at);
      if (character === '\n' || character === '\r') return undefined;
      if (closing.includes(character)) return at;
    }
    return undefined;
  }

  /** An arrow that is written in another way: read as the one that is meant. */
  #otherArrow(): boolean {
    const [written] = OTHER_ARROW.exec(this.#text.slice(this.#offset, this.#offset + LONGEST_ARROW)) ?? [];
    if (written === undefined) return false;
    const arrow = /^[<↔⇔⟷]/.test(written) ? '<->' : '->';
    const type = this.#types.punctuation.get(arrow);
    if (!type) return false;
    const end = this.#offset + written.length;
    this.#error(`\`${written}\` is no arrow; write \`${arrow}\``, this.#offset, end);
    this.#add(type, end);
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
    this.#error(`\`${shown}\` has no meaning here; remove it`, start, end);
    this.#offset = end;
  }

  #isStray(offset: number): boolean {
    const code = this.#text.charCodeAt(offset);
    if (isSpace(code) || code === 10 || code === 13 || code === 34 || isDigit(code) || this.#isWordStart(offset))
      return false;
    if (code === 47 && /[/*]/.test(this.#text.charAt(offset + 1))) return false;
    return ![1, 2, 3].some((length) => this.#types.punctuation.has(this.#text.slice(offset, offset + length)));
  }

  #endOfLine(from: number): number {
    let end = from;
    while (end < this.#text.length && this.#text.charCodeAt(end) !== 10 && this.#text.charCodeAt(end) !== 13) end++;
    return end;
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

  #error(message: string, start: number, end: number): void {
    this.#errors.push({
      message,
      offset: start,
      length: end - start,
      line: this.#line,
      column: start - this.#lineStart + 1,
    });
  }
}

/**
 * `new` before an entity is a keyword; an entity may be named so too. It is a name where no name follows, or where the next word
 * starts the next property: `carries new owner Finance` carries the entity `new`.
 */
function resolveNew(tokens: IToken[], types: TokenTypes): void {
  const asName = types.nameable.get('new');
  tokens.forEach((token, index) => {
    if (token.tokenType !== asName) return;
    const next = tokens[index + 1];
    const afterNext = tokens[index + 2];
    const isWord = next !== undefined && (next.tokenType === types.id || types.nameable.has(next.image));
    const startsProperty =
      isWord && types.nameable.has(next.image) && afterNext !== undefined && startsValue(afterNext, types);
    if (isWord && !startsProperty) return;
    token.tokenType = types.id;
    token.tokenTypeIdx = types.id.tokenTypeIdx ?? -1;
  });
}

// After `carries new owner`, a plain name, a text or a number can only be the value of `owner`.
function startsValue(token: IToken, types: TokenTypes): boolean {
  return token.tokenType === types.id || token.tokenType === types.string || token.tokenType === types.number;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 11 || code === 12 || code === 0xa0 || code === 0xfeff;
}

/** A text with its control and direction characters written out, so that a message shows what is there. */
function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Z}]/gu, (character) => {
    const point = character.codePointAt(0) ?? 0;
    return `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
  });
}
