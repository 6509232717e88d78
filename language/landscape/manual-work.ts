import { type Evidence, nameEvidence } from './elements.js';
import type { Span } from './source.js';
import type { Exception, Handoff, Ref, Report, Role, Workaround, Workflow } from './types.js';

/** `repair`: of the failures that a handoff is observed to have (`fails … costing …`). */
export type ManualWorkKind = 'manual step' | 'human check' | 'workaround' | 'exception' | 'repair';

/** One piece of work that a person does because systems do not (decision.md, 4: an item of the ledger). */
export interface ManualItem {
  /** The declaration that says so. */
  readonly element: Handoff | Workflow | Report | Workaround | Exception;
  readonly kind: ManualWorkKind;
  /** What is done, in the file's words: the step's text, or the title of the workaround, exception or (for a repair) handoff. */
  readonly text: string;
  /** Who does it, as written, and resolved. */
  readonly by: Ref<'role'> | undefined;
  readonly role: Role | undefined;
  /** How often it comes round in a month: by working time for manual work, by calendar for repairs (decision.md, 4). */
  readonly timesPerMonth: number | undefined;
  /** Both parts known: minutes of work in a month. `undefined` where a part is missing; then it is unquantified, not zero. */
  readonly minutesPerMonth: number | undefined;
  readonly missing: readonly ('duration' | 'frequency')[];
  /** The line of the step, check or `fails`; the name of the workaround or exception. */
  readonly at: Span;
}

/**
 * All manual work of a landscape, in one place. Handoffs that are not live have none, and workarounds and exceptions for such things alone are
 * none: nobody works on what is not there (rules.md: a planned handoff carries no debt yet). `via manual` is no item of its own: it says how data crosses, not what the work costs.
 */
export interface ManualWorkList {
  /** Ordered by kind of declaration (handoff, workflow, report, workaround, exception), then file and place. */
  readonly items: readonly ManualItem[];
  /** The items that this declaration itself states. */
  of(element: ManualItem['element']): readonly ManualItem[];
}

/** An item as the evidence of a conclusion: its line, or the name of the workaround or exception. */
export function itemEvidence(item: ManualItem): Evidence {
  const { element, kind, at } = item;
  switch (kind) {
    case 'manual step':
    case 'human check':
      return { element, property: kind, at };
    case 'repair':
      return { element, property: 'fails', at };
    case 'workaround':
    case 'exception':
      return nameEvidence(element);
  }
}
