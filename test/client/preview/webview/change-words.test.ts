import { describe, expect, test } from 'vitest';
import { costChange, workChange } from '../../../../client/preview/webview/review/change-words.js';
import type { ReviewChanges } from '../../../../language/protocol/review-data.js';

type Totals = NonNullable<ReviewChanges['ledger']['after']>;

function totals(minutesPerMonth: number, cost: Readonly<Record<string, number>> = {}): Totals {
  return {
    items: 1,
    minutesPerMonth,
    cost: Object.entries(cost).map(([currency, perMonth]) => ({ currency, perMonth, perYear: perMonth * 12 })),
    unpricedMinutesPerMonth: 0,
    unquantified: 0,
  };
}

describe('the work of a month', () => {
  test.each([
    [130, 260, '2 h 10 min', '4 h 20 min', '+2 h 10 min'],
    [60, 45, '1 h', '45 min', '−15 min'],
    [60, 60.2, '1 h', '1 h', undefined],
    // As a reader would reckon from what is shown.
    [7_380, 7_939, '123 h', '132 h', '+9 h'],
    [7_380, 7_390, '123 h', '123 h', '+10 min'],
  ])('from %d to %d minutes', (was, is, before, after, difference) => {
    const ledger = { before: totals(was), after: totals(is), changed: true };
    expect(workChange(ledger)).toEqual({ before, after, difference });
  });

  test('starts from nothing where there was no project', () => {
    const ledger = { before: null, after: totals(60), changed: true };
    expect(workChange(ledger)).toEqual({ before: '0 min', after: '1 h', difference: '+1 h' });
  });
});

describe('its cost', () => {
  test('is told by currency', () => {
    const ledger = {
      before: totals(1, { EUR: 1_000, USD: 5 }),
      after: totals(1, { EUR: 2_500.4, USD: 5 }),
      changed: true,
    };
    expect(costChange(ledger)).toEqual({
      before: '1,000 EUR + 5 USD',
      after: '2,500 EUR + 5 USD',
      difference: '+1,500 EUR',
    });
  });

  test('is unknown without a rate', () => {
    const ledger = { before: totals(1), after: totals(2), changed: true };
    expect(costChange(ledger)).toMatchObject({ after: 'no rate declared', difference: undefined });
  });
});
