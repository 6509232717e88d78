import type { IRecognitionException, IToken } from 'chevrotain';
import {
  type AstNode,
  type CstNodeBuilder,
  GrammarAST,
  type LangiumCoreServices,
  LangiumParser,
  type ParseResult,
  type ParserOptions,
} from 'langium';
import { BuilderWithoutComments } from './cst-builder.js';
import type { ExpectationRecorder } from './expectation.js';
import type { Failure, OpenRule } from './failure.js';
import { GrammarFacts } from './grammar-facts.js';
import type { SeamLexer } from './lexer.js';
import type { SeamLexerResult } from './lexer-result.js';
import type { Mistake } from './mistake.js';
import type { Mended } from './chunk-mender.js';
import { mend } from './recovery.js';

/** Tokens a batch: enough that starting one is nothing, few enough that the young generation holds it. */
const BATCH = 4000;

/**
 * Langium's parser with a recovery of its own: it parses without any, and where that fails has the tokens mended (recovery.ts) and
 * parses those. Chevrotain's recovery goes on anywhere a keyword fits, which with contextual keywords is nearly everywhere.
 */
export class SeamParser extends LangiumParser {
  readonly #lexer: SeamLexer;
  readonly #expectations: ExpectationRecorder;
  readonly #facts: GrammarFacts;
  #open: OpenRule[] | undefined;

  constructor(services: LangiumCoreServices) {
    super(services);
    (this as unknown as { nodeBuilder: CstNodeBuilder }).nodeBuilder = new BuilderWithoutComments();
    this.#lexer = services.parser.Lexer as SeamLexer;
    this.#expectations = services.parser.ParserErrorMessageProvider as ExpectationRecorder;
    this.#facts = new GrammarFacts(services.Grammar);
  }

  override parse<T extends AstNode = AstNode>(input: string, options?: ParserOptions): ParseResult<T> {
    const result = super.parse<T>(input, options);
    this.#forgetTokens();
    if (result.parserErrors.length === 0) return result;
    const lexed = this.#lexer.tokenize(input);
    const mended = withoutStacks(() =>
      mend(lexed, {
        types: this.#lexer.types,
        facts: this.#facts,
        attempt: (tokens) => this.#attempt(input, { ...lexed, tokens: [...tokens] }),
      }),
    );
    return this.#finish<T>(input, lexed, mended, options);
  }

  /**
   * Parses a text batch by batch, so that each batch's tokens and trees can go before the next is read: a big file then costs its
   * facts in memory, not its syntax. Stops at the first batch with a mistake; such a file is for `parse`.
   */
  *batches<T extends AstNode = AstNode>(input: string): Generator<ParseResult<T>> {
    for (const lexed of this.#lexer.batches(input, BATCH)) {
      const result = this.#lexer.replay(lexed, () => this.#parseDetached<T>(input));
      yield result;
      if (result.parserErrors.length > 0) return;
    }
    this.#forgetTokens();
  }

  /**
   * Parses without what Langium does last: walk the whole tree to tell each node its container, a sixth of the time of parsing. Facts are
   * read from the top down and never ask. The walk starts at what the main rule returns, so it is shown a node without children instead.
   */
  #parseDetached<T extends AstNode>(input: string): ParseResult<T> {
    const main = this.mainRule;
    let model: T | undefined;
    this.mainRule = function (this: unknown, args): AstNode | undefined {
      model = main.call(this, args) as T | undefined;
      return model && { $type: model.$type };
    };
    try {
      const result = super.parse<T>(input);
      return model ? { ...result, value: model } : result;
    } finally {
      this.mainRule = main;
    }
  }

  #finish<T extends AstNode>(
    input: string,
    lexed: SeamLexerResult,
    mended: Mended,
    options?: ParserOptions,
  ): ParseResult<T> {
    const tokens = { ...lexed, tokens: mended.tokens };
    const result = this.#lexer.replay(tokens, () => super.parse<T>(input, options));
    this.#forgetTokens();
    return { ...result, lexerErrors: lexed.errors, parserErrors: mended.mistakes.map(toException) };
  }

  #attempt(input: string, lexed: SeamLexerResult): Failure | undefined {
    this.#open = [];
    this.#expectations.take();
    const result = this.#lexer.replay(lexed, () => super.parse(input));
    const open = this.#open;
    this.#open = undefined;
    const [error] = result.parserErrors;
    const expectation = this.#expectations.take();
    if (!error || !expectation) return undefined;
    const found = lexed.tokens.indexOf(error.token);
    return { index: found < 0 ? lexed.tokens.length : found, expectation, open };
  }

  override subrule(...[idx, rule, fragment, feature, args]: Parameters<LangiumParser['subrule']>): void {
    const open = this.#open;
    if (!open || this.isRecording()) return super.subrule(idx, rule, fragment, feature, args);
    const depth = open.length;
    open.push({ rule: calledRule(feature), start: this.#position() });
    super.subrule(idx, rule, fragment, feature, args);
    // Not reached on failure: what was open then stays listed.
    open.length = depth;
  }

  /** The index of the next token. */
  #position(): number {
    return (this.wrapper as unknown as { readonly currIdx: number }).currIdx + 1;
  }

  /** The parser would hold the last file's tokens until the next parse. */
  #forgetTokens(): void {
    (this.wrapper as unknown as { input: IToken[] }).input = [];
  }
}

/**
 * Every attempt that fails leaves the parser by an exception, and collecting its stack, which nobody reads, takes a sixth of the time of
 * mending a file. Engines without this setting ignore it.
 */
function withoutStacks<T>(work: () => T): T {
  const errors: ErrorConstructor & { stackTraceLimit?: number } = Error;
  const { stackTraceLimit } = errors;
  errors.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    if (stackTraceLimit === undefined) delete errors.stackTraceLimit;
    else errors.stackTraceLimit = stackTraceLimit;
  }
}

function calledRule(feature: GrammarAST.AbstractElement): string {
  return GrammarAST.isRuleCall(feature) ? (feature.rule.ref?.name ?? '') : '';
}

function toException({ message, at }: Mistake): IRecognitionException {
  return {
    name: 'MismatchedTokenException',
    message,
    token: at,
    resyncedTokens: [],
    context: { ruleStack: [], ruleOccurrenceStack: [] },
  };
}
