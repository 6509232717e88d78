import { counted } from './wording.js';

const MINUTES_A_MONTH = (365 * 24 * 60) / 12;

const LENGTHS: readonly { readonly unit: string; readonly minutes: number }[] = [
  { unit: 'month', minutes: MINUTES_A_MONTH },
  { unit: 'day', minutes: 24 * 60 },
  { unit: 'hour', minutes: 60 },
  { unit: 'minute', minutes: 1 },
];

/**
 * A length of time by calendar, in the longest unit that it fills, with at most one decimal.
 * @param minutes not negative
 * @returns `8 days`, `1.5 hours`, `30 seconds`
 */
export function lengthOfTime(minutes: number): string {
  const length = LENGTHS.find((unit) => minutes >= unit.minutes) ?? { unit: 'second', minutes: 1 / 60 };
  return counted(Math.round((minutes / length.minutes) * 10) / 10, length.unit);
}
