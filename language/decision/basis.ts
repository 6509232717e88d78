import type { Landscape } from '../landscape/landscape.js';
import type { Finding } from '../rules/rule.js';
import { type DecisionBasis, remembered } from './facts.js';
import { projectFact } from './project-facts.js';

/**
 * What a project's decision, candidates, triggers and checklist are made from.
 * @param findings of every rule, the accepted ones among them
 */
export function decisionBasis(landscape: Landscape, findings: readonly Finding[]): DecisionBasis {
  return { landscape, findings, projectFact: remembered((fact) => projectFact({ landscape, findings }, fact)) };
}
