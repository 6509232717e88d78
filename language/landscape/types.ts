/**
 * What a `.seam` file says, as plain data: names as text, a source range for every fact, nothing resolved.
 * language.md, 3 is the source of every shape here; the landscape (landscape.ts) answers what follows from them.
 */
import type { Span } from './source.js';
import type { Day, Duration, Frequency, Rate } from './time.js';

// ---------------------------------------------------------------------------------------------- pieces

/** A name or a text as written, with its range. Strings are decoded. */
export interface Name extends Span {
  readonly text: string;
}

/** A date as written; only dates that exist get here. */
export interface DatedAt extends Span {
  readonly day: Day;
}

/** A duration with its range. */
export interface DurationAt extends Span {
  readonly duration: Duration;
}

/** A rate (`volume 60 per week`) with its range. */
export interface RateAt extends Span {
  readonly rate: Rate;
}

/** An amount of money an hour. The currency is as written (`USD`). */
export interface HourlyRate extends Span {
  readonly amount: number;
  readonly currency: string;
}

/** The kinds of declaration; each is the keyword that starts it. */
export const kinds = [
  'project',
  'team',
  'role',
  'area',
  'domain',
  'system',
  'entity',
  'handoff',
  'workflow',
  'rule',
  'exception',
  'workaround',
  'migration',
  'report',
  'symptom',
  'stage',
  'change',
  'decision',
] as const;
export type Kind = (typeof kinds)[number];

/** A reference by name to a declaration of one of the expected kinds. `Landscape.target` resolves it. */
export interface Ref<K extends Kind = Kind> extends Span {
  readonly text: string;
  readonly expects: readonly K[];
}

/** A reference to an entity (`Invoice`) or to one of its fields (`Customer.billingAddress`). */
export interface EntityPart extends Span {
  readonly entity: Ref<'entity'>;
  readonly field?: Name | undefined;
}

// ---------------------------------------------------------------------------------------------- what every declaration has

/** Debt carried on purpose: `accept group/rule until DATE because "…"`, or the same as a comment (language.md, 5). */
export interface Acceptance extends Span {
  readonly rule: Name;
  readonly until?: DatedAt | undefined;
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

// ---------------------------------------------------------------------------------------------- people, areas, domains

export interface Project extends Declared<'project'> {
  readonly tracks: readonly Ref<'domain'>[];
  readonly rate?: HourlyRate | undefined;
}

export interface Team extends Declared<'team'> {
  readonly contact?: Name | undefined;
}

export interface Role extends Declared<'role'> {
  readonly team?: Ref<'team'> | undefined;
  /** How many people can do it. */
  readonly people?: ({ readonly count: number } & Span) | undefined;
  readonly rate?: HourlyRate | undefined;
}

export interface Area extends Declared<'area'> {
  readonly critical: boolean;
}

export type Domain = Declared<'domain'>;

// ---------------------------------------------------------------------------------------------- systems and entities

export const systemKinds = [
  'saas',
  'internal',
  'legacy',
  'database',
  'warehouse',
  'spreadsheet',
  'ipaas',
  'device',
  'external',
] as const;
export type SystemKind = (typeof systemKinds)[number];

/** `owns Invoice, Customer.billingAddress during billed`: the phases hold for every part. No phases: all of them. */
export interface OwnsLine extends Span {
  readonly parts: readonly EntityPart[];
  readonly during: readonly Name[];
}

/** A vendor or platform limit one has to live with. */
export interface Limitation extends Span {
  readonly text: string;
  readonly affects: readonly Ref<'handoff'>[];
  readonly since?: DatedAt | undefined;
  readonly reviewed?: DatedAt | undefined;
  readonly workaround?: Ref<'workaround'> | undefined;
  readonly body?: Span | undefined;
}

export interface System extends Declared<'system'> {
  readonly systemKind?: ({ readonly value: SystemKind } & Span) | undefined;
  readonly vendor?: Name | undefined;
  readonly owner?: Ref<'team'> | undefined;
  readonly status?: StatusAt | undefined;
  readonly owns: readonly OwnsLine[];
  readonly limitations: readonly Limitation[];
}

/** `source of truth QuickBooks during billed`, on an entity or a field. */
export interface SourceOfTruth extends Span {
  readonly system: Ref<'system'>;
  readonly during: readonly Name[];
}

/** A part of an entity that is owned apart. */
export interface Field extends Span {
  readonly name: Name;
  readonly sourcesOfTruth: readonly SourceOfTruth[];
  readonly description?: Name | undefined;
  readonly body?: Span | undefined;
}

export interface Entity extends Declared<'entity'> {
  readonly domain?: Ref<'domain'> | undefined;
  readonly key?: Name | undefined;
  /** The phases in order; empty where the entity declares none (it then has one phase without a name). */
  readonly lifecycle: readonly Name[];
  /** The whole `lifecycle` line. */
  readonly lifecycleAt?: Span | undefined;
  readonly sourcesOfTruth: readonly SourceOfTruth[];
  readonly fields: readonly Field[];
  readonly systemsOfReference: readonly Ref<'system'>[];
  readonly copiedTo: readonly Ref<'system'>[];
}

// ---------------------------------------------------------------------------------------------- handoffs

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
  readonly reviewBy?: DatedAt | undefined;
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
  readonly since?: DatedAt | undefined;
  readonly reviewed?: DatedAt | undefined;
}

// ---------------------------------------------------------------------------------------------- workflows, rules, exceptions

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
  readonly reviewed?: DatedAt | undefined;
}

export interface Exception extends Declared<'exception'> {
  readonly appliesTo: readonly Ref<'handoff' | 'entity' | 'workflow'>[];
  readonly handledBy?: Ref<'role'> | undefined;
  readonly takes?: DurationAt | undefined;
  readonly frequency?: Frequency | undefined;
  readonly since?: DatedAt | undefined;
  readonly reviewBy?: DatedAt | undefined;
}

export interface Workaround extends Declared<'workaround'> {
  readonly covers: readonly Ref<'handoff' | 'system' | 'report'>[];
  readonly doneBy?: Ref<'role'> | undefined;
  readonly takes?: DurationAt | undefined;
  readonly frequency?: Frequency | undefined;
  readonly since?: DatedAt | undefined;
  readonly reviewBy?: DatedAt | undefined;
  /** `policy`: the organisation has declared it the way things are done. */
  readonly policy?: Span | undefined;
}

// ---------------------------------------------------------------------------------------------- migrations, reports

export const migrationStatuses = ['planned', 'running', 'stalled', 'done'] as const;
export type MigrationStatus = (typeof migrationStatuses)[number];

export interface Migration extends Declared<'migration'> {
  readonly from?: Ref<'system'> | undefined;
  readonly to?: Ref<'system'> | undefined;
  readonly moves: readonly Ref<'entity'>[];
  readonly status?: ({ readonly status: MigrationStatus } & Span) | undefined;
  readonly started?: DatedAt | undefined;
  readonly due?: DatedAt | undefined;
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
    | ({ readonly since?: DatedAt | undefined; readonly because?: string | undefined } & Span)
    | undefined;
  readonly manualSteps: readonly ManualWork[];
}

// ---------------------------------------------------------------------------------------------- symptoms, stages, changes

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
  readonly by?: DatedAt | undefined;
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

// ---------------------------------------------------------------------------------------------- the decision tree

/** A fact of decision.md, 1. Symptom facts are evaluated for one symptom, the others for the project. */
export type Fact =
  | { readonly kind: 'occasional' | 'recurring' | 'cause examined' | 'cause clear' | 'urgent' | 'affects critical' }
  | { readonly kind: 'impact'; readonly impact: Impact }
  | { readonly kind: 'affects area'; readonly area: Ref<'area'> }
  | { readonly kind: 'symptom kind'; readonly value: SymptomKind }
  | { readonly kind: 'stage supported' | 'stage costlier' | 'report distrusted' | 'manual cleanup' }
  | { readonly kind: 'finding'; readonly rule: Name };

/** What stands after `when`. */
export type Condition = Span &
  (
    | { readonly kind: 'fact'; readonly fact: Fact }
    | { readonly kind: 'not'; readonly operand: Condition }
    | { readonly kind: 'and' | 'or'; readonly left: Condition; readonly right: Condition }
  );

/** A question or an outcome of the same decision, by name. */
export type NodeRef = Name;

export interface Question extends Span {
  readonly name: Name;
  readonly title: string;
  readonly description?: Name | undefined;
  readonly when?: Condition | undefined;
  readonly yes?: NodeRef | undefined;
  readonly no?: NodeRef | undefined;
}

/** `then Modernization when not stage supported`. */
export interface FollowUp extends Span {
  readonly outcome: NodeRef;
  readonly when?: Condition | undefined;
}

export interface Outcome extends Span {
  readonly name: Name;
  readonly title: string;
  readonly description?: Name | undefined;
  /** How grave it is; the project's outcome is the one of the greatest weight. 0 where none is declared. */
  readonly weight: number;
  readonly followUps: readonly FollowUp[];
}

export interface Trigger extends Span {
  readonly name: Name;
  readonly title: string;
  readonly when?: Condition | undefined;
}

export interface Decision extends Declared<'decision'> {
  /** `start LowImpact`; not called `start`, which is the offset of the declaration. */
  readonly startAt?: NodeRef | undefined;
  readonly questions: readonly Question[];
  readonly outcomes: readonly Outcome[];
  readonly triggers: readonly Trigger[];
}

// ---------------------------------------------------------------------------------------------- together

/** Every kind with its shape. */
export interface DeclarationOf {
  readonly project: Project;
  readonly team: Team;
  readonly role: Role;
  readonly area: Area;
  readonly domain: Domain;
  readonly system: System;
  readonly entity: Entity;
  readonly handoff: Handoff;
  readonly workflow: Workflow;
  readonly rule: BusinessRule;
  readonly exception: Exception;
  readonly workaround: Workaround;
  readonly migration: Migration;
  readonly report: Report;
  readonly symptom: Symptom;
  readonly stage: Stage;
  readonly change: Change;
  readonly decision: Decision;
}

export type Declaration = DeclarationOf[Kind];
