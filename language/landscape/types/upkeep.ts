/** What the landscape lives with: rules, exceptions, workarounds, migrations, reports. */
import type { Span } from '../source.js';
import type { Frequency } from '../time.js';
import type { Declared } from './declared.js';
import type { ManualWork } from './handoffs.js';
import type { DurationAt, Name, Ref, StatedDate } from './pieces.js';

export type RuleHome = Span &
  (
    | { readonly kind: 'system'; readonly system: Ref<'system'> }
    | { readonly kind: 'document'; readonly text: string }
    | { readonly kind: 'head'; readonly role: Ref<'role'> }
  );

/** A business rule (not a debt pattern). */
export interface BusinessRule extends Declared<'rule'> {
  readonly governs: readonly Ref<'handoff' | 'entity' | 'workflow'>[];
  readonly livesIn: readonly RuleHome[];
  readonly reviewed?: StatedDate | undefined;
}

export interface Exception extends Declared<'exception'> {
  readonly appliesTo: readonly Ref<'handoff' | 'entity' | 'workflow'>[];
  readonly handledBy?: Ref<'role'> | undefined;
  readonly takes?: DurationAt | undefined;
  readonly frequency?: Frequency | undefined;
  readonly since?: StatedDate | undefined;
  readonly reviewBy?: StatedDate | undefined;
}

export interface Workaround extends Declared<'workaround'> {
  readonly covers: readonly Ref<'handoff' | 'system' | 'report'>[];
  readonly doneBy?: Ref<'role'> | undefined;
  readonly takes?: DurationAt | undefined;
  readonly frequency?: Frequency | undefined;
  readonly since?: StatedDate | undefined;
  readonly reviewBy?: StatedDate | undefined;
  /** `policy`: the organisation has declared it the way things are done. */
  readonly policy?: Span | undefined;
}

export const migrationStatuses = ['planned', 'running', 'stalled', 'done'] as const;
export type MigrationStatus = (typeof migrationStatuses)[number];

export interface Migration extends Declared<'migration'> {
  readonly from?: Ref<'system'> | undefined;
  readonly to?: Ref<'system'> | undefined;
  readonly moves: readonly Ref<'entity'>[];
  readonly status?: ({ readonly status: MigrationStatus } & Span) | undefined;
  readonly started?: StatedDate | undefined;
  readonly due?: StatedDate | undefined;
  readonly remaining?: Name | undefined;
  readonly doneWhen?: Name | undefined;
  readonly rollback?: Name | undefined;
}

/** `reads Invoice, Payment from Warehouse`. */
export interface Reads extends Span {
  readonly entities: readonly Ref<'entity'>[];
  readonly from?: Ref<'system'> | undefined;
}

export interface Report extends Declared<'report'> {
  readonly reads: readonly Reads[];
  readonly usedBy: readonly Ref<'team' | 'role'>[];
  readonly affects: readonly Ref<'area'>[];
  readonly distrusted?:
    | ({ readonly since?: StatedDate | undefined; readonly because?: string | undefined } & Span)
    | undefined;
  readonly manualSteps: readonly ManualWork[];
}
