/** What hurts, what comes, and what somebody wants to do about it: symptoms, stages, changes. */
import type { Span } from '../source.js';
import type { Declared } from './declared.js';
import type { DatedAt, Ref, StatedDate } from './pieces.js';

export const symptomKinds = [
  'duplicate-entry',
  'sync-failure',
  'missing-records',
  'broken-report',
  'hidden-rule',
] as const;
export type SymptomKind = (typeof symptomKinds)[number];

export const impacts = ['low', 'medium', 'high'] as const;
export type Impact = (typeof impacts)[number];

/** `cause unclear` (somebody looked, without an answer), or what it is and where it sits. */
export type Cause = Span &
  (
    | { readonly kind: 'unclear' }
    | {
        readonly kind: 'clear';
        readonly text: string;
        readonly where?: Ref<'handoff' | 'system' | 'entity' | 'rule' | 'migration'> | undefined;
      }
  );

export interface Symptom extends Declared<'symptom'> {
  readonly symptomKind?: ({ readonly value: SymptomKind } & Span) | undefined;
  readonly observed: readonly DatedAt[];
  readonly frequency?: ({ readonly value: 'occasional' | 'recurring' } & Span) | undefined;
  readonly impact?: ({ readonly value: Impact } & Span) | undefined;
  readonly affects: readonly Ref<'area'>[];
  readonly tracedTo: readonly Ref<'handoff' | 'workflow' | 'report' | 'entity'>[];
  readonly cause?: Cause | undefined;
  readonly urgent?: Span | undefined;
}

/** `multiplies LeadToCash by 2.5`. */
export interface Multiplies extends Span {
  readonly target: Ref<'handoff' | 'workflow'>;
  readonly factor: number;
}

export interface Stage extends Declared<'stage'> {
  readonly by?: StatedDate | undefined;
  readonly multiplies: readonly Multiplies[];
  readonly unsupported?: ({ readonly because?: string | undefined } & Span) | undefined;
}

export const changeKinds = [
  'redesign-dashboard',
  'replace-vendor',
  'quick-patch',
  'add-system',
  'add-manual-step',
  'stabilize',
  'automate',
  'modernize',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

export const changeStatuses = ['proposed', 'approved', 'underway', 'done', 'rejected'] as const;
export type ChangeStatus = (typeof changeStatuses)[number];

/** What someone wants to do about it. */
export interface Change extends Declared<'change'> {
  readonly changeKind?: ({ readonly value: ChangeKind } & Span) | undefined;
  readonly targets: readonly Ref[];
  readonly adds: readonly Ref<'system'>[];
  readonly addresses: readonly Ref<'symptom'>[];
  readonly status?: ({ readonly status: ChangeStatus } & Span) | undefined;
}
