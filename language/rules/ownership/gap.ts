import { fieldElement } from '../../landscape/elements.js';
import type { Landscape } from '../../landscape/landscape.js';
import type { Entity, Field, Name, System } from '../../landscape/types.js';
import { insertProperty } from '../edits.js';
import { type EntityUse, possibleOwners, usesByEntity } from '../entity-use.js';
import { defineRule, type Fix } from '../rule.js';
import { called, code, enumerate } from '../wording.js';

/** Ownership that stops in the middle of a lifecycle: records fall between two systems. */
export const gap = defineRule({
  id: 'ownership/gap',
  severity: { usual: 'warning' },
  docs: {
    what: 'A phase of an entity has no source of truth, while another phase has one.',
    why: 'In that phase nobody can say which copy is right, and a record that gets stuck there is missed by everyone: each side takes it for the work of the other.',
    fix: 'Add the phase to the `during` of the system that holds the entity then.',
    before: `team Sales
team Operations

system HubSpot {
  kind saas
  owner Sales
}

system DispatchBoard {
  kind internal
  owner Operations
}

entity Job {
  key number
  lifecycle quoted -> scheduled -> done
  source of truth HubSpot during quoted
  source of truth DispatchBoard during scheduled
}
`,
    after: `team Sales
team Operations

system HubSpot {
  kind saas
  owner Sales
}

system DispatchBoard {
  kind internal
  owner Operations
}

entity Job {
  key number
  lifecycle quoted -> scheduled -> done
  source of truth HubSpot during quoted
  source of truth DispatchBoard during scheduled, done
}
`,
  },
  check({ landscape, report }) {
    const misnamed = withMisnamedPhases(landscape);
    const entities = landscape.all('entity').filter((entity) => !misnamed.has(entity));
    const gaps = entities.flatMap((entity) => gapsOf(entity, landscape));
    if (gaps.length === 0) return;
    const uses = usesByEntity(landscape);
    for (const { entity, field, phases, owners } of gaps) {
      const element = field ? fieldElement(entity, field) : entity;
      const inLifecycle = entity.lifecycle.filter(({ text }) => phases.includes(text));
      const [first, ...others] = inLifecycle;
      report({
        at: field?.name ?? first ?? entity.name,
        elements: [element],
        certainty: 'undeclared',
        message: `${called(element)} has no source of truth during ${enumerate(phases.map(code))}, though it has one in its other phases.`,
        related: (field ? inLifecycle : others).map((at) => ({ at, message: 'nobody owns it in this phase' })),
        fixes: claimFixes(field ?? entity, phases, candidates(landscape, owners, uses.get(entity) ?? [])),
      });
    }
  },
});

interface Gap {
  readonly entity: Entity;
  readonly field: Field | undefined;
  readonly phases: readonly string[];
  /** Who owns it in the phases that have an owner. */
  readonly owners: readonly System[];
}

/**
 * The entity's gap; where no claim is on the entity itself, those of its fields. A field falls back to the entity's claims, so that it lacks
 * nothing that the entity does not lack.
 */
function gapsOf(entity: Entity, landscape: Landscape): readonly Gap[] {
  // Without a claim for some phases only, all phases have the same owners.
  if (!hasPhasedClaim(entity, landscape)) return NO_GAPS;
  const subjects = landscape.ownership.claimsOn(entity).length > 0 ? [undefined] : entity.fields;
  return subjects.flatMap((field) => {
    const byPhase = landscape.ownership.byPhase(entity, field);
    const phases = byPhase.flatMap(({ phase, owners }) => (phase !== undefined && owners.length === 0 ? phase : []));
    const owners = landscape.ownership.owners(entity, field);
    return phases.length > 0 && owners.length > 0 ? [{ entity, field, phases, owners }] : [];
  });
}

const NO_GAPS: readonly Gap[] = [];

function hasPhasedClaim(entity: Entity, { ownership }: Landscape): boolean {
  if (ownership.claimsOn(entity).some(({ phases }) => phases !== undefined)) return true;
  return entity.fields.some((field) => ownership.claimsOnField(field).some(({ phases }) => phases !== undefined));
}

/** The entities of which a claim names a phase that they do not have: it may be meant for the phase that seems to lack an owner. */
function withMisnamedPhases(landscape: Landscape): ReadonlySet<Entity> {
  const found = new Set<Entity>();
  const compare = (entity: Entity, during: readonly Name[]): void => {
    const isMisnamed = during.some((phase) => !entity.lifecycle.some(({ text }) => text === phase.text));
    if (isMisnamed) found.add(entity);
  };
  for (const entity of landscape.all('entity')) {
    const lines = [entity, ...entity.fields].flatMap(({ sourcesOfTruth }) => sourcesOfTruth);
    for (const { during } of lines) compare(entity, during);
  }
  for (const { parts, during } of landscape.all('system').flatMap(({ owns }) => owns)) {
    for (const entity of landscape.targets(parts.map((part) => part.entity))) compare(entity, during);
  }
  return found;
}

function candidates(landscape: Landscape, owners: readonly System[], uses: readonly EntityUse[]): readonly System[] {
  const live = owners.filter((system) => landscape.isLiveSystem(system));
  return [...new Set([...live, ...possibleOwners(landscape, uses)])];
}

function claimFixes(into: Entity | Field, phases: readonly string[], systems: readonly System[]): readonly Fix[] {
  return systems.map(({ name }) => ({
    title: `Make ${code(name.text)} the source of truth during ${enumerate(phases.map(code))}`,
    safety: 'suggested',
    edits: [insertProperty(into, `source of truth ${name.text} during ${phases.join(', ')}`)],
  }));
}
