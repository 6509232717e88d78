import { occurrencesPerMonth } from '../landscape/time.js';
import type { Handoff, RateAt } from '../landscape/types.js';
import { rounded } from './wording.js';

/** What crosses a handoff beside what it can bear. */
export interface Load {
  readonly volume: RateAt;
  readonly capacity: RateAt;
  /** Volume as a part of capacity, both by calendar (decision.md, 4): 1 is full. Infinite for some volume on no capacity, 0 for none. */
  readonly share: number;
}

// Different units (`60 per hour`, `1 per minute`) meet in a month's occurrences, where a last digit may be lost.
const TOLERANCE = 1e-9;

/**
 * The load of a handoff.
 * @returns `undefined` where it does not declare both volume and capacity.
 */
export function loadOf({ volume, capacity }: Handoff): Load | undefined {
  if (!volume || !capacity) return undefined;
  const crosses = occurrencesPerMonth(volume.rate, 'calendar') ?? 0;
  const bears = occurrencesPerMonth(capacity.rate, 'calendar') ?? 0;
  const share = crosses === 0 ? 0 : bears === 0 ? Number.POSITIVE_INFINITY : crosses / bears;
  return { volume, capacity, share };
}

/** Whether a share of the capacity reaches a limit; equal is reached. */
export function reaches(share: number, limit: number): boolean {
  return share >= limit - TOLERANCE;
}

/** Whether a share of the capacity goes beyond a limit; equal is not beyond. */
export function exceeds(share: number, limit: number): boolean {
  return share > limit + TOLERANCE;
}

/** A share as a percentage with at most one decimal: `120 %`. */
export function percent(share: number): string {
  return `${rounded(share * 100)} %`;
}
