/** Systems and entities. */
import type { Span } from '../source.js';
import type { Declared, StatusAt } from './declared.js';
import type { EntityPart, Name, Ref, StatedDate } from './pieces.js';

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
  readonly since?: StatedDate | undefined;
  readonly reviewed?: StatedDate | undefined;
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
