import { formatDuration, formatFrequency } from '../landscape/time.js';
import type { DurationAt, ManualWork, RateAt, Ref, Status } from '../landscape/types.js';
import { quotedValue, reference, type Value } from './value.js';

/** One property of a declaration with all that it says. */
export interface Property {
  /** In the language's words: `needed within`. */
  readonly name: string;
  readonly values: readonly Value[];
  /** The order of the values means something, as with the steps of a workflow. */
  readonly ordered: boolean;
}

/** A property that stands once; one that is not there has no value. */
export function one(name: string, value: Value | undefined): Property {
  return { name, values: value === undefined || value === '' ? [] : [value], ordered: false };
}

/** A property that may stand more than once, in any order. */
export function some(name: string, values: readonly Value[]): Property {
  return { name, values, ordered: false };
}

/** A property that may stand more than once, in an order that means something. */
export function inOrder(name: string, values: readonly Value[]): Property {
  return { name, values, ordered: true };
}

/** The parts that are there, as one value. */
export function list(parts: readonly (string | false | undefined)[]): Value {
  return parts.filter((part) => part !== undefined && part !== false && part !== '').join(' ');
}

/** A reference as a value, where there is one. */
export function named(ref: Ref | undefined): Value | undefined {
  return ref && reference(ref);
}

/** A status; the one that holds without a word is none. */
export function statusValue(status: Status | undefined): Value | undefined {
  return status === 'active' ? undefined : status;
}

export function rateValue(at: RateAt | undefined): Value | undefined {
  return at && formatFrequency(at.rate);
}

export function durationValue(at: DurationAt | undefined): Value | undefined {
  return at && formatDuration(at.duration);
}

/** A manual step or a human check. */
export function workValue({ text, by, takes, frequency }: ManualWork): Value {
  return list([
    quotedValue(text),
    by && `by ${reference(by)}`,
    takes && `takes ${formatDuration(takes.duration)}`,
    frequency && formatFrequency(frequency),
  ]);
}
