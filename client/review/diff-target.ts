import type { ReviewedDeclaration } from '../../language/protocol/review-data.js';
import type { DiffTarget } from './messages.js';

/** What a declaration was and is, to be shown beside each other. */
export function diffOf({ kind, name, texts }: ReviewedDeclaration, base: string): DiffTarget {
  return { ...texts, title: `${kind} ${name} since ${base}` };
}
