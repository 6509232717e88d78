import type { IToken } from 'chevrotain';
import type { LexerResult, LexingReport } from 'langium';

/** What the lexer found besides tokens. */
export interface SeamLexingReport extends LexingReport {
  /** Comments in order. They are no hidden tokens of the tree: Langium's builder does not bear 100,000 of them at one place. */
  readonly comments: readonly IToken[];
}

export interface SeamLexerResult extends LexerResult {
  readonly report: SeamLexingReport;
}
