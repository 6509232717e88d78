import type { Declaration, Kind, Name } from './types.js';

/** A declaration whose name was taken. */
export interface DuplicateName {
  readonly name: Name;
  readonly first: Name;
  /** What the name stands for: a kind of declaration, or `field`, `phase`, `question`, `outcome`, `trigger`. */
  readonly what: string;
}

/**
 * One project's names (language.md, 2): one name space for all kinds, and one each for areas, domains, and the questions and outcomes inside a decision.
 */
export interface Names {
  /** The declaration of that name and one of those kinds. */
  find(text: string, kinds: readonly Kind[]): Declaration | undefined;
  /** The declaration of that name of any kind, for a message that says what it is instead. */
  findAny(text: string): Declaration | undefined;
  /** The existing name of one of those kinds that is nearest to a misspelt one, if one is near. */
  nearest(text: string, kinds: readonly Kind[]): string | undefined;
  readonly duplicates: readonly DuplicateName[];
}
