import type { Location } from '../../language/protocol/pieces.js';
import type { DiffTarget } from '../review/messages.js';

/** A row of a view, as plain data. */
export interface TreeNode {
  /** Unique in its view, and the same after every change: the editor keeps what is open by it. */
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly tooltip: string;
  readonly icon: Icon;
  /** Where a click leads. */
  readonly target: NodeTarget;
  readonly children: readonly TreeNode[];
  readonly isOpen: boolean;
  /** For the menus: `rule`, `finding`, `symptom`. */
  readonly context: string;
}

export type Icon =
  | 'error'
  | 'warning'
  | 'info'
  | 'accepted'
  | 'rule'
  | 'element'
  | 'project'
  | 'symptom'
  | 'step'
  | 'amount'
  | 'added'
  | 'removed'
  | 'changed'
  | 'renamed';

export type NodeTarget =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'place'; readonly location: Location }
  | { readonly kind: 'symptom'; readonly root: string; readonly symptom: string }
  | { readonly kind: 'ledger'; readonly root: string }
  | { readonly kind: 'diff'; readonly target: DiffTarget };

export const nowhere: NodeTarget = { kind: 'nothing' };
