import { expect, test } from 'vitest';
import { lengthOfTime } from '../../../language/rules/length-of-time.js';

test.each([
  [0, '0 seconds'],
  [0.5, '30 seconds'],
  [1, '1 minute'],
  [59, '59 minutes'],
  [60, '1 hour'],
  [90, '1.5 hours'],
  [24 * 60, '1 day'],
  [8 * 24 * 60, '8 days'],
  [43_800, '1 month'],
  [65_700, '1.5 months'],
])('%d minutes are %s', (minutes, text) => {
  expect(lengthOfTime(minutes)).toBe(text);
});
