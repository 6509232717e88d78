/** The command cannot do what it was asked for, and its user can change that: the message is all there is to say. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  /** What to try instead. */
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.hint = hint;
  }
}

/** By its name: the bundles of the command line have each a class of their own. */
export function isUsageError(error: unknown): error is UsageError {
  return error instanceof Error && error.name === 'UsageError';
}
