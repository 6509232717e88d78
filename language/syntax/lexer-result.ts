import type { ILexingError, IToken } from 'chevrotain';
import type { LexerResult, LexingReport } from 'langium';

/** What the lexer found besides tokens. */
export interface SeamLexingReport extends LexingReport {
  /** Comments in order. They are no hidden tokens of the tree: Langium's builder does not bear 100,000 of them at one place. */
  readonly comments: readonly IToken[];
}

export interface SeamLexerResult extends LexerResult {
  readonly report: SeamLexingReport;
}

/** A mistake of spelling. */
export interface SeamLexingError extends ILexingError {
  /** Whether it is about signs that stand for nothing, of which the rest of the line can tell more. */
  readonly isStray?: boolean;
}
