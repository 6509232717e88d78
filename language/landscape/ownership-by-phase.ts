import { collectClaims } from './claims.js';
import { byName, byPlace } from './elements.js';
import type { Landscape } from './landscape.js';
import type { Claim, Conflict, Ownership, PhaseOwners } from './ownership.js';
import type { Entity, Field, System } from './types.js';

type Resolver = Pick<Landscape, 'all' | 'target' | 'targets' | 'part' | 'field'>;

/** The claims on one entity and on its fields. */
interface EntityClaims {
  readonly whole: Claim[];
  readonly ofField: Map<Field, Claim[]>;
}

const NO_CLAIMS: readonly Claim[] = [];

/** Resolves the claims of a project phase by phase (language.md, 4). */
export class OwnershipByPhase implements Ownership {
  readonly #landscape: Resolver;
  #claims: readonly Claim[] | undefined;
  #ofEntity: ReadonlyMap<Entity, EntityClaims> | undefined;
  #conflicts: readonly Conflict[] | undefined;
  /** By entity, then by field; `undefined` stands for the entity itself. */
  readonly #phases = new Map<Entity, Map<Field | undefined, readonly PhaseOwners[]>>();
  readonly #owners = new Map<Entity, Map<Field | undefined, readonly System[]>>();

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
    return this.#claimsOf(entity)?.whole ?? NO_CLAIMS;
  }

  claimsOnField(entity: Entity, field: Field): readonly Claim[] {
    return this.#claimsOf(entity)?.ofField.get(field) ?? NO_CLAIMS;
  }

  byPhase(entity: Entity, field?: Field): readonly PhaseOwners[] {
    return remembered(this.#phases, entity, field, () => this.#resolve(entity, field));
  }

  owners(entity: Entity, field?: Field): readonly System[] {
    return remembered(this.#owners, entity, field, () => systemsOf(this.byPhase(entity, field)));
  }

  systemsOfReference(entity: Entity): readonly System[] {
    return this.#landscape.targets(entity.systemsOfReference);
  }

  #claimsOf(entity: Entity): EntityClaims | undefined {
    this.#ofEntity ??= byEntity(this.claims);
    return this.#ofEntity.get(entity);
  }

  #resolve(entity: Entity, field: Field | undefined): readonly PhaseOwners[] {
    const whole = this.claimsOn(entity);
    const own = field ? this.claimsOnField(entity, field) : NO_CLAIMS;
    const phases = entity.lifecycle.length === 0 ? [undefined] : new Set(entity.lifecycle.map(({ text }) => text));
    if (own.every(isForAllPhases) && whole.every(isForAllPhases)) {
      // The usual case: one answer for every phase.
      const claims = holding(own, whole);
      const owners = ownersBy(claims);
      return Array.from(phases, (phase) => ({ phase, owners, claims }));
    }
    return Array.from(phases, (phase) => {
      const claims = holding(inPhase(own, phase), inPhase(whole, phase));
      return { phase, owners: ownersBy(claims), claims };
    });
  }

  #findConflicts(): readonly Conflict[] {
    const conflicts: Conflict[] = [];
    for (const entity of this.#landscape.all('entity')) {
      const claims = this.#claimsOf(entity);
      if (!claims) continue;
      for (const field of [undefined, ...entity.fields]) {
        const own = field ? claims.ofField.get(field) : claims.whole;
        if (!own || own.length < 2) continue;
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

function byEntity(claims: readonly Claim[]): ReadonlyMap<Entity, EntityClaims> {
  const grouped = new Map<Entity, EntityClaims>();
  for (const claim of claims) {
    let group = grouped.get(claim.entity);
    if (!group) {
      group = { whole: [], ofField: new Map() };
      grouped.set(claim.entity, group);
    }
    if (!claim.field) {
      group.whole.push(claim);
      continue;
    }
    const ofField = group.ofField.get(claim.field);
    if (ofField) ofField.push(claim);
    else group.ofField.set(claim.field, [claim]);
  }
  return grouped;
}

function isForAllPhases({ phases }: Claim): boolean {
  return phases === undefined;
}

function inPhase(claims: readonly Claim[], phase: string | undefined): readonly Claim[] {
  return claims.filter(({ phases }) => phases === undefined || (phase !== undefined && phases.includes(phase)));
}

/** The claims that hold: a field's before its entity's, and those of systems that are there before those of planned ones. */
function holding(own: readonly Claim[], whole: readonly Claim[]): readonly Claim[] {
  const candidates = [own.filter(isPresent), whole.filter(isPresent), own, whole];
  return candidates.find(({ length }) => length > 0) ?? NO_CLAIMS;
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

function remembered<Value>(
  cache: Map<Entity, Map<Field | undefined, Value>>,
  entity: Entity,
  field: Field | undefined,
  compute: () => Value,
): Value {
  let ofEntity = cache.get(entity);
  if (!ofEntity) {
    ofEntity = new Map();
    cache.set(entity, ofEntity);
  }
  const known = ofEntity.get(field);
  if (known !== undefined) return known;
  const value = compute();
  ofEntity.set(field, value);
  return value;
}
