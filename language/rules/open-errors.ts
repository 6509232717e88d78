import { byPlace } from '../landscape/elements.js';
import type { Landscape } from '../landscape/landscape.js';
import type { Handoff } from '../landscape/types.js';
import type { Finding } from './rule.js';

/** A critical handoff with its findings of severity error that nobody has accepted. */
export interface Unstable {
  readonly handoff: Handoff;
  readonly errors: readonly [Finding, ...Finding[]];
}

/**
 * The critical handoffs that are not stable (decision.md, 3: "no critical handoff has an open finding of severity error").
 * @returns each with its open errors, in order of file and place
 */
export function unstableHandoffs(landscape: Landscape, findings: readonly Finding[]): readonly Unstable[] {
  const errors = new Map<Handoff, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    if (finding.severity !== 'error' || finding.accepted) continue;
    for (const element of finding.elements) {
      if (element.kind !== 'handoff' || !landscape.isCritical(element)) continue;
      const before = errors.get(element);
      if (before) before.push(finding);
      else errors.set(element, [finding]);
    }
  }
  return [...errors]
    .map(([handoff, found]) => ({ handoff, errors: found }))
    .sort((left, right) => byPlace(left.handoff, right.handoff));
}
