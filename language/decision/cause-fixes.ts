import type { Element } from '../landscape/elements.js';
import type { Finding } from '../rules/rule.js';
import type { SymptomDecision } from './project-outcome.js';

const UNDIAGNOSED = 'symptom/undiagnosed';

/**
 * Offers the candidates of a symptom as fixes of the finding that nobody has looked for its cause (decision.md, root-cause candidates), after the
 * rule's own `cause unclear`: fixing many findings at once takes the first, and must not invent a cause.
 * @returns the findings, in their order
 */
export function offerCauses(findings: readonly Finding[], symptoms: readonly SymptomDecision[]): readonly Finding[] {
  const bySymptom = new Map<Element, SymptomDecision>(symptoms.map((decision) => [decision.symptom, decision]));
  return findings.map((finding) => {
    const candidates = finding.rule === UNDIAGNOSED ? bySymptom.get(finding.elements[0])?.candidates : undefined;
    if (!candidates) return finding;
    return { ...finding, fixes: [...finding.fixes, ...candidates.map(({ fix }) => fix)] };
  });
}
