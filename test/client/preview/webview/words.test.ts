import { expect, test } from 'vitest';
import {
  counted,
  endInWords,
  grouped,
  outcomeInWords,
  shortPlace,
  spokenCost,
  spokenMinutes,
  supposedInWords,
} from '../../../../client/preview/webview/words.js';

test.each([
  [0, '0 min'],
  [45, '45 min'],
  [60, '1 h'],
  [750, '12 h 30 min'],
  [59.6, '1 h'],
  [7389, '123 h'],
])('%d minutes are %s', (minutes, spoken) => {
  expect(spokenMinutes(minutes)).toBe(spoken);
});

test.each([
  [5, '5'],
  [999, '999'],
  [1000, '1,000'],
  [65312, '65,312'],
  [1234567, '1,234,567'],
])('%d is written %s', (value, text) => {
  expect(grouped(value)).toBe(text);
});

test('currencies stand side by side', () => {
  const cost = [
    { currency: 'EUR', perMonth: 1200.4, perYear: 14404.8 },
    { currency: 'USD', perMonth: 80, perYear: 960 },
  ];
  const totals = { items: 2, minutesPerMonth: 1, cost, unpricedMinutesPerMonth: 0, unquantified: 0 };
  expect(spokenCost(totals, 'perMonth')).toBe('1,200 EUR + 80 USD');
  expect(spokenCost(totals, 'perYear')).toBe('14,405 EUR + 960 USD');
});

test('a place is a file and a line', () => {
  const range = { start: { line: 33, character: 0 }, end: { line: 33, character: 4 } };
  expect(shortPlace({ uri: 'file:///a/our%20books.seam', range })).toBe('our books.seam:34');
  expect(shortPlace({ uri: 'file:///a/100%.seam', range })).toBe('100%.seam:34');
});

test('an end with what follows', () => {
  const audit = { name: 'A', title: 'Systems audit', weight: 3 };
  const plan = { name: 'P', title: 'Plan modernization', weight: 5 };
  const then = [{ outcome: plan, evidence: [], supposed: [] }];
  expect(endInWords({ kind: 'outcome', outcome: audit, then })).toBe('Systems audit, then Plan modernization');
  expect(outcomeInWords({ kind: 'outcome', outcome: audit, then: [plan], symptom: 'S' })).toBe(
    'Systems audit, then Plan modernization',
  );
  expect(outcomeInWords({ kind: 'nothing to decide', findings: 3 })).toBe('Nothing to decide');
  expect(outcomeInWords({ kind: 'undecided', message: 'No start.' })).toBe('No start.');
});

test('counts', () => {
  expect(counted(1, 'error')).toBe('1 error');
  expect(counted(0, 'error')).toBe('0 errors');
});

test('says a supposition as an answer', () => {
  expect(supposedInWords('not cause examined')).toBe('cause examined: no');
  expect(supposedInWords('cause clear')).toBe('cause clear: yes');
});
