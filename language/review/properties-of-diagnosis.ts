import type { Cause, Change, Stage, Symptom } from '../landscape/types.js';
import { list, one, type Property, some } from './property.js';
import { dayValue, quotedValue, reference, type Value } from './value.js';

/** What a symptom says, property by property. */
export function symptomProperties(symptom: Symptom): readonly Property[] {
  return [
    one('kind', symptom.symptomKind?.value),
    some(
      'observed',
      symptom.observed.flatMap((date) => dayValue(date) ?? []),
    ),
    one('frequency', symptom.frequency?.value),
    one('impact', symptom.impact?.value),
    some('affects', symptom.affects.map(reference)),
    some('traced to', symptom.tracedTo.map(reference)),
    one('cause', symptom.cause && causeValue(symptom.cause)),
    one('urgent', symptom.urgent && 'yes'),
  ];
}

/** What a stage says, property by property. */
export function stageProperties({ by, multiplies, unsupported }: Stage): readonly Property[] {
  const because = unsupported?.because;
  return [
    one('by', dayValue(by)),
    some(
      'multiplies',
      multiplies.map(({ target, factor }) => `${reference(target)} by ${factor}`),
    ),
    one('unsupported', unsupported && (because === undefined ? 'yes' : `because ${quotedValue(because)}`)),
  ];
}

/** What a change says, property by property. */
export function changeProperties({ changeKind, targets, adds, addresses, status }: Change): readonly Property[] {
  return [
    one('kind', changeKind?.value),
    some('targets', targets.map(reference)),
    some('adds', adds.map(reference)),
    some('addresses', addresses.map(reference)),
    one('status', status?.status),
  ];
}

function causeValue(cause: Cause): Value {
  if (cause.kind === 'unclear') return 'unclear';
  return list([quotedValue(cause.text), cause.where && `in ${reference(cause.where)}`]);
}
