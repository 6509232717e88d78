import type { Landscape } from '../landscape/landscape.js';
import type { Span } from '../landscape/source.js';
import type { Change, ChangeKind, Symptom } from '../landscape/types.js';

/** The changes that somebody still means to make: neither `done` nor `rejected`. Without a status a change is proposed. */
export function openChanges(landscape: Landscape, kind?: ChangeKind): readonly Change[] {
  return landscape.all('change').filter((change) => {
    const status = change.status?.status ?? 'proposed';
    return status !== 'done' && status !== 'rejected' && (kind === undefined || change.changeKind?.value === kind);
  });
}

/** A symptom that a change addresses, with the place that says so. */
export interface Addressed {
  readonly symptom: Symptom;
  readonly at: Span;
}

/** The symptoms that a change addresses, each once; names that do not resolve are left out. */
export function addressedBy(landscape: Landscape, change: Change): readonly Addressed[] {
  const places = new Map<Symptom, Span>();
  for (const ref of change.addresses) {
    const symptom = landscape.target(ref);
    if (symptom && !places.has(symptom)) places.set(symptom, ref);
  }
  return [...places].map(([symptom, at]) => ({ symptom, at }));
}
