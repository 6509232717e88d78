import type { IToken } from 'chevrotain';
import type { GrammarFacts } from './grammar-facts.js';
import type { Mistake } from './mistake.js';
import { short } from './syntax-messages.js';
import type { TokenTypes } from './token-builder.js';

/** What splitting needs to know of the language. */
export interface ChunkContext {
  readonly types: TokenTypes;
  readonly facts: GrammarFacts;
}

/** The tokens of one declaration, with its braces in balance. */
export interface Chunk {
  readonly tokens: readonly IToken[];
  /** Said of a declaration whose closing brace had to be added, unless a surplus opening brace turns out to be why. */
  readonly unclosed: Mistake | undefined;
}

/**
 * Splits a file's tokens into declarations, so that a mistake in one leaves the others alone. A declaration starts with its keyword
 * at the start of a line; where that happens inside a body, the body's closing brace is missing.
 */
export function splitDeclarations(
  tokens: readonly IToken[],
  context: ChunkContext,
): { readonly chunks: readonly Chunk[]; readonly mistakes: readonly Mistake[] } {
  const splitter = new Splitter(tokens, context);
  return splitter.split();
}

class Splitter {
  readonly #tokens: readonly IToken[];
  readonly #context: ChunkContext;
  readonly #chunks: Chunk[] = [];
  readonly #mistakes: Mistake[] = [];
  #current: IToken[] = [];
  /** The opening braces that are not closed yet. */
  #open: IToken[] = [];
  /** Whether the first indented property below a header without an opening brace was looked at already. */
  #bodySeen = false;

  constructor(tokens: readonly IToken[], context: ChunkContext) {
    this.#tokens = tokens;
    this.#context = context;
  }

  split(): { readonly chunks: readonly Chunk[]; readonly mistakes: readonly Mistake[] } {
    this.#tokens.forEach((token, index) => {
      if (this.#startsBody(token, index)) this.#addOpening(this.#current.length, token);
      else if (this.#startsDeclaration(token, index)) this.#close();
      this.#take(token);
    });
    this.#close();
    return { chunks: this.#chunks, mistakes: this.#mistakes };
  }

  #take(token: IToken): void {
    if (token.image === '}' && this.#open.length === 0 && !this.#openBefore(token)) {
      this.#mistakes.push({ message: 'this `}` closes nothing', at: token });
      return;
    }
    this.#current.push(token);
    if (token.image === '{') this.#open.push(token);
    if (token.image !== '}') return;
    this.#open.pop();
    if (this.#open.length === 0) this.#close();
  }

  /** Adds the opening brace that a closing one shows to be missing: before the first line that starts with a property. */
  #openBefore(closing: IToken): boolean {
    const [keyword] = this.#current;
    const items = this.#context.facts.items(this.#context.facts.declarations.get(keyword?.image ?? '') ?? '');
    const first = this.#current.findIndex((token, index) => {
      return items.has(token.image) && index > 1 && this.#current[index - 1]?.endLine !== token.startLine;
    });
    return this.#addOpening(first, closing);
  }

  /** Adds an opening brace before a token of the declaration at hand; `false` where nothing stands before that. */
  #addOpening(index: number, beside: IToken): boolean {
    const before = this.#current[index - 1];
    if (!before) return false;
    this.#mistakes.push({ message: `${this.#currentName()} has no opening \`{\``, at: before });
    const open = addedBrace('{', beside, this.#context.types);
    this.#current.splice(index, 0, open);
    this.#open.push(open);
    return true;
  }

  #close(): void {
    const [outermost] = this.#open;
    const unclosed = outermost && { message: `${this.#currentName()} has no closing \`}\``, at: outermost };
    for (const _ of this.#open) {
      const last = this.#current.at(-1);
      if (last) this.#current.push(addedBrace('}', last, this.#context.types));
    }
    if (this.#current.length > 0) this.#chunks.push({ tokens: this.#current, unclosed });
    this.#current = [];
    this.#open = [];
    this.#bodySeen = false;
  }

  /** The declaration at hand, for a message: `system CRM`. */
  #currentName(): string {
    const [keyword, name] = this.#current;
    if (!keyword || !this.#context.facts.declarations.has(keyword.image)) return 'this `{`';
    return name && /^[\p{L}_]/u.test(name.image)
      ? `\`${keyword.image} ${short(name.image)}\``
      : `this \`${keyword.image}\``;
  }

  /**
   * Whether a line is the first of a body that is closed but never opened: an indented property below a header. It may start like a
   * declaration (`domain customers` below `entity Customer`), and what follows may have a body of its own.
   */
  #startsBody(token: IToken, index: number): boolean {
    const { facts } = this.#context;
    const [first, name] = this.#current;
    if (!first || !name || this.#open.length > 0 || this.#bodySeen) return false;
    const isIndented = (token.startColumn ?? 0) > (first.startColumn ?? 0);
    if (!isIndented || this.#tokens[index - 1]?.endLine === token.startLine) return false;
    if (!facts.items(facts.declarations.get(first.image) ?? '').has(token.image)) return false;
    // Whatever the answer, it holds for the lines below too.
    this.#bodySeen = true;
    return this.#isClosedBelow(index, first.startColumn ?? 0);
  }

  /** Whether a brace closes what the token at an index stands in, before a line starts at a column or left of it. */
  #isClosedBelow(from: number, column: number): boolean {
    let depth = 0;
    for (let index = from; index < this.#tokens.length; index++) {
      const token = this.#tokens[index];
      if (token?.image === '}' && --depth < 0) return true;
      if (token?.image === '{') depth++;
      const startsLine = this.#tokens[index - 1]?.endLine !== token?.startLine;
      if (startsLine && token?.image !== '}' && (token?.startColumn ?? 0) <= column) return false;
    }
    return false;
  }

  #startsDeclaration(token: IToken, index: number): boolean {
    const { facts } = this.#context;
    const [first] = this.#current;
    const before = this.#tokens[index - 1];
    const next = this.#tokens[index + 1];
    if (!first || before?.endLine === token.startLine) return false;
    if (next === undefined || !/^[\p{L}_]/u.test(next.image)) return false;
    if (!facts.declarations.has(token.image)) return this.#looksLikeDeclaration(index);
    if (this.#open.length === 0) return true;
    const ownItems = facts.items(facts.declarations.get(first.image) ?? '');
    if (ownItems.has(token.image) || (token.startColumn ?? 0) > (first.startColumn ?? 0)) return false;
    const afterName = this.#tokens[index + 2];
    return (
      afterName === undefined ||
      /^["{:]|^(in|core|critical)$/.test(afterName.image) ||
      afterName.startLine !== next.endLine
    );
  }

  /** Whether a line at the top of a file has the form of a declaration, with a misspelt or unknown keyword: `Sytem Books "Xero" {`. */
  #looksLikeDeclaration(index: number): boolean {
    const [first] = this.#current;
    const { facts } = this.#context;
    const ownItems = facts.items(facts.declarations.get(first?.image ?? '') ?? '');
    const [keyword, , title, afterTitle] = this.#tokens.slice(index, index + 4);
    if (this.#open.length > 0 || !keyword || ownItems.has(keyword.image)) return false;
    if (!/^[\p{L}_]/u.test(keyword.image)) return false;
    const afterName = title?.image.startsWith('"') ? afterTitle : title;
    return afterName?.image === '{' || afterName?.image === ':';
  }
}

/** A brace that the file lacks, at the place of a token beside it. */
export function addedBrace(image: '{' | '}', beside: IToken, types: TokenTypes): IToken {
  const tokenType = types.punctuation.get(image) ?? beside.tokenType;
  const tokenTypeIdx = tokenType.tokenTypeIdx ?? -1;
  return { ...beside, image, tokenType, tokenTypeIdx, isInsertedInRecovery: true };
}
