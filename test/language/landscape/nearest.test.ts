import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearestName } from '../../../language/landscape/nearest.js';

test('prefers a name that differs in case only', () => {
  expect(nearestName('quickbooks', ['QuickBook', 'QuickBooks', 'quickbookz'])).toBe('QuickBooks');
});

test.each([
  ['a letter missing', 'QuikBooks', 'QuickBooks'],
  ['a letter too many', 'QuickkBooks', 'QuickBooks'],
  ['a wrong letter', 'QuickBoogs', 'QuickBooks'],
  ['two letters swapped', 'QucikBooks', 'QuickBooks'],
  ['case and a letter', 'quickboks', 'QuickBooks'],
])('finds a name with %s', (_, text, expected) => {
  expect(nearestName(text, ['Zapier', expected, 'HubSpot'])).toBe(expected);
});

test('accepts a third of the length and no more', () => {
  expect(nearestName('abcdef', ['abcdxy'])).toBe('abcdxy');
  expect(nearestName('abcdef', ['abcxyz'])).toBeUndefined();
  expect(nearestName('ab', ['ax'])).toBe('ax');
  expect(nearestName('ab', ['xy'])).toBeUndefined();
});

test('counts swapped neighbours as one edit', () => {
  expect(nearestName('abc', ['acb'])).toBe('acb');
});

test('takes the nearest of several, whatever their order', () => {
  expect(nearestName('Invoices', ['Invoyces2', 'Invoice', 'Invoyce'])).toBe('Invoice');
  expect(nearestName('Invoices', ['Invoyce', 'Invoice', 'Invoyces2'])).toBe('Invoice');
});

test('breaks ties by code unit', () => {
  expect(nearestName('Job', ['Jot', 'Joy', 'Jog'])).toBe('Jog');
  expect(nearestName('job', ['joB', 'Job'])).toBe('Job');
});

test('has no answer for nothing, and none without candidates', () => {
  expect(nearestName('', ['a'])).toBeUndefined();
  expect(nearestName('Invoice', [])).toBeUndefined();
});

test('looks for very long names by case only', () => {
  const long = 'a'.repeat(1_000_000);
  expect(nearestName(long, [`${long.slice(1)}b`, long.toUpperCase()])).toBe(long.toUpperCase());
  expect(nearestName(long, [`${long.slice(1)}b`])).toBeUndefined();
});

test('agrees with the textbook distance', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(word, fc.uniqueArray(word, { maxLength: 6 }), (text, candidates) => {
      const limit = Math.max(1, Math.floor(text.length / 3));
      const ranked = candidates
        .map((candidate) => ({ candidate, distance: textbookDistance(text, candidate) }))
        .filter(({ distance }) => distance <= limit)
        .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1));
      expect(nearestName(text, candidates)).toBe(ranked[0]?.candidate);
    }),
  );
});

/** Optimal string alignment, straight from its recursive definition. */
function textbookDistance(left: string, right: string): number {
  if (left === '' || right === '') return left.length + right.length;
  const [a, b] = [left.slice(0, -1), right.slice(0, -1)];
  const choices = [
    textbookDistanceKnown(a, right) + 1,
    textbookDistanceKnown(left, b) + 1,
    textbookDistanceKnown(a, b) + (left.at(-1) === right.at(-1) ? 0 : 1),
  ];
  if (left.length > 1 && right.length > 1 && left.at(-1) === right.at(-2) && left.at(-2) === right.at(-1)) {
    choices.push(textbookDistanceKnown(left.slice(0, -2), right.slice(0, -2)) + 1);
  }
  return Math.min(...choices);
}

const known = new Map<string, number>();

function textbookDistanceKnown(left: string, right: string): number {
  const key = `${left}|${right}`;
  let distance = known.get(key);
  if (distance === undefined) {
    distance = textbookDistance(left, right);
    known.set(key, distance);
  }
  return distance;
}
