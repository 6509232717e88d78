import { byCodeUnit } from '../landscape/elements.js';
import type { Landscape } from '../landscape/landscape.js';
import type { Entity, Name } from '../landscape/types.js';
import { groupBy } from '../landscape/group-by.js';
import { type ScopedName, scopedName } from './value.js';

/** Another source of truth for an entity, or for a field of one. */
export interface OwnershipChange {
  /** `Customer` or `Customer.billingAddress`, by its name now. */
  readonly subject: string;
  /** The phases in which it changed, in lifecycle order; `undefined` for all there are. */
  readonly phases: readonly string[] | undefined;
  /** The systems that claimed it, by name; none where nobody did. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** What a side claims on one entity or field. */
interface Claims {
  /** The systems that claim it in every phase. */
  readonly always: Set<string>;
  /** Those that claim it in some phases only. */
  readonly during: Map<string, Set<string>>;
}

/** One side: its claims by subject, and the lifecycles that they speak of. */
interface ClaimedSide {
  readonly claims: ReadonlyMap<string, Claims>;
  readonly lifecycles: ReadonlyMap<string, readonly string[]>;
}

const NOTHING: Claims = { always: new Set(), during: new Map() };

/**
 * Compares who is the source of truth for what, phase by phase, as declared (language.md, 4). A claim means the same from either side, and the
 * same with all phases named as with none. Names that nothing has count as written.
 *
 * @param names what renamed things are called now
 */
export function compareOwnership(
  before: Landscape | undefined,
  after: Landscape | undefined,
  names: ReadonlyMap<ScopedName, ScopedName>,
): readonly OwnershipChange[] {
  const nowCalled = (name: string): string => {
    const scoped = names.get(scopedName(undefined, name));
    return scoped === undefined ? name : scoped.slice(scoped.indexOf(':') + 1);
  };
  const [left, right] = [claimedSide(before, nowCalled), claimedSide(after, (name) => name)];
  return [...new Set([...left.claims.keys(), ...right.claims.keys()])]
    .sort(byCodeUnit)
    .flatMap((subject) => compareSubject(subject, left, right));
}

function compareSubject(subject: string, left: ClaimedSide, right: ClaimedSide): readonly OwnershipChange[] {
  const entity = subject.split('.')[0] ?? subject;
  const [was, is] = [left.claims.get(subject) ?? NOTHING, right.claims.get(subject) ?? NOTHING];
  const cycles = [left, right].flatMap(({ lifecycles }) => lifecycles.get(entity) ?? []);
  const phases = [...new Set([...cycles, ...was.during.keys(), ...is.during.keys()])];
  const isEndless = [left, right].some(({ lifecycles }) => (lifecycles.get(entity) ?? []).length === 0);
  const asked = isEndless ? [undefined, ...phases] : phases;
  const differing = asked.flatMap((phase) => {
    const [old, fresh] = [ownersIn(was, phase), ownersIn(is, phase)];
    return old.join() === fresh.join() ? [] : [{ phase, before: old, after: fresh }];
  });
  const groups = groupBy(differing, (one) => `${one.before.join()} ${one.after.join()}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const named = group.flatMap(({ phase }) => phase ?? []);
    const isAlways = group.length === asked.length || named.length === 0;
    return [{ subject, phases: isAlways ? undefined : named, before: first.before, after: first.after }];
  });
}

/** @param phase `undefined` for whenever no phase is meant */
function ownersIn({ always, during }: Claims, phase: string | undefined): readonly string[] {
  const owners = phase === undefined ? always : new Set([...always, ...(during.get(phase) ?? [])]);
  return [...owners].sort(byCodeUnit);
}

function claimedSide(landscape: Landscape | undefined, nowCalled: (name: string) => string): ClaimedSide {
  const claims = new Map<string, Claims>();
  const lifecycles = new Map<string, readonly string[]>();
  const declarations = landscape?.fragments.flatMap((fragment) => fragment.declarations) ?? [];
  for (const entity of landscape?.all('entity') ?? []) {
    const phases = entity.lifecycle.map(({ text }) => text);
    lifecycles.set(nowCalled(entity.name.text), phases);
  }
  const claim = (entity: string, field: string | undefined, system: string, during: readonly Name[]): void => {
    const name = nowCalled(entity);
    const subject = field === undefined ? name : `${name}.${field}`;
    const known = claims.get(subject) ?? { always: new Set<string>(), during: new Map<string, Set<string>>() };
    claims.set(subject, known);
    const lifecycle = lifecycles.get(name) ?? [];
    const phases = new Set(during.map(({ text }) => text));
    const isAlways = phases.size === 0 || (lifecycle.length > 0 && lifecycle.every((phase) => phases.has(phase)));
    if (isAlways) known.always.add(nowCalled(system));
    for (const phase of phases) {
      if (isAlways && lifecycle.includes(phase)) continue;
      known.during.set(phase, (known.during.get(phase) ?? new Set()).add(nowCalled(system)));
    }
  };
  const claimEntity = ({ name, sourcesOfTruth, fields }: Entity): void => {
    for (const { system, during } of sourcesOfTruth) claim(name.text, undefined, system.text, during);
    for (const field of fields) {
      for (const { system, during } of field.sourcesOfTruth) claim(name.text, field.name.text, system.text, during);
    }
  };
  for (const declaration of declarations) {
    if (declaration.kind === 'entity') claimEntity(declaration);
    if (declaration.kind !== 'system') continue;
    for (const { parts, during } of declaration.owns) {
      for (const { entity, field } of parts) claim(entity.text, field?.text, declaration.name.text, during);
    }
  }
  return { claims, lifecycles };
}
