import type { Landscape } from '../../../language/landscape/landscape.js';
import type { DeclarationOf, Kind } from '../../../language/landscape/types.js';

/** The declaration of a kind and name in a test's landscape; throws where the test names what is not there. */
export function declared<K extends Kind>(landscape: Landscape, kind: K, name: string): DeclarationOf[K] {
  const found = landscape.all(kind).find((declaration) => declaration.name.text === name);
  if (!found) throw new Error(`The model has no ${kind} ${name}`);
  return found;
}

/** The names of things, in their order. */
export function namesOf(things: Iterable<{ readonly name: { readonly text: string } }>): readonly string[] {
  return Array.from(things, ({ name }) => name.text);
}

/** The text that a range covers. */
export function textOf(at: {
  readonly file: { readonly text: string };
  readonly start: number;
  readonly end: number;
}): string {
  return at.file.text.slice(at.start, at.end);
}
