import { byName } from '../landscape/elements.js';
import type { Landscape } from '../landscape/landscape.js';
import type { BusinessRule, Declaration, Entity, Kind, Ref, System, Team } from '../landscape/types.js';

/**
 * The teams that answer for a declaration, as the files say: its owner; for an entity the owners of its sources of truth; for what people do,
 * the teams of those roles; for a symptom, those of what it was traced to.
 *
 * @param landscape the one that it stands in
 * @returns each team once, by name; none where the files name nobody, or somebody whom nothing declares
 */
export function answerableTeams(declaration: Declaration, landscape: Landscape): readonly Team[] {
  return [...new Set(teamsOf(declaration, landscape))].sort(byName);
}

function teamsOf(declaration: Declaration, landscape: Landscape): readonly Team[] {
  const named = (...refs: readonly (Ref<'team'> | undefined)[]): readonly Team[] =>
    refs.flatMap((ref) => landscape.target(ref) ?? []);
  const ofRole = (ref: Ref<'role'> | undefined): readonly Team[] => named(landscape.target(ref)?.team);
  const ofSystems = (systems: readonly System[]): readonly Team[] => named(...systems.map(({ owner }) => owner));
  const ofAny = <K extends Kind>(refs: readonly Ref<K>[]): readonly Team[] =>
    refs.flatMap((ref) => {
      const target: Declaration | undefined = landscape.target(ref);
      return target ? teamsOf(target, landscape) : [];
    });
  switch (declaration.kind) {
    case 'team':
      return [declaration];
    case 'role':
      return named(declaration.team);
    case 'system':
    case 'handoff':
    case 'workflow':
      return named(declaration.owner);
    case 'entity':
      return ofSystems(sourcesOf(declaration, landscape));
    case 'migration':
      return ofSystems([declaration.from, declaration.to].flatMap((end) => landscape.target(end) ?? []));
    case 'report':
      return ofAny(declaration.usedBy);
    case 'exception':
      return ofRole(declaration.handledBy);
    case 'workaround':
      return ofRole(declaration.doneBy);
    case 'rule':
      return homesOf(declaration).flatMap((home) => ofAny([home]));
    case 'symptom':
      return ofAny(declaration.tracedTo);
    case 'project':
    case 'area':
    case 'domain':
    case 'stage':
    case 'change':
    case 'decision':
      return [];
  }
}

/** The systems that own an entity or a field of it, in some phase. */
function sourcesOf(entity: Entity, { ownership }: Landscape): readonly System[] {
  return [undefined, ...entity.fields].flatMap((field) => ownership.owners(entity, field));
}

function homesOf({ livesIn }: BusinessRule): readonly (Ref<'system'> | Ref<'role'>)[] {
  return livesIn.flatMap((home): readonly (Ref<'system'> | Ref<'role'>)[] => {
    if (home.kind === 'document') return [];
    return [home.kind === 'system' ? home.system : home.role];
  });
}
