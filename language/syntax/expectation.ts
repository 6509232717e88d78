import type { IParserErrorMessageProvider, IToken, TokenType } from 'chevrotain';

/** What the parser could have gone on with, and in which grammar rule, where it gave up. */
export interface Expectation {
  /** Empty where a declaration was complete and something else followed. */
  readonly expected: readonly TokenType[];
  readonly rule: string;
}

/**
 * Keeps what the parser expected where it gave up. The message for people is made later (syntax-messages.ts): it needs the place in the
 * file, which the parser does not tell here.
 */
export class ExpectationRecorder implements IParserErrorMessageProvider {
  #last: Expectation | undefined;

  /** The expectation of the last failure, once. */
  take(): Expectation | undefined {
    const last = this.#last;
    this.#last = undefined;
    return last;
  }

  buildMismatchTokenMessage({
    expected,
    ruleName,
  }: {
    expected: TokenType;
    actual: IToken;
    previous: IToken;
    ruleName: string;
  }): string {
    return this.#keep([expected], ruleName);
  }

  buildNotAllInputParsedMessage({ ruleName }: { firstRedundant: IToken; ruleName: string }): string {
    return this.#keep([], ruleName);
  }

  buildNoViableAltMessage({
    expectedPathsPerAlt,
    ruleName,
  }: {
    expectedPathsPerAlt: TokenType[][][];
    ruleName: string;
  }): string {
    const first = expectedPathsPerAlt.flat().flatMap((path) => path[0] ?? []);
    return this.#keep([...new Set(first)], ruleName);
  }

  buildEarlyExitMessage({
    expectedIterationPaths,
    ruleName,
  }: {
    expectedIterationPaths: TokenType[][];
    ruleName: string;
  }): string {
    return this.#keep([...new Set(expectedIterationPaths.flatMap((path) => path[0] ?? []))], ruleName);
  }

  #keep(expected: readonly TokenType[], ruleName: string): string {
    // Langium ends the names of its parser's rules with a zero-width space.
    this.#last = { expected, rule: ruleName.replace(/\u200B$/, '') };
    return 'syntax error';
  }
}
