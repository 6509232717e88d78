import { nameEvidence, type Evidence } from '../landscape/elements.js';
import type { Decision, Trigger } from '../landscape/types.js';
import { answer, type Answer, some } from './answer.js';
import { type DecisionBasis, evaluate, type Facts, type SymptomFact } from './facts.js';
import { absence, isProjectFact } from './project-facts.js';
import { symptomFacts } from './symptom-facts.js';

/** A trigger of the decision, met or not (decision.md, 2). */
export interface TriggerResult {
  readonly trigger: Trigger;
  readonly met: boolean;
  readonly evidence: readonly Evidence[];
}

/** Every trigger of the decision, in its order. One without `when` is never met. */
export function triggersOf(basis: DecisionBasis, decision: Decision): readonly TriggerResult[] {
  const facts = factsOfAnySymptom(basis);
  return decision.triggers.map((trigger) => {
    const { holds, evidence } = trigger.when
      ? evaluate(trigger.when, facts)
      : answer(false, [{ ...nameEvidence(decision), property: 'trigger', at: trigger.name }]);
    return { trigger, met: holds, evidence };
  });
}

/** Facts of a symptom read as "for any symptom" (decision.md, 1), each fact for itself; those of the project as ever. */
function factsOfAnySymptom(basis: DecisionBasis): Facts {
  const { landscape } = basis;
  const symptoms = landscape.all('symptom').map((symptom) => symptomFacts(basis, symptom));
  const ofAny = (fact: SymptomFact): Answer => {
    if (symptoms.length === 0) return answer(false, absence(landscape, []));
    return some(symptoms.map((facts) => facts.answer(fact)));
  };
  return { answer: (fact) => (isProjectFact(fact) ? basis.projectFact(fact) : ofAny(fact)) };
}
