import { expect, test } from 'vitest';
import { hoursOfWork } from '../../../language/rules/hours-of-work.js';

test.each([
  [0, '0 minutes'],
  [1, '1 minute'],
  [2.25, '2.3 minutes'],
  [59, '59 minutes'],
  [60, '1 hour'],
  [195, '3.3 hours'],
  [9600, '160 hours'],
])('%d minutes of work are %s', (minutes, text) => {
  expect(hoursOfWork(minutes)).toBe(text);
});
