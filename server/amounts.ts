import type { Totals } from '../language/ledger/totals.js';

/** What something costs in a month, in words: `3.8 hours a month, 142 USD`; `undefined` where there is nothing to say. */
export function costInWords({ items, minutesPerMonth, cost, unquantified }: Totals): string | undefined {
  if (items === 0) return undefined;
  const parts = minutesPerMonth > 0 ? [`${hours(minutesPerMonth)} a month`] : [];
  for (const { currency, perMonth } of cost) if (perMonth > 0) parts.push(`${rounded(perMonth)} ${currency}`);
  if (unquantified > 0) parts.push(`${unquantified} not quantified`);
  return parts.length > 0 ? parts.join(', ') : undefined;
}

function hours(minutes: number): string {
  if (minutes < 60) return `${rounded(minutes)} minutes`;
  const amount = rounded(minutes / 60);
  return amount === '1' ? '1 hour' : `${amount} hours`;
}

/** With one decimal below ten, none from there on. */
function rounded(amount: number): string {
  return amount < 10 ? String(Math.round(amount * 10) / 10) : String(Math.round(amount));
}
