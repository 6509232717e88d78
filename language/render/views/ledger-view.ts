import type { Analysis } from '../../analysis.js';
import type { ManualWorkKind } from '../../landscape/manual-work.js';
import { type Grouping, groupItems } from '../../ledger/groups.js';
import type { LedgerItem, Money } from '../../ledger/items.js';
import type { Totals } from '../../ledger/totals.js';
import { visible } from '../text/visible.js';
import { type ElementView, elementView } from './evidence.js';
import { type Place, type PlaceOf, placesBelow } from './place.js';

/** One piece of manual work. */
export interface LedgerItemView {
  readonly kind: ManualWorkKind;
  readonly text: string;
  /** The declaration that says so. */
  readonly element: ElementView;
  /** Who does it, by title. */
  readonly by: string | undefined;
  /** `undefined`: unquantified. */
  readonly minutesPerMonth: number | undefined;
  readonly costPerMonth: Money | undefined;
  /** What is not said, where it is unquantified. */
  readonly missing: readonly ('duration' | 'frequency')[];
  readonly accepted: boolean;
  readonly place: Place;
}

/** What a handoff, a role, … costs. */
export interface LedgerRow {
  /** `undefined` for what belongs to none of the kind. */
  readonly name: string | undefined;
  readonly title: string | undefined;
  readonly totals: Totals;
}

/** What the debt costs once a stage has come. */
export interface StageRow {
  readonly stage: ElementView;
  readonly today: Totals;
  readonly totals: Totals;
}

/** What the debt costs (decision.md, 4). */
export interface LedgerView {
  readonly totals: Totals;
  /** The costliest first, the unquantified last. */
  readonly items: readonly LedgerItemView[];
  readonly groups: Readonly<Record<Grouping, readonly LedgerRow[]>>;
  readonly stages: readonly StageRow[];
}

/** The ledger with its items, grouped in every way there is, and under each stage. */
export function ledgerView({ landscape, ledger }: Analysis, placeOf: PlaceOf = placesBelow()): LedgerView {
  const rowsBy = (by: Grouping): readonly LedgerRow[] =>
    groupItems(landscape, ledger.items, by).map(({ key, title, totals }) => ({
      name: key === undefined ? undefined : visible(key),
      title: title === undefined ? undefined : visible(title),
      totals,
    }));
  return {
    totals: ledger.totals,
    items: ledger.items.toSorted(byMinutes).map((item) => itemView(item, placeOf)),
    groups: {
      handoff: rowsBy('handoff'),
      role: rowsBy('role'),
      area: rowsBy('area'),
      rule: rowsBy('rule'),
      workflow: rowsBy('workflow'),
      acceptance: rowsBy('acceptance'),
    },
    stages: ledger.stages.map(({ stage, today, totals }) => ({ stage: elementView(stage, placeOf), today, totals })),
  };
}

function itemView({ work, minutesPerMonth, costPerMonth, accepted }: LedgerItem, placeOf: PlaceOf): LedgerItemView {
  const { kind, text, element, by, role, missing, at } = work;
  const doer = role?.title ?? by?.text;
  return {
    kind,
    text: visible(text),
    element: elementView(element, placeOf),
    by: doer === undefined ? undefined : visible(doer),
    minutesPerMonth,
    costPerMonth,
    missing,
    accepted,
    place: placeOf(at),
  };
}

/** Sorting is stable: items of one length keep their order. */
function byMinutes(left: LedgerItem, right: LedgerItem): number {
  return (right.minutesPerMonth ?? -1) - (left.minutesPerMonth ?? -1);
}
