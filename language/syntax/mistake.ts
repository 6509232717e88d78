import type { IToken } from 'chevrotain';

/** One mistake, for people, with the token that it is shown at. */
export interface Mistake {
  readonly message: string;
  readonly at: IToken;
}
