import type { Handoff } from '../landscape/types.js';

/**
 * Whether nothing watches the handoff (rules.md, handoff/unmonitored).
 * @returns true where it has no `monitored by`, or only the word `nothing`
 */
export function isUnmonitored(handoff: Handoff): boolean {
  return handoff.monitors.length === 0;
}

/**
 * Whether a failure of the handoff can pass without a trace (rules.md, handoff/silent-failure).
 * @returns true where it has no `on failure`, or its chain ends in `silent` or in `retry`: nothing follows the last attempt
 */
export function failsSilently(handoff: Handoff): boolean {
  const last = handoff.onFailure?.actions.at(-1);
  return last === undefined || last.kind === 'silent' || last.kind === 'retry';
}
