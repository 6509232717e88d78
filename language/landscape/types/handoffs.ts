/** Handoffs, the manual work on them, and the workflows that they make. */
import type { Span } from '../source.js';
import type { Frequency } from '../time.js';
import type { Declared, StatusAt } from './declared.js';
import type { DurationAt, EntityPart, Name, RateAt, Ref, StatedDate } from './pieces.js';

export const handoffMeans = [
  'api',
  'webhook',
  'event',
  'queue',
  'stream',
  'connector',
  'file',
  'database',
  'email',
  'edi',
  'manual',
] as const;
export type Means = (typeof handoffMeans)[number];

/** One thing that crosses; `isNew`: the handoff creates the record in the receiving system. */
export interface Carried extends EntityPart {
  readonly isNew: boolean;
}

export type Cadence =
  | { readonly kind: 'realtime' }
  | { readonly kind: 'on event' }
  | { readonly kind: 'on demand' }
  | { readonly kind: 'scheduled'; readonly frequency: Frequency };

export type RunsAs = Span &
  (
    | { readonly kind: 'service account'; readonly account?: string | undefined }
    | { readonly kind: 'role'; readonly role: Ref<'role'> }
  );

/** Something that watches a handoff. Alerts and reconciliations see a failure without a person; the others need one to look. */
export type Monitor = Span &
  (
    | { readonly kind: 'alert'; readonly text?: string | undefined; readonly to?: Ref<'team' | 'role'> | undefined }
    | { readonly kind: 'reconciliation' | 'dashboard' | 'log'; readonly text?: string | undefined }
    | { readonly kind: 'role'; readonly role: Ref<'role'> }
  );

export type FailureAction = Span &
  (
    | { readonly kind: 'silent' | 'alert' | 'dead letter' | 'stop' | 'replay' }
    | { readonly kind: 'retry'; readonly times?: number | undefined }
    | { readonly kind: 'fix by'; readonly role: Ref<'role'> }
  );

export interface OnFailure extends Span {
  readonly actions: readonly FailureAction[];
}

export const deliveries = ['at most once', 'at least once', 'exactly once'] as const;
export type Delivery = (typeof deliveries)[number];

export type ConflictPolicy = Span &
  (
    | { readonly kind: 'system'; readonly system: Ref<'system'> }
    | { readonly kind: 'newest' }
    | { readonly kind: 'role'; readonly role: Ref<'role'> }
  );

/** `fails 2 per month costing 30 minutes by BillingClerk`. */
export interface Fails extends RateAt {
  readonly costing?: DurationAt | undefined;
  readonly by?: Ref<'role'> | undefined;
}

/** Work a person does: a manual step, or a human check whether it worked. */
export interface ManualWork extends Span {
  readonly kind: 'manual step' | 'human check';
  readonly text: string;
  readonly by?: Ref<'role'> | undefined;
  readonly takes?: DurationAt | undefined;
  readonly frequency?: Frequency | undefined;
}

export interface Handoff extends Declared<'handoff'> {
  readonly from?: Ref<'system'> | undefined;
  readonly to?: Ref<'system'> | undefined;
  /** `<->`: it writes both ways. */
  readonly twoWay: boolean;
  /** The `->` or `<->`. */
  readonly arrow: Span;
  readonly carries: readonly Carried[];
  readonly via?: ({ readonly means: Means; readonly detail?: string | undefined } & Span) | undefined;
  readonly through: readonly Ref<'system'>[];
  readonly runs?: ({ readonly cadence: Cadence } & Span) | undefined;
  readonly runsAs?: RunsAs | undefined;
  readonly temporary?: Span | undefined;
  readonly reviewBy?: StatedDate | undefined;
  readonly neededWithin?: DurationAt | undefined;
  readonly owner?: Ref<'team'> | undefined;
  readonly monitors: readonly Monitor[];
  /** `monitored by nothing`. */
  readonly monitoredByNothing?: Span | undefined;
  readonly onFailure?: OnFailure | undefined;
  readonly delivery?: ({ readonly guarantee: Delivery } & Span) | undefined;
  readonly idempotent?: ({ readonly by?: Name | undefined } & Span) | undefined;
  readonly conflictsResolvedBy?: ConflictPolicy | undefined;
  readonly contract?: Name | undefined;
  readonly volume?: RateAt | undefined;
  readonly capacity?: RateAt | undefined;
  readonly fails?: Fails | undefined;
  readonly manualSteps: readonly ManualWork[];
  readonly humanChecks: readonly ManualWork[];
  readonly affects: readonly Ref<'area'>[];
  readonly status?: StatusAt | undefined;
  readonly since?: StatedDate | undefined;
  readonly reviewed?: StatedDate | undefined;
}

/** A step of a workflow: a handoff, or manual work at its place in the order. */
export type WorkflowStep =
  | ({ readonly kind: 'handoff'; readonly handoff: Ref<'handoff'> } & Span)
  | ({ readonly kind: 'manual'; readonly work: ManualWork } & Span);

export interface Workflow extends Declared<'workflow'> {
  readonly core: boolean;
  readonly owner?: Ref<'team'> | undefined;
  readonly affects: readonly Ref<'area'>[];
  readonly steps: readonly WorkflowStep[];
}
