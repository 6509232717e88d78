import type { Landscape } from '../landscape/landscape.js';
import type { Condition, Fact } from '../landscape/types.js';
import type { Finding } from '../rules/rule.js';
import { type Answer, every, negated, some } from './answer.js';
import { phraseOf } from './phrases.js';

/** A fact of the project as a whole (decision.md, 1). */
export type ProjectFact = Extract<
  Fact,
  { readonly kind: 'stage supported' | 'stage costlier' | 'report distrusted' | 'manual cleanup' | 'finding' }
>;

/** A fact of one symptom. */
export type SymptomFact = Exclude<Fact, ProjectFact>;

/** What a decision is made from; basis.ts makes one. */
export interface DecisionBasis {
  readonly landscape: Landscape;
  /** The findings of the project, the accepted ones among them. */
  readonly findings: readonly Finding[];
  /** Answers a fact of the project; each is worked out once, however many symptoms ask. */
  projectFact(fact: ProjectFact): Answer;
}

/** Answers facts: for one symptom, for any symptom (triggers), or as somebody supposes them (what if). */
export interface Facts {
  answer(fact: Fact): Answer;
}

/**
 * Answers a condition (decision.md, 1).
 * @returns the answer with the evidence of the operands that decided it: for an `and` that fails, of those that fail; for an `or`
 * that holds, of those that hold; else of all.
 */
export function evaluate(condition: Condition, facts: Facts): Answer {
  switch (condition.kind) {
    case 'fact':
      return facts.answer(condition.fact);
    case 'not':
      return negated(evaluate(condition.operand, facts));
    case 'and':
      return every([evaluate(condition.left, facts), evaluate(condition.right, facts)]);
    case 'or':
      return some([evaluate(condition.left, facts), evaluate(condition.right, facts)]);
  }
}

/** The same answers, each worked out once. */
export function remembered<F extends Fact>(work: (fact: F) => Answer): (fact: F) => Answer {
  const known = new Map<string, Answer>();
  return (fact) => {
    const phrase = phraseOf(fact);
    const before = known.get(phrase);
    if (before) return before;
    const now = work(fact);
    known.set(phrase, now);
    return now;
  };
}
