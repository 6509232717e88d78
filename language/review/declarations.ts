import { byCodeUnit } from '../landscape/elements.js';
import type { Declaration } from '../landscape/types.js';
import { byKindAndName, type DeclaredSide } from './declared-side.js';
import type { Property } from './property.js';
import { newNames, type Rename } from './renames.js';
import { type ScopedName, shownValue, type Value, withNames } from './value.js';

/** What became of one property: the values that are gone, and those that are new. */
export interface PropertyChange {
  /** In the language's words: `needed within`. */
  readonly property: string;
  /** Both lists hold what differs only, in the language's words; empty where the property was not there, or is gone. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** What became of one declaration. Where it stands and in which order it says things is no change. */
export type DeclarationChange =
  | { readonly change: 'added' | 'removed'; readonly declaration: Declaration }
  | {
      /** `renamed`: under another name now; it may have changed besides. */
      readonly change: 'changed' | 'renamed';
      readonly before: Declaration;
      readonly after: Declaration;
      readonly properties: readonly PropertyChange[];
    };

/** Compares what two sides declare, by kind and name; claims on sources of truth are compared elsewhere (ownership.ts). */
export function compareDeclarations(
  before: DeclaredSide,
  after: DeclaredSide,
  renames: readonly Rename[],
): readonly DeclarationChange[] {
  const names = newNames(renames);
  const changes: DeclarationChange[] = renames.map((rename) => ({
    change: 'renamed',
    ...rename,
    properties: compareProperties(before.propertiesOf(rename.before), after.propertiesOf(rename.after), names),
  }));
  const [old, fresh] = [new Set(renames.map((one) => one.before)), new Set(renames.map((one) => one.after))];
  for (const key of new Set([...before.byKey.keys(), ...after.byKey.keys()])) {
    const left = (before.byKey.get(key) ?? []).filter((declaration) => !old.has(declaration));
    const right = (after.byKey.get(key) ?? []).filter((declaration) => !fresh.has(declaration));
    for (const change of compareNamesakes(left, right, { before, after, names })) changes.push(change);
  }
  return changes.sort((one, other) => byKindAndName(subjectOf(one), subjectOf(other)));
}

/** The declaration that a change is about, as it is now; where it is gone, as it was. */
export function subjectOf(change: DeclarationChange): Declaration {
  return 'declaration' in change ? change.declaration : change.after;
}

interface Sides {
  readonly before: DeclaredSide;
  readonly after: DeclaredSide;
  readonly names: ReadonlyMap<ScopedName, ScopedName>;
}

/** A name should stand for one declaration; where it stands for more, those that say the same are paired first. */
function compareNamesakes(
  before: readonly Declaration[],
  after: readonly Declaration[],
  sides: Sides,
): readonly DeclarationChange[] {
  const changesOf = (left: Declaration, right: Declaration): readonly PropertyChange[] =>
    left === right
      ? []
      : compareProperties(sides.before.propertiesOf(left), sides.after.propertiesOf(right), sides.names);
  const open = [...after];
  const unpaired = before.filter((left) => {
    const same = open.findIndex((right) => changesOf(left, right).length === 0);
    if (same !== -1) open.splice(same, 1);
    return same === -1;
  });
  return Array.from({ length: Math.max(unpaired.length, open.length) }, (_, index): DeclarationChange[] => {
    const [left, right] = [unpaired[index], open[index]];
    if (left && right) return [{ change: 'changed', before: left, after: right, properties: changesOf(left, right) }];
    if (left) return [{ change: 'removed', declaration: left }];
    return right ? [{ change: 'added', declaration: right }] : [];
  }).flat();
}

/** @param names what the things that were renamed are called now: a reference that follows a new name is no change */
function compareProperties(
  before: readonly Property[],
  after: readonly Property[],
  names: ReadonlyMap<ScopedName, ScopedName>,
): readonly PropertyChange[] {
  const right = new Map(after.map((property) => [property.name, property]));
  const left = new Map(before.map((property) => [property.name, property]));
  return [...new Set([...left.keys(), ...right.keys()])].sort(byCodeUnit).flatMap((name): readonly PropertyChange[] => {
    const [was, is] = [left.get(name), right.get(name)];
    const [old, fresh] = [was?.values ?? [], is?.values ?? []];
    const followed = old.map((value) => withNames(value, (one) => names.get(one) ?? one));
    const isOrdered = was?.ordered ?? is?.ordered ?? false;
    if (isSame(old, fresh, isOrdered) || isSame(followed, fresh, isOrdered)) return [];
    const [gone, added] = [without(old, followed, fresh), without(fresh, fresh, followed)];
    // The same values in another order.
    const isMoved = gone.length === 0 && added.length === 0;
    return [{ property: name, before: shown(isMoved ? old : gone), after: shown(isMoved ? fresh : added) }];
  });
}

function isSame(left: readonly Value[], right: readonly Value[], isOrdered: boolean): boolean {
  if (left.length !== right.length) return false;
  const [one, other] = isOrdered ? [left, right] : [left.toSorted(byCodeUnit), right.toSorted(byCodeUnit)];
  return one.every((value, index) => value === other[index]);
}

/**
 * The values that others do not have, each as often as it is missing there.
 *
 * @param compared the same values as they are compared
 */
function without(values: readonly Value[], compared: readonly Value[], others: readonly Value[]): readonly Value[] {
  const open = [...others];
  return values.filter((value, index) => {
    const at = open.indexOf(compared[index] ?? value);
    if (at !== -1) open.splice(at, 1);
    return at === -1;
  });
}

function shown(values: readonly Value[]): readonly string[] {
  return values.map(shownValue);
}
