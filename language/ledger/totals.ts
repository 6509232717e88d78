import { byCodeUnit } from '../landscape/elements.js';
import type { Money } from './items.js';

/** What a total adds up: minutes, and their price, of one item. */
export interface Priced {
  /** `undefined`: unquantified. */
  readonly minutesPerMonth: number | undefined;
  readonly costPerMonth: Money | undefined;
}

/** A total of one currency. */
export interface CurrencyTotal {
  readonly currency: string;
  readonly perMonth: number;
  readonly perYear: number;
}

/** What some items cost together, in full precision; a year is twelve months. */
export interface Totals {
  readonly items: number;
  readonly minutesPerMonth: number;
  readonly minutesPerYear: number;
  /** A total per currency, by its name; none where nothing has a price. */
  readonly cost: readonly CurrencyTotal[];
  /** The part of the minutes that no rate prices. */
  readonly unpricedMinutesPerMonth: number;
  /** How many items miss a part and count for nothing above. */
  readonly unquantified: number;
}

const MONTHS_A_YEAR = 12;

/** Adds items up (decision.md, 4). */
export function totalsOf(items: readonly Priced[]): Totals {
  let minutesPerMonth = 0;
  let unpricedMinutesPerMonth = 0;
  let unquantified = 0;
  const perCurrency = new Map<string, number>();
  for (const { minutesPerMonth: minutes, costPerMonth: cost } of items) {
    if (minutes === undefined) {
      unquantified++;
      continue;
    }
    minutesPerMonth += minutes;
    if (cost) perCurrency.set(cost.currency, (perCurrency.get(cost.currency) ?? 0) + cost.amount);
    else unpricedMinutesPerMonth += minutes;
  }
  return {
    items: items.length,
    minutesPerMonth,
    minutesPerYear: minutesPerMonth * MONTHS_A_YEAR,
    cost: [...perCurrency]
      .sort(([left], [right]) => byCodeUnit(left, right))
      .map(([currency, perMonth]) => ({ currency, perMonth, perYear: perMonth * MONTHS_A_YEAR })),
    unpricedMinutesPerMonth,
    unquantified,
  };
}
