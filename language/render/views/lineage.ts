import type { Landscape } from '../../landscape/landscape.js';
import type { Entity, System } from '../../landscape/types.js';
import { visible } from '../text/visible.js';

/** What a system is to one entity. */
export interface EntityRoles {
  /** It is the source of truth: of the whole entity or in some phases, and of single fields. */
  readonly owns: boolean;
  /** The phases in which it owns the entity; empty where the entity has none, or it owns fields only. */
  readonly phases: readonly string[];
  /** The fields that it owns apart. */
  readonly fields: readonly string[];
  /** The entity names it as system of reference. */
  readonly reference: boolean;
  /** The entity names it as a place of a copy. */
  readonly copy: boolean;
}

/** Who owns an entity in one phase. */
export interface LineagePhase {
  /** `undefined` for the one phase of an entity without a lifecycle. */
  readonly phase: string | undefined;
  /** The owners' titles: none is a gap, several are a conflict. */
  readonly owners: readonly string[];
}

/** Where an entity is true, where it is looked up, and where it is copied to. */
export interface Lineage {
  readonly phases: readonly LineagePhase[];
  /** Owners, systems of reference and declared copies, each once. */
  readonly systems: readonly System[];
  rolesOf(system: System): EntityRoles;
}

/** The lineage of one entity, as it is declared (language.md, 4). */
export function lineageOf(landscape: Landscape, entity: Entity): Lineage {
  const { ownership } = landscape;
  const byPhase = ownership.byPhase(entity);
  const references = new Set(ownership.systemsOfReference(entity));
  const copies = new Set(landscape.targets(entity.copiedTo));
  const fieldOwners = entity.fields.flatMap((field) => {
    const systems = new Set(ownership.claimsOnField(field).map(({ system }) => system));
    return systems.size === 0 ? [] : [{ field: visible(field.name.text), systems }];
  });
  const owners = byPhase.flatMap((phase) => phase.owners);
  return {
    phases: byPhase.map(({ phase, owners: systems }) => {
      return { phase: phase && visible(phase), owners: systems.map(({ title }) => visible(title)) };
    }),
    systems: [...new Set([...owners, ...fieldOwners.flatMap(({ systems }) => [...systems]), ...references, ...copies])],
    rolesOf(system) {
      const owned = byPhase.filter((phase) => phase.owners.includes(system));
      const fields = fieldOwners.filter(({ systems }) => systems.has(system)).map(({ field }) => field);
      return {
        owns: owned.length > 0 || fields.length > 0,
        phases: owned.flatMap(({ phase }) => (phase === undefined ? [] : [visible(phase)])),
        fields,
        reference: references.has(system),
        copy: copies.has(system),
      };
    },
  };
}
