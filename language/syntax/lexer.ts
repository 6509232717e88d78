import type { TokenTypeDictionary } from 'chevrotain';
import type { LangiumCoreServices, Lexer } from 'langium';
import type { SeamLexerResult } from './lexer-result.js';
import type { SeamTokenBuilder, TokenTypes } from './token-builder.js';
import { Scanner } from './scanner.js';

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
