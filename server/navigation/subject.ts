import type { Span } from '../../language/landscape/source.js';
import type { Declaration, Decision, Entity, Field } from '../../language/landscape/types.js';

/** What a name in a file stands for. */
export type Subject =
  | { readonly kind: 'declaration'; readonly declaration: Declaration }
  | { readonly kind: 'field'; readonly entity: Entity; readonly field: Field }
  /** A phase of every entity that the place speaks of: one, or those that an `owns` line names. */
  | { readonly kind: 'phase'; readonly entities: readonly [Entity, ...Entity[]]; readonly name: string }
  /** A question, an outcome or a trigger of a decision. */
  | {
      readonly kind: 'node';
      readonly decision: Decision;
      readonly node: 'question' | 'outcome' | 'trigger';
      readonly name: string;
    }
  /** A debt pattern. */
  | { readonly kind: 'rule'; readonly id: string };

/** A subject with the name that stands for it at a place. */
export interface Mention {
  readonly subject: Subject;
  readonly at: Span;
}
