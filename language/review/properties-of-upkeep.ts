import { formatFrequency } from '../landscape/time.js';
import type { BusinessRule, Exception, Migration, Report, RuleHome, Workaround } from '../landscape/types.js';
import { durationValue, list, named, one, type Property, some, workValue } from './property.js';
import { dayValue, quotedValue, reference, type Value } from './value.js';

/** What a business rule says, property by property. */
export function ruleProperties({ governs, livesIn, reviewed }: BusinessRule): readonly Property[] {
  return [
    some('governs', governs.map(reference)),
    some('lives in', livesIn.map(homeValue)),
    one('reviewed', dayValue(reviewed)),
  ];
}

/** What an exception says, property by property. */
export function exceptionProperties(exception: Exception): readonly Property[] {
  const { appliesTo, handledBy, takes, frequency, since, reviewBy } = exception;
  return [
    some('applies to', appliesTo.map(reference)),
    one('handled by', named(handledBy)),
    one('takes', durationValue(takes)),
    one('frequency', frequency && formatFrequency(frequency)),
    one('since', dayValue(since)),
    one('review by', dayValue(reviewBy)),
  ];
}

/** What a workaround says, property by property. */
export function workaroundProperties(workaround: Workaround): readonly Property[] {
  const { covers, doneBy, takes, frequency, since, reviewBy, policy } = workaround;
  return [
    some('covers', covers.map(reference)),
    one('done by', named(doneBy)),
    one('takes', durationValue(takes)),
    one('frequency', frequency && formatFrequency(frequency)),
    one('since', dayValue(since)),
    one('review by', dayValue(reviewBy)),
    one('policy', policy && 'yes'),
  ];
}

/** What a migration says, property by property. */
export function migrationProperties(migration: Migration): readonly Property[] {
  const { remaining, doneWhen, rollback } = migration;
  return [
    one('from', named(migration.from)),
    one('to', named(migration.to)),
    some('moves', migration.moves.map(reference)),
    one('status', migration.status?.status),
    one('started', dayValue(migration.started)),
    one('due', dayValue(migration.due)),
    one('remaining', remaining && quotedValue(remaining.text)),
    one('done when', doneWhen && quotedValue(doneWhen.text)),
    one('rollback', rollback && quotedValue(rollback.text)),
  ];
}

/** What a report says, property by property. */
export function reportProperties({ reads, usedBy, affects, distrusted, manualSteps }: Report): readonly Property[] {
  const because = distrusted?.because;
  return [
    some(
      'reads',
      reads.map(({ entities, from }) => {
        return list([entities.map(reference).toSorted().join(', '), from && `from ${reference(from)}`]);
      }),
    ),
    some('used by', usedBy.map(reference)),
    some('affects', affects.map(reference)),
    one(
      'distrusted',
      distrusted &&
        list([
          `since ${dayValue(distrusted.since) ?? '?'}`,
          because !== undefined && `because ${quotedValue(because)}`,
        ]),
    ),
    some('manual step', manualSteps.map(workValue)),
  ];
}

function homeValue(home: RuleHome): Value {
  switch (home.kind) {
    case 'system':
      return `system ${reference(home.system)}`;
    case 'document':
      return `document ${quotedValue(home.text)}`;
    case 'head':
      return `head of ${reference(home.role)}`;
  }
}
