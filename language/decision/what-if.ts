import type { Decision, Fact, Outcome, Symptom } from '../landscape/types.js';
import type { DecisionBasis } from './facts.js';
import type { Supposition } from './suppositions.js';
import { supposeFacts } from './supposed-facts.js';
import { symptomFacts } from './symptom-facts.js';
import { factsRead } from './tree.js';
import { type Walk, walk } from './walk.js';

/** Where a symptom's walk would end, or why the suppositions make no sense together. */
export type WhatIf =
  | { readonly kind: 'walk'; readonly walk: Walk }
  | { readonly kind: 'contradiction'; readonly message: string };

/** Walks the tree for a symptom with some facts supposed (decision.md, what if). */
export function whatIf(
  basis: DecisionBasis,
  decision: Decision,
  symptom: Symptom,
  suppositions: readonly Supposition[],
): WhatIf {
  const supposed = supposeFacts(basis.landscape, symptom, symptomFacts(basis, symptom), suppositions);
  return supposed.kind === 'facts' ? { kind: 'walk', walk: walk(decision, supposed.facts) } : supposed;
}

/** The fewest facts that would change where a walk ends. */
export interface SmallestChange {
  readonly suppositions: readonly Supposition[];
  readonly outcome: Outcome;
}

/** No tree that people can read asks for more; pairs of more would take too long. */
const MOST_FACTS = 40;

/**
 * The smallest set of one or two facts that would change a symptom's outcome (decision.md, what if): of the first forty facts that the
 * tree's questions read, each turned into its opposite with what that implies. Of several sets of a size, the first in the tree's order.
 * @returns `undefined` where the walk has no outcome, or no one or two facts change it.
 */
export function smallestChange(basis: DecisionBasis, decision: Decision, symptom: Symptom): SmallestChange | undefined {
  const facts = symptomFacts(basis, symptom);
  const { end } = walk(decision, facts);
  if (end.kind !== 'outcome') return undefined;
  const flips = factsRead(decision)
    .slice(0, MOST_FACTS)
    .map((fact): Supposition => ({ fact, holds: !facts.answer(fact).holds }));
  const pairs = flips.flatMap((first, index) => flips.slice(index + 1).map((second) => [first, second] as const));
  for (const suppositions of [...flips.map((flip) => [flip] as const), ...pairs]) {
    const supposed = supposeFacts(basis.landscape, symptom, facts, suppositions);
    if (supposed.kind === 'contradiction') continue;
    const changed = walk(decision, supposed.facts).end;
    if (changed.kind === 'outcome' && changed.outcome !== end.outcome) {
      return { suppositions: suppositions.map(spoken), outcome: changed.outcome };
    }
  }
  return undefined;
}

const OPPOSITE = { occasional: 'recurring', recurring: 'occasional' } as const;

/** Says a denied frequency by its other word. */
function spoken(supposition: Supposition): Supposition {
  const { fact, holds } = supposition;
  if (holds || (fact.kind !== 'occasional' && fact.kind !== 'recurring')) return supposition;
  const opposite: Fact = { kind: OPPOSITE[fact.kind] };
  return { fact: opposite, holds: true };
}
