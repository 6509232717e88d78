/** What every declaration is made of: names, dates, durations, rates, references. */
import type { Span } from '../source.js';
import type { Day, Duration, Rate } from '../time.js';

/** A name or a text as written, with its range. Strings are decoded. */
export interface Name extends Span {
  readonly text: string;
}

/** A date that exists. */
export interface DatedAt extends Span {
  readonly day: Day;
}

/** A date as written. Where the calendar has no such day it has none here (`meta/invalid-date` says so), but something was stated all the same. */
export interface StatedDate extends Span {
  readonly day: Day | undefined;
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
