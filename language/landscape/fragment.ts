import type { SourceFile, Span } from './source.js';
import type { CommentAcceptance, Declaration, EntityPart, Name, Ref } from './types.js';

/** A part of a declaration that has properties of its own. A limitation is known by its text. */
export interface DeclarationPart {
  readonly kind: 'limitation' | 'field' | 'question' | 'outcome' | 'trigger';
  readonly name: Name;
}

/** A mistake that one file shows by itself, beyond its syntax; the rules of `meta/` turn each into a finding. */
export type Defect =
  | {
      readonly kind: 'duplicate-property';
      readonly property: string;
      readonly at: Span;
      readonly first: Span;
      /** The declaration. */
      readonly owner: Name;
      /** The part of it that has the property twice; `undefined` for the declaration itself. */
      readonly part: DeclarationPart | undefined;
    }
  | { readonly kind: 'invalid-date'; readonly text: string; readonly at: Span; readonly owner: Name };

/** A mistake of spelling or grammar. A file with one never counts as clean. */
export interface SyntaxError extends Span {
  readonly message: string;
}

/**
 * One file, read: plain data that no other file influences, so that an editor can replace it alone.
 * `references` and `parts` list every reference of the file once, in its order.
 */
export interface Fragment {
  readonly file: SourceFile;
  readonly declarations: readonly Declaration[];
  readonly references: readonly Ref[];
  readonly parts: readonly EntityPart[];
  readonly commentAcceptances: readonly CommentAcceptance[];
  readonly defects: readonly Defect[];
  readonly syntaxErrors: readonly SyntaxError[];
}
