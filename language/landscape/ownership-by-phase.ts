import { collectClaims } from './claims.js';
import { byName, byPlace } from './elements.js';
import type { Landscape } from './landscape.js';
import type { Claim, Conflict, Ownership, PhaseOwners } from './ownership.js';
import type { Entity, Field, System } from './types.js';

type Resolver = Pick<Landscape, 'all' | 'target' | 'targets' | 'part' | 'field'>;

const NO_CLAIMS: readonly Claim[] = [];

/** Resolves the claims of a project phase by phase (language.md, 4). */
export class OwnershipByPhase implements Ownership {
  readonly #landscape: Resolver;
  #claims: readonly Claim[] | undefined;
  /** By the entity or the field that they are on: a field is part of one entity, and stands for itself. */
  #claimsOn: ReadonlyMap<Entity | Field, readonly Claim[]> | undefined;
  #conflicts: readonly Conflict[] | undefined;
  readonly #phases = new Map<Entity | Field, readonly PhaseOwners[]>();
  readonly #owners = new Map<Entity | Field, readonly System[]>();

  constructor(landscape: Resolver) {
    this.#landscape = landscape;
  }

  get claims(): readonly Claim[] {
    this.#claims ??= collectClaims(this.#landscape);
    return this.#claims;
  }

  get conflicts(): readonly Conflict[] {
    this.#conflicts ??= this.#findConflicts();
    return this.#conflicts;
  }

  claimsOn(entity: Entity): readonly Claim[] {
    return this.#claimsOf(entity);
  }

  claimsOnField(field: Field): readonly Claim[] {
    return this.#claimsOf(field);
  }

  byPhase(entity: Entity, field?: Field): readonly PhaseOwners[] {
    const subject = this.#claimed(entity, field);
    const known = this.#phases.get(subject);
    if (known) return known;
    const phases = this.#resolve(entity, subject);
    this.#phases.set(subject, phases);
    return phases;
  }

  owners(entity: Entity, field?: Field): readonly System[] {
    const subject = this.#claimed(entity, field);
    const known = this.#owners.get(subject);
    if (known) return known;
    const owners = systemsOf(this.byPhase(entity, field));
    this.#owners.set(subject, owners);
    return owners;
  }

  systemsOfReference(entity: Entity): readonly System[] {
    return this.#landscape.targets(entity.systemsOfReference);
  }

  #claimsOf(subject: Entity | Field): readonly Claim[] {
    this.#claimsOn ??= bySubject(this.claims);
    return this.#claimsOn.get(subject) ?? NO_CLAIMS;
  }

  /** What the claims that decide are on: a field that nobody claims by itself is owned as its entity is. */
  #claimed(entity: Entity, field: Field | undefined): Entity | Field {
    return field && this.#claimsOf(field).length > 0 ? field : entity;
  }

  #resolve(entity: Entity, subject: Entity | Field): readonly PhaseOwners[] {
    const whole = this.claimsOn(entity);
    const own = subject === entity ? NO_CLAIMS : this.#claimsOf(subject);
    const phases = phasesOf(entity);
    if (own.every(isForAllPhases) && whole.every(isForAllPhases)) {
      // The usual case: one answer for every phase.
      const claims = holding(own, whole);
      const owners = ownersBy(claims);
      return phases.map((phase) => ({ phase, owners, claims }));
    }
    return phases.map((phase) => {
      const claims = holding(inPhase(own, phase), inPhase(whole, phase));
      return { phase, owners: ownersBy(claims), claims };
    });
  }

  #findConflicts(): readonly Conflict[] {
    const conflicts: Conflict[] = [];
    for (const entity of this.#landscape.all('entity')) {
      for (const field of [undefined, ...entity.fields]) {
        if (this.#claimsOf(field ?? entity).length < 2) continue;
        const conflict = toConflict(entity, field, this.byPhase(entity, field));
        if (conflict) conflicts.push(conflict);
      }
    }
    return conflicts;
  }
}

/** Phases in which a field has no claim of its own show its entity's owners; their dispute is the entity's. */
function toConflict(entity: Entity, field: Field | undefined, phases: readonly PhaseOwners[]): Conflict | undefined {
  const disputed = phases.filter(({ owners, claims }) => owners.length > 1 && claims[0]?.field === field);
  if (disputed.length === 0) return undefined;
  return {
    entity,
    field,
    phases: disputed.flatMap(({ phase }) => phase ?? []),
    claims: [...new Set(disputed.flatMap(({ claims }) => claims))].sort((a, b) => byPlace(a.at, b.at)),
  };
}

function bySubject(claims: readonly Claim[]): ReadonlyMap<Entity | Field, readonly Claim[]> {
  const grouped = new Map<Entity | Field, Claim[]>();
  for (const claim of claims) {
    const subject = claim.field ?? claim.entity;
    const group = grouped.get(subject);
    if (group) group.push(claim);
    else grouped.set(subject, [claim]);
  }
  return grouped;
}

/** Each phase once; an entity without a lifecycle is in one phase that has no name. */
function phasesOf({ lifecycle }: Entity): readonly (string | undefined)[] {
  return lifecycle.length === 0 ? NO_LIFECYCLE : [...new Set(lifecycle.map(({ text }) => text))];
}

const NO_LIFECYCLE: readonly (string | undefined)[] = [undefined];

function isForAllPhases({ phases }: Claim): boolean {
  return phases === undefined;
}

function inPhase(claims: readonly Claim[], phase: string | undefined): readonly Claim[] {
  return claims.filter(({ phases }) => phases === undefined || (phase !== undefined && phases.includes(phase)));
}

/** The claims that hold: a field's before its entity's, and those of systems that are there before those of planned ones. */
function holding(own: readonly Claim[], whole: readonly Claim[]): readonly Claim[] {
  return present(own) ?? present(whole) ?? (own.length > 0 ? own : whole);
}

/** Those of systems that are there; `undefined` where there is none. */
function present(claims: readonly Claim[]): readonly Claim[] | undefined {
  if (claims.length > 0 && claims.every(isPresent)) return claims;
  const found = claims.filter(isPresent);
  return found.length > 0 ? found : undefined;
}

function isPresent({ system }: Claim): boolean {
  return system.status?.status !== 'planned';
}

function ownersBy(claims: readonly Claim[]): readonly System[] {
  const [first] = claims;
  if (first && claims.length === 1) return [first.system];
  return [...new Set(claims.map(({ system }) => system))].sort(byName);
}

function systemsOf(phases: readonly PhaseOwners[]): readonly System[] {
  const [first] = phases;
  if (first && phases.every(({ owners }) => owners === first.owners)) return first.owners;
  return [...new Set(phases.flatMap(({ owners }) => owners))].sort(byName);
}
