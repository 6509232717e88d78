import type { ReviewChanges } from '../../../../language/protocol/review-data.js';
import { counted, grouped, spokenMinutes } from '../words.js';

type Ledger = ReviewChanges['ledger'];
type Totals = NonNullable<Ledger['after']>;

/** An amount before and after in words; without a difference it stays. */
export interface AmountChange {
  readonly before: string;
  readonly after: string;
  /** With its sign: `+2 h`, `−120 USD`. */
  readonly difference: string | undefined;
}

/** The manual work of a month. */
export function workChange({ before, after }: Ledger): AmountChange {
  const [was, is] = [before?.minutesPerMonth ?? 0, after?.minutesPerMonth ?? 0];
  const difference = spokenDifference(was, is);
  return {
    before: spokenMinutes(was),
    after: spokenMinutes(is),
    difference: difference === 0 ? undefined : `${signOf(difference)}${spokenMinutes(Math.abs(difference))}`,
  };
}

/** What somebody would reckon from the two figures as they are shown: long times are shown in whole hours. */
function spokenDifference(was: number, is: number): number {
  const [before, after] = [Math.round(was), Math.round(is)];
  const wholeHours = Math.floor(after / 60) - Math.floor(before / 60);
  return Math.max(before, after) >= LONG && wholeHours !== 0 ? wholeHours * 60 : after - before;
}

/** From here on a time is shown in whole hours (`spokenMinutes`); minutes. */
const LONG = 100 * 60;

/** Its cost, each currency by itself, as they cannot be added. */
export function costChange({ before, after }: Ledger): AmountChange {
  const currencies = [...new Set([...costs(before), ...costs(after)].map(({ currency }) => currency))];
  const amountOf = (totals: Totals | null, currency: string): number =>
    Math.round(costs(totals).find((one) => one.currency === currency)?.perMonth ?? 0);
  const words = (totals: Totals | null): string =>
    currencies.map((currency) => `${grouped(amountOf(totals, currency))} ${currency}`).join(' + ') ||
    'no rate declared';
  const differences = currencies.flatMap((currency) => {
    const difference = amountOf(after, currency) - amountOf(before, currency);
    return difference === 0 ? [] : [`${signOf(difference)}${grouped(Math.abs(difference))} ${currency}`];
  });
  return {
    before: words(before),
    after: words(after),
    difference: differences.length === 0 ? undefined : differences.join(', '),
  };
}

function costs(totals: Totals | null): Totals['cost'] {
  return totals?.cost ?? [];
}

function signOf(difference: number): string {
  return difference < 0 ? '−' : '+';
}

/** `2 new (1 error, 1 warning), 1 fixed, 12 still there`. */
export function findingsInWords({ added, fixed, still }: ReviewChanges['findings']): string {
  const open = added.filter(({ accepted }) => !accepted);
  const of = (severity: string): number => open.filter((finding) => finding.severity === severity).length;
  const kinds = [
    ...[of('error')].filter(Boolean).map((count) => counted(count, 'error')),
    ...[of('warning')].filter(Boolean).map((count) => counted(count, 'warning')),
    ...[of('info')].filter(Boolean).map((count) => `${count} info`),
    ...[added.length - open.length].filter(Boolean).map((count) => `${count} accepted`),
  ];
  const detail = kinds.length > 0 ? ` (${kinds.join(', ')})` : '';
  return `${added.length} new${detail}, ${fixed.length} fixed, ${still} still there`;
}

/** A share as a percentage. */
export function percent(share: number | null): string {
  return share === null ? 'none' : `${Math.round(share * 100)} %`;
}
