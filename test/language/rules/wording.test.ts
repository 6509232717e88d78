import { expect, test } from 'vitest';
import { called, code, counted, enumerate, percent, quoted, rounded } from '../../../language/rules/wording.js';
import { landscapeOf } from '../../support/model.js';

test('an element is called by its title, else by its name in backticks', () => {
  const [titled, untitled] = landscapeOf('system A "The shop" system B').all('system');
  expect(titled && called(titled)).toBe('"The shop"');
  expect(untitled && called(untitled)).toBe('`B`');
  expect(code('monitored by')).toBe('`monitored by`');
});

test('a quote stays on one line and within bounds', () => {
  expect(quoted('  Read it\n  aloud\t')).toBe('"Read it aloud"');
  expect(quoted('a'.repeat(120))).toBe(`"${'a'.repeat(120)}"`);
  expect(quoted('a'.repeat(121))).toBe(`"${'a'.repeat(119)}…"`);
  expect(quoted('😀'.repeat(121))).toBe(`"${'😀'.repeat(119)}…"`);
});

test('numbers agree with their nouns', () => {
  expect(counted(0, 'step')).toBe('0 steps');
  expect(counted(1, 'step')).toBe('1 step');
  expect(counted(2, 'person', 'people')).toBe('2 people');
  expect(rounded(12)).toBe('12');
  expect(rounded(7.46)).toBe('7.5');
  expect([percent(1.2), percent(0.999)]).toEqual(['120 %', '99.9 %']);
});

test('lists read as sentences, and long ones are counted', () => {
  expect(enumerate([])).toBe('');
  expect(enumerate(['a'])).toBe('a');
  expect(enumerate(['a', 'b'])).toBe('a and b');
  expect(enumerate(['a', 'b', 'c', 'd'])).toBe('a, b, c and d');
  expect(enumerate(['a', 'b', 'c', 'd', 'e'])).toBe('a, b, c and 2 more');
  expect(enumerate(['a', 'b', 'c'], 2)).toBe('a and 2 more');
});
