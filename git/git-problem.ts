/** git cannot give what was asked for, and its user can change that: the message is all there is to say. */
export class GitProblem extends Error {
  override readonly name = 'GitProblem';
  /** What to try instead. */
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.hint = hint;
  }
}
