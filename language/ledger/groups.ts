import { byCodeUnit } from '../landscape/elements.js';
import type { Landscape } from '../landscape/landscape.js';
import { subjectsOf } from '../landscape/stage-growth.js';
import type { Area, Declaration, Handoff, Role, Workflow } from '../landscape/types.js';
import type { LedgerItem } from './items.js';
import { type Totals, totalsOf } from './totals.js';

/** By what the ledger's rows can be grouped (decision.md, 4; interfaces.md, `ledger --by`). */
export const groupings = ['handoff', 'role', 'area', 'rule', 'workflow', 'acceptance'] as const;
export type Grouping = (typeof groupings)[number];

/** The items that share a handoff, a role, …, with what they cost together. */
export interface LedgerGroup {
  /** A declaration's name, a rule's id, `accepted` or `open`; `undefined` for the items that have none of the kind. */
  readonly key: string | undefined;
  /** The display title where the key is a declaration's name, else the key. */
  readonly title: string | undefined;
  readonly items: readonly LedgerItem[];
  readonly totals: Totals;
}

/**
 * Groups items, the costliest group first (minutes, then key), those without a key last. An item that belongs to several groups (two areas,
 * two workflows, two rules) counts in each with all that it costs, so that the groups may add up to more than the ledger.
 */
export function groupItems(landscape: Landscape, items: readonly LedgerItem[], by: Grouping): readonly LedgerGroup[] {
  const groups = new Map<string | undefined, { readonly title: string | undefined; readonly items: LedgerItem[] }>();
  for (const item of items) {
    const keys = keysOf(landscape, item, by);
    for (const [key, title] of keys.size > 0 ? keys : NO_KEY) {
      const group = groups.get(key);
      if (group) group.items.push(item);
      else groups.set(key, { title, items: [item] });
    }
  }
  return [...groups]
    .map(([key, { title, items: members }]) => ({ key, title, items: members, totals: totalsOf(members) }))
    .sort(byCost);
}

const NO_KEY: ReadonlyMap<string | undefined, string | undefined> = new Map([[undefined, undefined]]);

function byCost(left: LedgerGroup, right: LedgerGroup): number {
  if (left.key === undefined || right.key === undefined)
    return left.key === right.key ? 0 : left.key === undefined ? 1 : -1;
  return right.totals.minutesPerMonth - left.totals.minutesPerMonth || byCodeUnit(left.key, right.key);
}

/** The keys of an item with their titles. */
function keysOf(landscape: Landscape, item: LedgerItem, by: Grouping): ReadonlyMap<string, string> {
  switch (by) {
    case 'handoff':
      return titles(handoffsOf(landscape, item));
    case 'role':
      return titles(roleOf(item));
    case 'area':
      return titles(areasOf(landscape, item));
    case 'workflow':
      return titles(workflowsOf(landscape, item));
    case 'rule':
      return new Map(item.findings.map(({ rule }) => [rule, rule]));
    case 'acceptance': {
      const key = item.accepted ? 'accepted' : 'open';
      return new Map([[key, key]]);
    }
  }
}

function titles(declarations: readonly Declaration[]): ReadonlyMap<string, string> {
  return new Map(declarations.map(({ name, title }) => [name.text, title]));
}

function roleOf({ work }: LedgerItem): readonly Role[] {
  return work.role ? [work.role] : [];
}

/** The handoff it stands in, or those that a workaround covers or an exception applies to. */
function handoffsOf(landscape: Landscape, { work }: LedgerItem): readonly Handoff[] {
  return subjectsOf(landscape, work).flatMap((subject) => (subject.kind === 'handoff' ? subject : []));
}

/** The workflow it stands in or is about, and those that have its handoff as a step. */
function workflowsOf(landscape: Landscape, { work }: LedgerItem): readonly Workflow[] {
  return subjectsOf(landscape, work).flatMap((subject): readonly Workflow[] => {
    if (subject.kind === 'workflow') return [subject];
    return subject.kind === 'handoff' ? landscape.workflowsOf(subject) : [];
  });
}

/** The areas of what it is about; a system has none of its own. */
function areasOf(landscape: Landscape, { work }: LedgerItem): readonly Area[] {
  return subjectsOf(landscape, work).flatMap((subject): readonly Area[] => {
    switch (subject.kind) {
      case 'handoff':
      case 'workflow':
      case 'report':
      case 'entity':
        return landscape.areasOf(subject);
      default:
        return [];
    }
  });
}
