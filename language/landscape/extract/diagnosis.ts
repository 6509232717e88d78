import type * as ast from '../../grammar/generated/ast.js';
import {
  type Cause,
  type Change,
  changeKinds,
  changeStatuses,
  impacts,
  kinds,
  type Multiplies,
  type Stage,
  type Symptom,
  symptomKinds,
} from '../types.js';
import { type DeclaredParts, headOf } from './head.js';
import { Properties } from './properties.js';
import type { Reading } from './reading.js';

export function symptom(reading: Reading, node: ast.Symptom, parts: DeclaredParts): Symptom {
  const properties = new Properties(reading, node.properties);
  const kindNode = properties.first('SymptomKindProperty');
  const kind = symptomKinds.find((known) => known === kindNode?.value);
  const observed = properties.first('ObservedProperty');
  const impactNode = properties.first('ImpactProperty');
  const impact = impacts.find((known) => known === impactNode?.value);
  const frequencyNode = properties.first('RecurrenceProperty');
  const frequency =
    frequencyNode?.value === 'occasional' || frequencyNode?.value === 'recurring' ? frequencyNode.value : undefined;
  const cause = causeOf(reading, properties.first('CauseProperty'));
  const urgent = properties.first('UrgentProperty');
  return {
    symptomKind: kindNode && kind && { value: kind, ...reading.span(kindNode) },
    observed: observed ? reading.dates(observed, 'dates') : [],
    frequency: frequencyNode && frequency && { value: frequency, ...reading.span(frequencyNode) },
    impact: impactNode && impact && { value: impact, ...reading.span(impactNode) },
    affects: reading.refs(properties.first('AffectsProperty')?.areas, 'area'),
    tracedTo: reading.refs(properties.first('TracedProperty')?.targets, 'handoff', 'workflow', 'report', 'entity'),
    cause,
    urgent: urgent && reading.span(urgent),
    ...headOf(reading, 'symptom', parts, properties),
  };
}

function causeOf(reading: Reading, node: ast.CauseProperty | undefined): Cause | undefined {
  if (!node) return undefined;
  const span = reading.span(node);
  if (node.unclear) return { kind: 'unclear', ...span };
  if (node.text === undefined) return undefined;
  const where = reading.ref(node.where, 'handoff', 'system', 'entity', 'rule', 'migration');
  return { kind: 'clear', text: node.text, where, ...span };
}

export function stage(reading: Reading, node: ast.Stage, parts: DeclaredParts): Stage {
  const properties = new Properties(reading, node.properties);
  const by = reading.date(properties.first('ByProperty'));
  const unsupported = properties.first('UnsupportedProperty');
  return {
    by,
    multiplies: properties.all('MultipliesProperty').flatMap((multiplies) => multipliesOf(reading, multiplies) ?? []),
    unsupported: unsupported && { because: unsupported.because, ...reading.span(unsupported) },
    ...headOf(reading, 'stage', parts, properties),
  };
}

function multipliesOf(reading: Reading, node: ast.MultipliesProperty): Multiplies | undefined {
  const target = reading.ref(node.target, 'handoff', 'workflow');
  return target && node.factor !== undefined ? { target, factor: node.factor, ...reading.span(node) } : undefined;
}

export function change(reading: Reading, node: ast.Change, parts: DeclaredParts): Change {
  const properties = new Properties(reading, node.properties);
  const kindNode = properties.first('ChangeKindProperty');
  const kind = changeKinds.find((known) => known === kindNode?.value);
  const statusNode = properties.first('ChangeStatusProperty');
  const status = changeStatuses.find((known) => known === statusNode?.value);
  return {
    changeKind: kindNode && kind && { value: kind, ...reading.span(kindNode) },
    targets: reading.refs(properties.first('TargetsProperty')?.targets, ...kinds),
    adds: reading.refs(properties.first('AddsProperty')?.systems, 'system'),
    addresses: reading.refs(properties.first('AddressesProperty')?.symptoms, 'symptom'),
    status: statusNode && status && { status, ...reading.span(statusNode) },
    ...headOf(reading, 'change', parts, properties),
  };
}
