import { counted } from './wording.js';

const MINUTES_AN_HOUR = 60;

/**
 * Working time in hours with at most one decimal; below an hour in minutes, so that little work does not read as none.
 * @param minutes not negative
 * @returns `65 hours`, `3.3 hours`, `45 minutes`
 */
export function hoursOfWork(minutes: number): string {
  if (minutes < MINUTES_AN_HOUR) return counted(Math.round(minutes * 10) / 10, 'minute');
  return counted(Math.round((minutes / MINUTES_AN_HOUR) * 10) / 10, 'hour');
}
