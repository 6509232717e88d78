import type { Declaration, Kind, Name } from './types.js';

/** A declaration, or a part of one, whose name was taken. */
export interface DuplicateName {
  readonly name: Name;
  readonly first: Name;
  /**
   * What the name stands for: a kind of declaration, or `field`, `phase`, `question`, `outcome`, `trigger`. For `project` and `decision`,
   * of which a project has one, the two names may differ.
   */
  readonly what: Kind | 'field' | 'phase' | 'question' | 'outcome' | 'trigger';
  /** The second declaration, or the one that the second field, phase, question, outcome or trigger stands in. */
  readonly owner: Declaration;
}

/**
 * One project's names (language.md, 2): one name space for all kinds, and one each for areas, domains, and the questions and outcomes inside a decision.
 */
export interface Names {
  /** The declaration of that name and one of those kinds. */
  find(text: string, kinds: readonly Kind[]): Declaration | undefined;
  /** The declaration of that name of any kind, for a message that says what it is instead. */
  findAny(text: string): Declaration | undefined;
  /** The existing name of one of those kinds that is nearest to a misspelt one, if one is near (nearest.ts; fields and phases use it directly). */
  nearest(text: string, kinds: readonly Kind[]): string | undefined;
  /** In order of file and place. */
  readonly duplicates: readonly DuplicateName[];
}

/** The same with the declarations that hold, which make up a landscape. */
export interface ListedNames extends Names {
  /** The declarations of a kind that hold, the library's first, then by file and place. */
  ofKind(kind: Kind): readonly Declaration[];
}
