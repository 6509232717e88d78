/** The decision tree. */
import type { Span } from '../source.js';
import type { Declared } from './declared.js';
import type { Impact, SymptomKind } from './diagnosis.js';
import type { Name, Ref } from './pieces.js';

/** A fact of decision.md, 1. Symptom facts are evaluated for one symptom, the others for the project. */
export type Fact =
  | { readonly kind: 'occasional' | 'recurring' | 'cause examined' | 'cause clear' | 'urgent' | 'affects critical' }
  | { readonly kind: 'impact'; readonly impact: Impact }
  | { readonly kind: 'affects area'; readonly area: Ref<'area'> }
  | { readonly kind: 'symptom kind'; readonly value: SymptomKind }
  | { readonly kind: 'stage supported' | 'stage costlier' | 'report distrusted' | 'manual cleanup' }
  | { readonly kind: 'finding'; readonly rule: Name };

/** What stands after `when`. */
export type Condition = Span &
  (
    | { readonly kind: 'fact'; readonly fact: Fact }
    | { readonly kind: 'not'; readonly operand: Condition }
    | { readonly kind: 'and' | 'or'; readonly left: Condition; readonly right: Condition }
  );

/** A question or an outcome of the same decision, by name. */
export type NodeRef = Name;

export interface Question extends Span {
  readonly name: Name;
  readonly title: string;
  readonly description?: Name | undefined;
  readonly when?: Condition | undefined;
  readonly yes?: NodeRef | undefined;
  readonly no?: NodeRef | undefined;
}

/** `then Modernization when not stage supported`. */
export interface FollowUp extends Span {
  readonly outcome: NodeRef;
  readonly when?: Condition | undefined;
}

export interface Outcome extends Span {
  readonly name: Name;
  readonly title: string;
  readonly description?: Name | undefined;
  /** How grave it is; the project's outcome is the one of the greatest weight. 0 where none is declared. */
  readonly weight: number;
  readonly followUps: readonly FollowUp[];
}

export interface Trigger extends Span {
  readonly name: Name;
  readonly title: string;
  readonly description?: Name | undefined;
  readonly when?: Condition | undefined;
}

export interface Decision extends Declared<'decision'> {
  /** `start LowImpact`; not called `start`, which is the offset of the declaration. */
  readonly startAt?: NodeRef | undefined;
  readonly questions: readonly Question[];
  readonly outcomes: readonly Outcome[];
  readonly triggers: readonly Trigger[];
}
