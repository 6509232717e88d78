import { rateRatio } from './time.js';
import type { Handoff, RateAt } from './types.js';

/** What crosses a handoff beside what it can bear. */
export interface Load {
  readonly volume: RateAt;
  readonly capacity: RateAt;
  /** Volume as a part of capacity, both by calendar (decision.md, 4): 1 is full. Infinite for some volume on no capacity, 0 for none. */
  readonly share: number;
}

// Amounts and factors may have decimals (`0.1 per day`, times 3), where a last digit may be lost.
const TOLERANCE = 1e-9;

/**
 * The load of a handoff.
 * @returns `undefined` where it does not declare both volume and capacity.
 */
export function loadOf({ volume, capacity }: Handoff): Load | undefined {
  return volume && capacity && { volume, capacity, share: rateRatio(volume.rate, capacity.rate) };
}

/** Whether a share of the capacity reaches a limit; equal is reached. */
export function reaches(share: number, limit: number): boolean {
  return share >= limit - TOLERANCE;
}

/** Whether a share of the capacity goes beyond a limit; equal is not beyond. */
export function exceeds(share: number, limit: number): boolean {
  return share > limit + TOLERANCE;
}
