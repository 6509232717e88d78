import type { Landscape } from '../landscape/landscape.js';
import type { Finding } from '../rules/rule.js';
import { type LedgerItem, ledgerItems } from './items.js';
import { type StageLedger, stageLedgers } from './stages.js';
import { type Totals, totalsOf } from './totals.js';

/** What the debt costs (decision.md, 4). Group its items with `groupItems`. */
export interface Ledger {
  readonly items: readonly LedgerItem[];
  readonly totals: Totals;
  /** The items that miss a duration or a frequency: listed, and never counted as zero silently. */
  readonly unquantified: readonly LedgerItem[];
  readonly stages: readonly StageLedger[];
}

/** Prices all manual work of a landscape. Nothing is rounded. */
export function ledgerOf(landscape: Landscape, findings: readonly Finding[]): Ledger {
  const items = ledgerItems(landscape, findings);
  return {
    items,
    totals: totalsOf(items),
    unquantified: items.filter(({ minutesPerMonth }) => minutesPerMonth === undefined),
    stages: stageLedgers(landscape, items),
  };
}

/**
 * What each finding costs: the totals of the items that stand on one of its declarations (decision.md, 4: "so that a list of findings can be
 * sorted by what they cost"). A finding without an item is not in the map.
 */
export function costByFinding({ items }: Pick<Ledger, 'items'>): ReadonlyMap<Finding, Totals> {
  const linked = new Map<Finding, LedgerItem[]>();
  for (const item of items) {
    for (const finding of item.findings) {
      const known = linked.get(finding);
      if (known) known.push(item);
      else linked.set(finding, [item]);
    }
  }
  return new Map([...linked].map(([finding, found]) => [finding, totalsOf(found)]));
}
