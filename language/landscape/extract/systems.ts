import type * as ast from '../../grammar/generated/ast.js';
import {
  type Entity,
  type Field,
  type Limitation,
  type OwnsLine,
  type SourceOfTruth,
  type System,
  systemKinds,
} from '../types.js';
import { type DeclaredParts, headOf } from './head.js';
import { Properties, statusOf, textOf } from './properties.js';
import type { Reading } from './reading.js';

export function system(reading: Reading, node: ast.System, parts: DeclaredParts): System {
  const properties = new Properties(reading, node.properties);
  const kindNode = properties.first('SystemKindProperty');
  const value = systemKinds.find((known) => known === kindNode?.value);
  const vendor = textOf(reading, properties.first('VendorProperty'));
  const owner = reading.ref(properties.first('TeamOwnerProperty')?.team, 'team');
  const status = statusOf(reading, properties);
  return {
    systemKind: kindNode && value && { value, ...reading.span(kindNode) },
    vendor,
    owner,
    status,
    owns: properties.all('OwnsProperty').map((line) => ownsLine(reading, line)),
    limitations: properties.all('LimitationProperty').map((limitation) => limitationOf(reading, limitation)),
    ...headOf(reading, 'system', parts, properties),
  };
}

function ownsLine(reading: Reading, node: ast.OwnsProperty): OwnsLine {
  return {
    parts: (node.parts ?? []).flatMap((part) => reading.part(part) ?? []),
    during: reading.namesOf(node, 'phases'),
    ...reading.span(node),
  };
}

function limitationOf(reading: Reading, node: ast.LimitationProperty): Limitation {
  const name = reading.nameOf(node, 'text', node.text);
  const properties = new Properties(reading, node.properties, name && { kind: 'limitation', name });
  const since = reading.date(properties.first('SinceProperty'));
  const reviewed = reading.date(properties.first('ReviewedProperty'));
  const workaround = reading.ref(properties.first('MitigationProperty')?.workaround, 'workaround');
  const body = reading.body(node);
  return {
    text: node.text ?? '',
    affects: reading.refs(properties.first('LimitedHandoffsProperty')?.handoffs, 'handoff'),
    since,
    reviewed,
    workaround,
    body,
    ...reading.span(node),
  };
}

export function entity(reading: Reading, node: ast.Entity, parts: DeclaredParts): Entity {
  const properties = new Properties(reading, node.properties);
  const domain = reading.ref(properties.first('DomainProperty')?.domain, 'domain');
  const key = reading.nameOf(properties.first('KeyProperty'), 'name');
  const lifecycle = properties.first('LifecycleProperty');
  return {
    domain,
    key,
    lifecycle: (lifecycle?.phases ?? []).flatMap((phase) => reading.nameOf(phase, 'name') ?? []),
    lifecycleAt: lifecycle && reading.span(lifecycle),
    sourcesOfTruth: sourcesOfTruth(reading, properties),
    fields: properties.all('FieldProperty').flatMap((field) => fieldOf(reading, field) ?? []),
    systemsOfReference: properties
      .all('SystemOfReferenceProperty')
      .flatMap((line) => reading.refs(line.systems, 'system')),
    copiedTo: properties.all('CopiedToProperty').flatMap((line) => reading.refs(line.systems, 'system')),
    ...headOf(reading, 'entity', parts, properties),
  };
}

function fieldOf(reading: Reading, node: ast.FieldProperty): Field | undefined {
  const name = reading.nameOf(node, 'name');
  if (!name) return undefined;
  const properties = new Properties(reading, node.properties, { kind: 'field', name });
  const description = textOf(reading, properties.first('DescriptionProperty'));
  const body = reading.body(node);
  return { name, sourcesOfTruth: sourcesOfTruth(reading, properties), description, body, ...reading.span(node) };
}

function sourcesOfTruth(reading: Reading, properties: Properties): readonly SourceOfTruth[] {
  return properties.all('SourceOfTruthProperty').flatMap((node) => {
    const owner = reading.ref(node.system, 'system');
    return owner ? [{ system: owner, during: reading.namesOf(node, 'phases'), ...reading.span(node) }] : [];
  });
}
