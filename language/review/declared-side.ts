import { byCodeUnit } from '../landscape/elements.js';
import type { Landscape } from '../landscape/landscape.js';
import { type Declaration, kinds } from '../landscape/types.js';
import { propertiesOf } from './properties.js';
import type { Property } from './property.js';

/** The declarations of one side of a comparison; a side that does not exist has none. */
export class DeclaredSide {
  /** By kind and name, those of one name in the order in which the project reads; the built-in ones are no part of a change. */
  readonly byKey: ReadonlyMap<string, readonly Declaration[]>;
  readonly #properties = new Map<Declaration, readonly Property[]>();

  constructor(landscape: Landscape | undefined) {
    const byKey = new Map<string, Declaration[]>();
    for (const declaration of landscape?.fragments.flatMap(({ declarations }) => declarations) ?? []) {
      const key = keyOf(declaration.kind, declaration.name.text);
      const known = byKey.get(key);
      if (known) known.push(declaration);
      else byKey.set(key, [declaration]);
    }
    this.byKey = byKey;
  }

  /** What a declaration says, worked out once. */
  propertiesOf(declaration: Declaration): readonly Property[] {
    let known = this.#properties.get(declaration);
    if (!known) {
      known = propertiesOf(declaration);
      this.#properties.set(declaration, known);
    }
    return known;
  }
}

/** A key that no two kinds and names share. */
export function keyOf(kind: Declaration['kind'], name: string): string {
  return `${kind} ${name}`;
}

/** Compares declarations by kind, in the order of the language's pages, then by name. */
export function byKindAndName(left: Declaration, right: Declaration): number {
  return kinds.indexOf(left.kind) - kinds.indexOf(right.kind) || byCodeUnit(left.name.text, right.name.text);
}
