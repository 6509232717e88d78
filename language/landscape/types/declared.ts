/** What every declaration has. */
import type { Span } from '../source.js';
import type { Kind, Name, StatedDate } from './pieces.js';

/** Debt carried on purpose: `accept group/rule until DATE because "…"`, or the same as a comment (language.md, 5). */
export interface Acceptance extends Span {
  readonly rule: Name;
  readonly until?: StatedDate | undefined;
  readonly because: string;
}

/** An acceptance written as a comment; it concerns findings that start on `line` (from 1). */
export interface CommentAcceptance extends Acceptance {
  readonly line: number;
}

export interface Link extends Span {
  readonly url: string;
  readonly label?: string | undefined;
}

/** The common part of every declaration. */
export interface Declared<K extends Kind> extends Span {
  /** The span of a declaration is all of it, from keyword to closing brace; the range of its name is `name`. */
  readonly kind: K;
  readonly name: Name;
  /** The display title, or the name where there is none. */
  readonly title: string;
  /** The text between the braces with the braces; absent where the declaration has no body. */
  readonly body?: Span | undefined;
  /** The text of the documentation comment directly before. */
  readonly documentation?: string | undefined;
  readonly description?: Name | undefined;
  readonly links: readonly Link[];
  readonly tags: readonly Name[];
  readonly accepts: readonly Acceptance[];
}

export const statuses = ['planned', 'active', 'retiring', 'retired'] as const;
export type Status = (typeof statuses)[number];

export interface StatusAt extends Span {
  readonly status: Status;
}
