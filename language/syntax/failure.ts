import type { Expectation } from './expectation.js';

/** A grammar rule that the parser was in, with the index of the token at which it entered it. */
export interface OpenRule {
  readonly rule: string;
  readonly start: number;
}

/** Where and how one attempt to parse tokens failed. */
export interface Failure {
  /** The index of the token that did not fit; the number of tokens where the input ended too early. */
  readonly index: number;
  readonly expectation: Expectation;
  /** The rules that were open, outermost first. */
  readonly open: readonly OpenRule[];
}
