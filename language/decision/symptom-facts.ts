import { type Evidence, nameEvidence } from '../landscape/elements.js';
import type { Landscape } from '../landscape/landscape.js';
import {
  affectsArea,
  affectsCritical,
  causeClear,
  causeExamined,
  type Derived,
  impact,
  isUrgent,
  recurrence,
} from '../landscape/symptoms.js';
import type { Symptom } from '../landscape/types.js';
import { type Answer, answer } from './answer.js';
import { type DecisionBasis, type Facts, remembered, type SymptomFact } from './facts.js';
import { isProjectFact } from './project-facts.js';

/** The facts of one symptom, and those of the project beside them (decision.md, 1). */
export function symptomFacts(basis: DecisionBasis, symptom: Symptom): Facts {
  const ofSymptom = remembered((fact: SymptomFact) => symptomFact(basis.landscape, symptom, fact));
  return { answer: (fact) => (isProjectFact(fact) ? basis.projectFact(fact) : ofSymptom(fact)) };
}

function symptomFact(landscape: Landscape, symptom: Symptom, fact: SymptomFact): Answer {
  switch (fact.kind) {
    case 'occasional':
    case 'recurring':
      return compared(recurrence(landscape, symptom), fact.kind);
    case 'impact':
      return compared(impact(landscape, symptom), fact.impact);
    case 'affects critical':
      return compared(affectsCritical(landscape, symptom), true);
    case 'affects area': {
      const area = landscape.target(fact.area);
      return area ? compared(affectsArea(landscape, symptom, area), true) : answer(false, [nameEvidence(symptom)]);
    }
    case 'cause examined':
      return compared(causeExamined(symptom), true);
    case 'cause clear':
      return compared(causeClear(symptom), true);
    case 'urgent':
      return compared(isUrgent(symptom), true);
    case 'symptom kind': {
      const { symptomKind } = symptom;
      const evidence: Evidence = symptomKind
        ? { element: symptom, property: 'kind', at: symptomKind }
        : nameEvidence(symptom);
      return answer(symptomKind?.value === fact.value, [evidence]);
    }
  }
}

function compared<Value>({ value, evidence }: Derived<Value>, wanted: Value): Answer {
  return answer(value === wanted, evidence);
}
