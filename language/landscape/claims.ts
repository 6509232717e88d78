import { byPlace } from './elements.js';
import type { Landscape } from './landscape.js';
import type { Claim } from './ownership.js';
import type { Entity, Field, Name, OwnsLine, SourceOfTruth, System } from './types.js';

type Resolver = Pick<Landscape, 'all' | 'target' | 'part' | 'field'>;

/**
 * Every claim of the project, made from an entity's side or a system's (language.md, 4), in order of file and place. Left out are claims that
 * name something unknown, and those none of whose phases exists: both are findings of `meta/unresolved-reference`.
 */
export function collectClaims(landscape: Resolver): readonly Claim[] {
  const claims: Claim[] = [];
  for (const entity of landscape.all('entity')) {
    addClaims(landscape, claims, entity, undefined, entity.sourcesOfTruth);
    for (const field of entity.fields) {
      // A second field of a name is a duplicate; like every duplicate it says nothing.
      if (landscape.field(entity, field.name.text) !== field) continue;
      addClaims(landscape, claims, entity, field, field.sourcesOfTruth);
    }
  }
  for (const system of landscape.all('system')) {
    for (const line of system.owns) addOwned(landscape, claims, system, line);
  }
  return claims.sort((a, b) => byPlace(a.at, b.at));
}

function addClaims(
  landscape: Resolver,
  claims: Claim[],
  entity: Entity,
  field: Field | undefined,
  sources: readonly SourceOfTruth[],
): void {
  for (const source of sources) {
    const system = landscape.target(source.system);
    const during = phasesOf(entity, source.during);
    if (!system || !during) continue;
    claims.push({ system, entity, field, ...during, at: source, madeBy: 'entity', line: source, alone: true });
  }
}

function addOwned(landscape: Resolver, claims: Claim[], system: System, line: OwnsLine): void {
  const alone = line.parts.length === 1;
  for (const part of line.parts) {
    const subject = landscape.part(part);
    const during = subject && phasesOf(subject.entity, line.during);
    if (!during) continue;
    claims.push({ system, ...subject, ...during, at: part, madeBy: 'system', line, alone });
  }
}

/** The phases that a `during` selects, in lifecycle order; nothing where it names phases and none of them exists. */
function phasesOf(entity: Entity, during: readonly Name[]): Pick<Claim, 'phases'> | undefined {
  if (during.length === 0) return { phases: undefined };
  const named = new Set(during.map(({ text }) => text));
  const phases = [...new Set(entity.lifecycle.map(({ text }) => text))].filter((phase) => named.has(phase));
  return phases.length === 0 ? undefined : { phases };
}
