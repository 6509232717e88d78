import type { FieldElement } from './landscape.js';
import type { Entity, Field } from './types.js';

/** A field as the element of a finding: `Customer.billingAddress`. */
export function fieldElement(entity: Entity, field: Field): FieldElement {
  const { file, start, end } = field.name;
  return { kind: 'field', name: { file, start, end, text: `${entity.name.text}.${field.name.text}` }, of: entity };
}

/** Compares texts by code unit: the one order of names, the same in every locale. */
export function byCodeUnit(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
