import type { ProjectDecision, SymptomDecision } from '../../decision/project-outcome.js';
import type { WalkEnd } from '../../decision/walk.js';
import { counted } from '../../rules/wording.js';

/** Where a walk ended, in words: `Systems audit, then Plan modernization`. */
export function endInWords(end: WalkEnd): string {
  if (end.kind === 'stopped') return `undecided: ${end.message}`;
  return [end.outcome.title, ...end.followUps.map(({ outcome }) => `then ${outcome.title}`)].join(', ');
}

/** The project's outcome in words. */
export function outcomeInWords({ outcome }: ProjectDecision): string {
  switch (outcome.kind) {
    case 'outcome':
      return endInWords(outcome);
    case 'nothing to decide':
      return outcome.findings === 0
        ? 'nothing to decide: no symptom is declared'
        : `nothing to decide: no symptom is declared, though ${counted(outcome.findings, 'finding')} could become one`;
    case 'undecided':
      return `undecided: ${outcome.message}`;
  }
}

/** The symptom that decides for the project. */
export function decisiveSymptom({ outcome, symptoms }: ProjectDecision): SymptomDecision | undefined {
  return outcome.kind === 'outcome' ? symptoms.find(({ symptom }) => symptom === outcome.symptom) : symptoms[0];
}
