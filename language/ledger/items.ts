import type { Landscape } from '../landscape/landscape.js';
import type { ManualItem } from '../landscape/manual-work.js';
import type { Finding } from '../rules/rule.js';

/** Money in one currency; amounts of two currencies are never added (decision.md, 4). */
export interface Money {
  /** As written: `USD`. */
  readonly currency: string;
  readonly amount: number;
}

/** One piece of manual work, priced (decision.md, 4). */
export interface LedgerItem {
  readonly work: ManualItem;
  /** The carrying cost: minutes of manual work in a month. `undefined`: unquantified, a part is missing (`work.missing`). */
  readonly minutesPerMonth: number | undefined;
  /** What these minutes cost in a month; `undefined` where they are unknown or nobody declared a rate. */
  readonly costPerMonth: Money | undefined;
  /** The findings on the same declaration, in their order. */
  readonly findings: readonly Finding[];
  /** Carried on purpose: there are findings about this very work, and every one of them is accepted. */
  readonly accepted: boolean;
}

/**
 * Every item of the ledger, in the order of `Landscape.manualWork`: manual steps, human checks, workarounds, exceptions and the repair of
 * observed failures.
 */
export function ledgerItems(landscape: Landscape, findings: readonly Finding[]): readonly LedgerItem[] {
  const byElement = findingsByElement(findings);
  return landscape.manualWork.items.map((work) => {
    const found = byElement.get(work.element) ?? [];
    const about = found.filter((finding) => isAbout(finding, work));
    return {
      work,
      minutesPerMonth: work.minutesPerMonth,
      costPerMonth: costOf(landscape, work),
      findings: found,
      accepted: about.length > 0 && about.every((finding) => finding.accepted !== undefined),
    };
  });
}

/** Hours × the role's rate, else the project's, else nothing (decision.md, 4). */
function costOf(landscape: Landscape, { role, minutesPerMonth }: ManualItem): Money | undefined {
  const rate = role?.rate ?? landscape.project?.rate;
  if (!rate || minutesPerMonth === undefined) return undefined;
  return { currency: rate.currency, amount: (minutesPerMonth / 60) * rate.amount };
}

function findingsByElement(findings: readonly Finding[]): ReadonlyMap<unknown, readonly Finding[]> {
  const byElement = new Map<unknown, Finding[]>();
  for (const finding of findings) {
    for (const element of new Set(finding.elements)) {
      const known = byElement.get(element);
      if (known) known.push(finding);
      else byElement.set(element, [finding]);
    }
  }
  return byElement;
}

/**
 * Whether a finding on the item's declaration speaks of this work and not of something beside it: it stands on the item's own line; for a
 * workaround or an exception, which are this work and nothing else, anywhere in it; for a report, it is the one about manual clean-up.
 */
function isAbout({ rule, at }: Finding, { element, kind, at: line }: ManualItem): boolean {
  if (kind === 'workaround' || kind === 'exception') return contains(element, at);
  return contains(line, at) || (element.kind === 'report' && rule === 'report/manual-cleanup');
}

function contains(outer: Finding['at'], inner: Finding['at']): boolean {
  return outer.file === inner.file && outer.start <= inner.start && inner.end <= outer.end;
}
