import type { Landscape } from '../landscape/landscape.js';
import type { Entity, System } from '../landscape/types.js';
import type { RelatedLocation } from './rule.js';
import { called } from './wording.js';

/** Something that uses an entity, with the systems that hold the entity because of it. */
export interface EntityUse extends RelatedLocation {
  readonly senders: readonly System[];
  readonly holders: readonly System[];
}

/**
 * What uses each entity: a live handoff carries it, a report reads it, a migration that has begun moves it, a rule governs it,
 * an exception applies to it, a symptom is traced to it, or it says that systems copy it or may be read in the owner's place.
 * @returns the uses by entity in the order just named; none for an entity that nothing uses
 */
export function usesByEntity(landscape: Landscape): ReadonlyMap<Entity, readonly EntityUse[]> {
  return landscape.once(listUses);
}

function listUses(landscape: Landscape): ReadonlyMap<Entity, readonly EntityUse[]> {
  const uses = new Map<Entity, EntityUse[]>();
  const add = (entity: Entity | undefined, use: EntityUse): void => {
    if (!entity) return;
    const known = uses.get(entity);
    if (known) known.push(use);
    else uses.set(entity, [use]);
  };
  addHandoffs(landscape, add);
  addReports(landscape, add);
  addMigrations(landscape, add);
  addKnowledge(landscape, add);
  addCopies(landscape, add);
  return uses;
}

type Add = (entity: Entity | undefined, use: EntityUse) => void;

function addHandoffs({ graph }: Landscape, add: Add): void {
  for (const { carried, entity, flow } of graph.deliveries) {
    const message = `${called(flow.handoff)} carries it`;
    add(entity, { at: carried, message, senders: [flow.from], holders: [flow.to] });
  }
}

function addReports(landscape: Landscape, add: Add): void {
  for (const report of landscape.all('report')) {
    for (const { entities, from } of report.reads) {
      const source = landscape.target(from);
      for (const entity of entities) {
        const message = `${called(report)} reads it`;
        add(landscape.target(entity), { at: entity, message, senders: source ? [source] : [], holders: [] });
      }
    }
  }
}

function addMigrations(landscape: Landscape, add: Add): void {
  for (const migration of landscape.all('migration')) {
    if (migration.status?.status === 'planned') continue;
    const ends = [migration.from, migration.to].flatMap((end) => landscape.target(end) ?? []);
    for (const entity of migration.moves) {
      const message = `${called(migration)} moves it`;
      add(landscape.target(entity), { at: entity, message, senders: [], holders: ends });
    }
  }
}

function addKnowledge(landscape: Landscape, add: Add): void {
  const mentions = [
    ...landscape.all('rule').map((rule) => ({ by: rule, verb: 'governs', refs: rule.governs })),
    ...landscape.all('exception').map((one) => ({ by: one, verb: 'applies to', refs: one.appliesTo })),
    ...landscape.all('symptom').map((symptom) => ({ by: symptom, verb: 'is traced to', refs: symptom.tracedTo })),
  ];
  for (const { by, verb, refs } of mentions) {
    for (const ref of refs) {
      const target = landscape.target(ref);
      if (target?.kind !== 'entity') continue;
      add(target, { at: ref, message: `${called(by)} ${verb} it`, senders: [], holders: [] });
    }
  }
}

function addCopies(landscape: Landscape, add: Add): void {
  for (const entity of landscape.all('entity')) {
    for (const ref of [...entity.copiedTo, ...entity.systemsOfReference]) {
      const system = landscape.target(ref);
      const message = `${system ? called(system) : 'a system'} is said to hold a copy`;
      add(entity, { at: ref, message, senders: [], holders: system ? [system] : [] });
    }
  }
}

/** The live systems that send the entity, then those that hold it for another reason; each once. They are who could own it. */
export function possibleOwners(landscape: Landscape, uses: readonly EntityUse[]): readonly System[] {
  const systems = [...uses.flatMap(({ senders }) => senders), ...uses.flatMap(({ holders }) => holders)];
  return [...new Set(systems)].filter((system) => landscape.isLiveSystem(system));
}
