import { byCodeUnit } from '../landscape/elements.js';
import type { Landscape } from '../landscape/landscape.js';
import type { Decision, Outcome, Symptom } from '../landscape/types.js';
import { type Candidate, candidatesFor, MOST_CANDIDATES } from './candidates.js';
import type { DecisionBasis } from './facts.js';
import { symptomFacts } from './symptom-facts.js';
import { type TriggerResult, triggersOf } from './triggers.js';
import { type FollowUpTaken, type Walk, walk } from './walk.js';

/** What the tree says about one symptom. */
export interface SymptomDecision {
  readonly symptom: Symptom;
  readonly walk: Walk;
  /** Where its cause may lie, the likeliest first and 10 at most; none where it is untraced or its cause is clear. */
  readonly candidates: readonly Candidate[];
  /** How many there are in all. */
  readonly candidateCount: number;
}

/** What the tree says about the project. */
export type ProjectOutcome =
  | {
      readonly kind: 'outcome';
      readonly outcome: Outcome;
      readonly followUps: readonly FollowUpTaken[];
      readonly symptom: Symptom;
    }
  | {
      /** No symptom. */
      readonly kind: 'nothing to decide';
      /** The open findings of severity error or warning: what is wrong already, and what somebody may notice next. */
      readonly findings: number;
    }
  | {
      /** The tree is broken: no symptom's walk ends in an outcome. */
      readonly kind: 'undecided';
      /** Why the first symptom's walk stopped. */
      readonly message: string;
    };

/** The decision on a project (decision.md, 1 and 2). */
export interface ProjectDecision {
  /** The tree that holds: the project's own, else the built-in. */
  readonly decision: Decision | undefined;
  readonly outcome: ProjectOutcome;
  /** Each symptom, in order of file and place. */
  readonly symptoms: readonly SymptomDecision[];
  readonly triggers: readonly TriggerResult[];
  /** Whether to request a review: one trigger is enough. */
  readonly reviewRequested: boolean;
}

/** Decides on a project: walks the tree for each symptom, and takes the gravest outcome. */
export function decide(basis: DecisionBasis): ProjectDecision {
  const { landscape } = basis;
  const [decision] = landscape.all('decision');
  if (!decision) {
    const outcome: ProjectOutcome = { kind: 'undecided', message: 'The project has no decision tree.' };
    return { decision, outcome, symptoms: [], triggers: [], reviewRequested: false };
  }
  const symptoms = landscape.all('symptom').map((symptom): SymptomDecision => {
    const candidates = candidatesFor(basis, symptom);
    return {
      symptom,
      walk: walk(decision, symptomFacts(basis, symptom)),
      candidates: candidates.slice(0, MOST_CANDIDATES),
      candidateCount: candidates.length,
    };
  });
  const triggers = triggersOf(basis, decision);
  return {
    decision,
    outcome: projectOutcome(basis, symptoms),
    symptoms,
    triggers,
    reviewRequested: triggers.some(({ met }) => met),
  };
}

function projectOutcome({ landscape, findings }: DecisionBasis, symptoms: readonly SymptomDecision[]): ProjectOutcome {
  const [first] = symptoms;
  if (!first) {
    const open = findings.filter(({ severity, accepted }) => !accepted && severity !== 'info');
    return { kind: 'nothing to decide', findings: open.length };
  }
  const decided = symptoms.flatMap(({ symptom, walk: { end } }) => {
    return end.kind === 'outcome' ? [{ ...end, symptom }] : [];
  });
  const [gravest] = decided.toSorted(
    (left, right) =>
      right.outcome.weight - left.outcome.weight ||
      criticalAreas(landscape, right.symptom) - criticalAreas(landscape, left.symptom) ||
      byCodeUnit(left.symptom.name.text, right.symptom.name.text),
  );
  if (gravest) return gravest;
  return { kind: 'undecided', message: first.walk.end.kind === 'stopped' ? first.walk.end.message : '' };
}

function criticalAreas(landscape: Landscape, symptom: Symptom): number {
  return landscape.areasOf(symptom).filter(({ critical }) => critical).length;
}
