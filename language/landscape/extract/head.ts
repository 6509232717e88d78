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

/** The display title, or the name where there is none. */
export function titleOf(node: { readonly title?: string }, name: Name): string {
  return node.title === undefined || node.title === '' ? name.text : node.title;
}

/** The common part of every declaration. */
export function headOf<K extends Kind>(
  reading: Reading,
  kind: K,
  { node, name, documentation }: DeclaredParts,
  properties: Properties,
): Declared<K> {
  const { file, start, end } = reading.span(node);
  const { description, links, tags, accepts } = commonParts(reading, properties);
  // Written out so that every declaration starts with the same shape: spreading two objects here cost a fifth of the reading.
  return {
    file,
    start,
    end,
    kind,
    name,
    title: titleOf(node, name),
    body: reading.body(node),
    documentation,
    description,
    links,
    tags,
    accepts,
  };
}
