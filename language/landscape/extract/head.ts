import type { AstNode } from 'langium';
import type { Declared, Kind, Name } from '../types.js';
import { commonParts, type Properties } from './properties.js';
import type { Reading } from './reading.js';

/** What the walk over a file knows of a declaration before it reads the properties. */
export interface DeclaredParts {
  readonly node: AstNode & { readonly title?: string };
  readonly name: Name;
  readonly documentation: string | undefined;
}

/** The common part of every declaration. */
export function headOf<K extends Kind>(
  reading: Reading,
  kind: K,
  { node, name, documentation }: DeclaredParts,
  properties: Properties,
): Declared<K> {
  const body = reading.body(node);
  return {
    ...reading.span(node),
    kind,
    name,
    title: node.title === undefined || node.title === '' ? name.text : node.title,
    ...(body && { body }),
    ...(documentation !== undefined && { documentation }),
    ...commonParts(reading, properties),
  };
}
