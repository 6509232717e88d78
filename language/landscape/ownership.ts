import type { Span } from './source.js';
import type { Entity, Field, System } from './types.js';

/** System `system` is the source of truth for `entity`, or for one field of it, in `phases` (language.md, 4). */
export interface Claim {
  readonly system: System;
  readonly entity: Entity;
  /** Absent: the claim is on the entity. */
  readonly field: Field | undefined;
  /** The names of the entity's phases in lifecycle order; `undefined` for all of them, as always where the entity has no lifecycle. */
  readonly phases: readonly string[] | undefined;
  /** The range of the claim: the `source of truth` line, or the part named in an `owns` line. */
  readonly at: Span;
  readonly madeBy: 'entity' | 'system';
  /** The whole property, for a fix that removes it, and whether it claims nothing else. */
  readonly line: Span;
  readonly alone: boolean;
}

/**
 * Who owns an entity or a field in one phase. A claim on a field comes before one on its entity. The claim of a planned system says what will
 * be: it counts only where no system that is already there claims (rules.md: a planned system carries no debt yet).
 */
export interface PhaseOwners {
  /** `undefined` for the one phase of an entity without a lifecycle. */
  readonly phase: string | undefined;
  /** Each system once, by name; more than one is a conflict, none a gap. */
  readonly owners: readonly System[];
  /** The claims that hold in this phase, in order of file and place. */
  readonly claims: readonly Claim[];
}

export interface Conflict {
  readonly entity: Entity;
  readonly field: Field | undefined;
  /** The phases in dispute; empty where the entity has no lifecycle. */
  readonly phases: readonly string[];
  /** Every claim that takes part, in order of file and place. */
  readonly claims: readonly Claim[];
}

/** Who is the source of truth for what (language.md, 4). Claims that name something unknown are left out: they are findings of `meta/unresolved-reference`. */
export interface Ownership {
  /** In order of file and place. */
  readonly claims: readonly Claim[];
  /** At most one for an entity and one for each field, in the order of their declaration. */
  readonly conflicts: readonly Conflict[];
  /** The claims on an entity itself, without those on its fields. */
  claimsOn(entity: Entity): readonly Claim[];
  claimsOnField(field: Field): readonly Claim[];
  /** Phase by phase, in lifecycle order. For a field: its own claims where it has some in that phase, else the entity's. */
  byPhase(entity: Entity, field?: Field): readonly PhaseOwners[];
  /** rules.md, `own(E)`: every system that owns the entity, or the field, in some phase; each once, by name. */
  owners(entity: Entity, field?: Field): readonly System[];
  /** rules.md, `ref(E)`: in the order in which the entity names them. */
  systemsOfReference(entity: Entity): readonly System[];
}
