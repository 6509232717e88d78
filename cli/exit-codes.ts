/** What the process ends with (interfaces.md, 1). */
export const exitCodes = {
  /** Nothing at or above the threshold. */
  clean: 0,
  findings: 1,
  /** Wrong use, or an input or a configuration that cannot be read or does not parse. */
  wrongUse: 2,
  internalError: 3,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
