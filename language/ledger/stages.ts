import type { Landscape } from '../landscape/landscape.js';
import { multipliedWork } from '../landscape/stage-growth.js';
import type { Stage } from '../landscape/types.js';
import type { LedgerItem, Money } from './items.js';
import { type Totals, totalsOf } from './totals.js';

/** An item as it will cost under a stage. */
export interface StageItem {
  readonly item: LedgerItem;
  /** 1 where the stage does not multiply it. */
  readonly factor: number;
  readonly minutesPerMonth: number | undefined;
  readonly costPerMonth: Money | undefined;
}

/** What the same debt costs once a stage of growth has come, beside today. */
export interface StageLedger {
  readonly stage: Stage;
  /** Every item of the ledger, in its order. */
  readonly items: readonly StageItem[];
  readonly today: Totals;
  readonly totals: Totals;
}

/** The ledger under each stage, in order of declaration (decision.md, 4); stage-growth.ts says what a stage multiplies. */
export function stageLedgers(landscape: Landscape, items: readonly LedgerItem[]): readonly StageLedger[] {
  const today = totalsOf(items);
  return landscape.all('stage').map((stage) => {
    const growths = multipliedWork(landscape, stage);
    const grown = items.map((item) => grow(item, growths.get(item.work)?.factor ?? 1));
    return { stage, items: grown, today, totals: totalsOf(grown) };
  });
}

function grow(item: LedgerItem, factor: number): StageItem {
  const { minutesPerMonth, costPerMonth } = item;
  return {
    item,
    factor,
    minutesPerMonth: minutesPerMonth === undefined ? undefined : minutesPerMonth * factor,
    costPerMonth: costPerMonth && { currency: costPerMonth.currency, amount: costPerMonth.amount * factor },
  };
}
