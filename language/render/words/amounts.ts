import type { CurrencyTotal, Totals } from '../../ledger/totals.js';

/** Minutes as hours for people: `12.5 h`, `45 min`. */
export function hours(minutes: number): string {
  if (minutes < 60) return `${trimmed(minutes, 0)} min`;
  return `${trimmed(minutes / 60, 1)} h`;
}

/** An amount of money for people: whole units, thousands apart. */
export function money(amount: number, currency: string): string {
  return `${grouped(Math.round(amount))} ${currency}`;
}

/** Money of a month in every currency: `1,200 USD + 300 EUR`; `undefined` where nothing has a price. */
export function monthlyMoney(cost: readonly CurrencyTotal[]): string | undefined {
  return cost.length === 0 ? undefined : cost.map(({ currency, perMonth }) => money(perMonth, currency)).join(' + ');
}

/** The ledger in one line: hours and money a month, and what could not be counted. */
export function ledgerLine({ items, minutesPerMonth, cost, unquantified }: Totals): string {
  if (items === 0) return 'no manual work declared';
  const price = monthlyMoney(cost);
  const missing = unquantified === 0 ? '' : `, and ${unquantified} without a duration or frequency`;
  return `${hours(minutesPerMonth)} of manual work a month${price === undefined ? '' : `, ${price}`}${missing}`;
}

function trimmed(value: number, decimals: number): string {
  const [whole = '', fraction = ''] = value.toFixed(decimals).split('.');
  const significant = fraction.replace(/0+$/, '');
  return significant === '' ? grouped(Number(whole)) : `${grouped(Number(whole))}.${significant}`;
}

/** The same in every locale. */
function grouped(whole: number): string {
  return String(whole).replace(/\B(?=(\d{3})+$)/g, ',');
}
