import type { Span } from './source.js';
import type { Declaration, Entity, Field, Name } from './types.js';

/** What a finding can be about: a declaration, or a field of an entity (named `Customer.billingAddress`). */
export type Element = Declaration | FieldElement;

export interface FieldElement {
  readonly kind: 'field';
  readonly name: Name;
  readonly of: Entity;
}

/** A declaration or one of its properties that a conclusion rests on (decision.md: evidence). */
export interface Evidence {
  readonly element: Element;
  /** The property in the language's words (`monitored by`, `affects`), or `name` for the declaration itself. */
  readonly property: string;
  readonly at: Span;
}

/** A field as the element of a finding: `Customer.billingAddress`. */
export function fieldElement(entity: Entity, field: Field): FieldElement {
  const { file, start, end } = field.name;
  return { kind: 'field', name: { file, start, end, text: `${entity.name.text}.${field.name.text}` }, of: entity };
}

/** The declaration itself as evidence: its name. */
export function nameEvidence(element: Element): Evidence {
  return { element, property: 'name', at: element.name };
}

/** Compares texts by code unit: the one order of names, the same in every locale. */
export function byCodeUnit(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Compares ranges by file, then place: the order in which a project reads. */
export function byPlace(left: Span, right: Span): number {
  if (left.file !== right.file) {
    const files = byCodeUnit(left.file.path, right.file.path);
    if (files !== 0) return files;
  }
  return left.start - right.start || left.end - right.end;
}

/** Compares declarations and other named things by name, those of one name (an area and a system) by place. */
export function byName(left: { readonly name: Name }, right: { readonly name: Name }): number {
  return byCodeUnit(left.name.text, right.name.text) || byPlace(left.name, right.name);
}
