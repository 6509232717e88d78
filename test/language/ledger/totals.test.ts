import { expect, test } from 'vitest';
import { totalsOf } from '../../../language/ledger/totals.js';

const item = (minutesPerMonth: number | undefined, amount?: number, currency = 'USD') => ({
  minutesPerMonth,
  costPerMonth: amount === undefined ? undefined : { currency, amount },
});

test('adds minutes and, currency by currency, money; a year is twelve months', () => {
  expect(
    totalsOf([
      item(60, 45),
      item(30, 20, 'EUR'),
      item(120, 90.5),
      item(10),
      item(0, 0, 'CHF'),
      item(undefined),
      item(5),
    ]),
  ).toEqual({
    items: 7,
    minutesPerMonth: 225,
    minutesPerYear: 2700,
    cost: [
      { currency: 'CHF', perMonth: 0, perYear: 0 },
      { currency: 'EUR', perMonth: 20, perYear: 240 },
      { currency: 'USD', perMonth: 135.5, perYear: 1626 },
    ],
    unpricedMinutesPerMonth: 15,
    unquantified: 1,
  });
});

test('nothing costs nothing', () => {
  expect(totalsOf([])).toEqual({
    items: 0,
    minutesPerMonth: 0,
    minutesPerYear: 0,
    cost: [],
    unpricedMinutesPerMonth: 0,
    unquantified: 0,
  });
});

test('nothing is rounded', () => {
  const { minutesPerMonth, cost } = totalsOf([item(52 / 12, 1 / 3), item(52 / 12, 1 / 3)]);
  expect(minutesPerMonth).toBe(52 / 6);
  expect(cost).toEqual([{ currency: 'USD', perMonth: 2 / 3, perYear: 8 }]);
});
