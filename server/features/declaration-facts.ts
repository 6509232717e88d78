import type { Declaration } from '../../language/landscape/types.js';
import type { LedgerItem } from '../../language/ledger/items.js';
import type { Finding, Severity } from '../../language/rules/rule.js';
import type { Project } from '../workspace/project.js';

const GRAVITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** What was found about each declaration, for as long as the findings hold: a file asks for all of its declarations at once. */
const findingsByDeclaration = new WeakMap<readonly Finding[], ReadonlyMap<Declaration, readonly Finding[]>>();
const itemsByDeclaration = new WeakMap<readonly LedgerItem[], ReadonlyMap<Declaration, readonly LedgerItem[]>>();

/** The findings that are about a declaration first of all; the gravest open ones first. */
export function findingsOf(
  { findings }: Project,
  declaration: Declaration,
): { readonly open: readonly Finding[]; readonly accepted: readonly Finding[] } {
  let index = findingsByDeclaration.get(findings);
  if (!index) {
    index = groupedBy(findings, ({ elements: [subject] }) => [subject.kind === 'field' ? subject.of : subject]);
    findingsByDeclaration.set(findings, index);
  }
  const about = index.get(declaration) ?? [];
  return {
    open: about
      .filter(({ accepted }) => !accepted)
      .sort((left, right) => GRAVITY[left.severity] - GRAVITY[right.severity]),
    accepted: about.filter(({ accepted }) => accepted !== undefined),
  };
}

/** The manual work of a declaration, or by a role. */
export function ledgerItemsOf({ analysis }: Project, declaration: Declaration): readonly LedgerItem[] {
  const items = analysis?.ledger.items;
  if (!items) return [];
  let index = itemsByDeclaration.get(items);
  if (!index) {
    index = groupedBy(items, ({ work }) => (work.role ? [work.element, work.role] : [work.element]));
    itemsByDeclaration.set(items, index);
  }
  return index.get(declaration) ?? [];
}

function groupedBy<T>(
  items: readonly T[],
  keysOf: (item: T) => readonly Declaration[],
): ReadonlyMap<Declaration, readonly T[]> {
  const groups = new Map<Declaration, T[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}
