import type { Condition, Fact } from '../landscape/types.js';

/** A fact in the language's own words, as it stands after `when`: `cause clear`, `impact low`, `finding handoff/self`. */
export function phraseOf(fact: Fact): string {
  switch (fact.kind) {
    case 'impact':
      return `impact ${fact.impact}`;
    case 'affects area':
      return `affects ${fact.area.text}`;
    case 'symptom kind':
      return `kind ${fact.value}`;
    case 'finding':
      return `finding ${fact.rule.text}`;
    case 'occasional':
    case 'recurring':
    case 'urgent':
    case 'affects critical':
    case 'cause examined':
    case 'cause clear':
    case 'stage supported':
    case 'stage costlier':
    case 'report distrusted':
    case 'manual cleanup':
      return fact.kind;
  }
}

/** The facts that a condition reads, from left to right, each as often as it stands there. */
export function factsIn(condition: Condition): readonly Fact[] {
  switch (condition.kind) {
    case 'fact':
      return [condition.fact];
    case 'not':
      return factsIn(condition.operand);
    case 'and':
    case 'or':
      return [...factsIn(condition.left), ...factsIn(condition.right)];
  }
}
