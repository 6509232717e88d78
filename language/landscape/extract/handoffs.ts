import type * as ast from '../../grammar/generated/ast.js';
import {
  type Cadence,
  type Carried,
  type ConflictPolicy,
  type Delivery,
  type FailureAction,
  type Fails,
  type Handoff,
  handoffMeans,
  type Monitor,
  type RunsAs,
  type Workflow,
  type WorkflowStep,
} from '../types.js';
import { type DeclaredParts, headOf } from './head.js';
import { manualWork, manualWorkOf, Properties, statusOf, textOf } from './properties.js';
import type { Reading } from './reading.js';

export function handoff(reading: Reading, node: ast.Handoff, parts: DeclaredParts): Handoff {
  const properties = new Properties(reading, node.properties);
  const watched = properties.all('MonitoredProperty');
  return {
    from: reading.ref(node.from, 'system'),
    to: reading.ref(node.to, 'system'),
    twoWay: node.arrow === '<->',
    arrow: reading.cstSpan(reading.piece(node, 'arrow') ?? node.$cstNode),
    carries: properties
      .all('CarriesProperty')
      .flatMap(({ things }) => things.flatMap((thing) => carriedOf(reading, thing) ?? [])),
    via: viaOf(reading, properties.first('ViaProperty')),
    through: properties.all('ThroughProperty').flatMap((through) => reading.ref(through.system, 'system') ?? []),
    runs: runsOf(reading, properties.first('RunsProperty')),
    runsAs: runsAsOf(reading, properties.runsAs()),
    temporary: reading.spanOf(properties.first('TemporaryProperty')),
    reviewBy: reading.date(properties.first('ReviewByProperty')),
    neededWithin: neededWithinOf(reading, properties.first('NeededProperty')),
    owner: reading.ref(properties.first('TeamOwnerProperty')?.team, 'team'),
    monitors: watched.flatMap((monitored) => monitorOf(reading, monitored) ?? []),
    monitoredByNothing: reading.spanOf(watched.find(({ means }) => means === 'nothing')),
    onFailure: onFailureOf(reading, properties.first('FailureProperty')),
    delivery: deliveryOf(reading, properties.first('DeliveryProperty')),
    idempotent: idempotentOf(reading, properties.first('IdempotentProperty')),
    conflictsResolvedBy: policyOf(reading, properties.first('ConflictsProperty')),
    contract: textOf(reading, properties.first('ContractProperty')),
    volume: reading.rateAt(properties.first('VolumeProperty')),
    capacity: reading.rateAt(properties.first('CapacityProperty')),
    fails: failsOf(reading, properties.first('FailsProperty')),
    manualSteps: manualWork(reading, properties, 'manual step'),
    humanChecks: manualWork(reading, properties, 'human check'),
    affects: reading.refs(properties.first('AffectsProperty')?.areas, 'area'),
    status: statusOf(reading, properties),
    since: reading.date(properties.first('SinceProperty')),
    reviewed: reading.date(properties.first('ReviewedProperty')),
    ...headOf(reading, 'handoff', parts, properties),
  };
}

function viaOf(reading: Reading, node: ast.ViaProperty | undefined): Handoff['via'] {
  const means = handoffMeans.find((known) => known === node?.means);
  return node && means && { means, detail: node.detail, ...reading.span(node) };
}

function runsOf(reading: Reading, node: ast.RunsProperty | undefined): Handoff['runs'] {
  const cadence = node && cadenceOf(reading, node);
  return node && cadence && { cadence, ...reading.span(node) };
}

function neededWithinOf(reading: Reading, node: ast.NeededProperty | undefined): Handoff['neededWithin'] {
  const within = reading.duration(node?.duration);
  return node && within && { duration: within.duration, ...reading.span(node) };
}

function onFailureOf(reading: Reading, node: ast.FailureProperty | undefined): Handoff['onFailure'] {
  if (!node) return undefined;
  const actions = (node.actions ?? []).flatMap((action) => failureActionOf(reading, action) ?? []);
  return { actions, ...reading.span(node) };
}

function deliveryOf(reading: Reading, node: ast.DeliveryProperty | undefined): Handoff['delivery'] {
  const guarantee = node && guaranteeOf(node);
  return node && guarantee && { guarantee, ...reading.span(node) };
}

function idempotentOf(reading: Reading, node: ast.IdempotentProperty | undefined): Handoff['idempotent'] {
  return node && { by: reading.nameOf(node, 'by'), ...reading.span(node) };
}

function carriedOf(reading: Reading, node: ast.Carried): Carried | undefined {
  const part = reading.part(node);
  return part && { isNew: node.isNew, ...part };
}

function cadenceOf(reading: Reading, node: ast.RunsProperty): Cadence | undefined {
  if (node.realtime) return { kind: 'realtime' };
  if (node.onEvent) return { kind: 'on event' };
  if (node.onDemand) return { kind: 'on demand' };
  const frequency = reading.frequency(node.frequency);
  return frequency && { kind: 'scheduled', frequency };
}

function runsAsOf(reading: Reading, node: ast.RunsProperty | undefined): RunsAs | undefined {
  if (!node) return undefined;
  if (node.service) {
    return { kind: 'service account', account: node.account, ...reading.span(node) };
  }
  const role = reading.ref(node.role, 'role');
  return role && { kind: 'role', role, ...reading.span(node) };
}

function guaranteeOf(node: ast.DeliveryProperty): Delivery | undefined {
  if (node.atMost) return 'at most once';
  if (node.atLeast) return 'at least once';
  return node.exactly ? 'exactly once' : undefined;
}

function monitorOf(reading: Reading, node: ast.MonitoredProperty): Monitor | undefined {
  const span = reading.span(node);
  const text = node.text === undefined ? {} : { text: node.text };
  switch (node.means) {
    case 'alert': {
      const to = reading.ref(node.to, 'team', 'role');
      return { kind: 'alert', ...text, to, ...span };
    }
    case 'reconciliation':
    case 'dashboard':
    case 'log':
      return { kind: node.means, ...text, ...span };
    case 'role': {
      const role = reading.ref(node.role, 'role');
      return role && { kind: 'role', role, ...span };
    }
    default:
      return undefined;
  }
}

function failureActionOf(reading: Reading, node: ast.FailureAction): FailureAction | undefined {
  const span = reading.span(node);
  switch (node.means) {
    case 'silent':
    case 'alert':
    case 'stop':
    case 'replay':
      return { kind: node.means, ...span };
    case 'dead':
      return { kind: 'dead letter', ...span };
    case 'retry':
      return { kind: 'retry', times: attempts(reading, node), ...span };
    case 'fix': {
      const role = reading.ref(node.role, 'role');
      return role && { kind: 'fix by', role, ...span };
    }
    default:
      return undefined;
  }
}

/** How often a `retry` tries again: one that never does is none, and there is no half an attempt. */
function attempts(reading: Reading, node: ast.FailureAction): number | undefined {
  if (node.times === undefined || (Number.isInteger(node.times) && node.times >= 1)) return node.times;
  const message = '`retry` takes a whole number, 1 or more: how often it is tried again';
  reading.mistakes.push({ message, ...reading.span(node) });
  return undefined;
}

function policyOf(reading: Reading, node: ast.ConflictsProperty | undefined): ConflictPolicy | undefined {
  if (!node) return undefined;
  const span = reading.span(node);
  if (node.newest) return { kind: 'newest', ...span };
  const role = reading.ref(node.role, 'role');
  if (role) return { kind: 'role', role, ...span };
  const winner = reading.ref(node.system, 'system');
  return winner && { kind: 'system', system: winner, ...span };
}

function failsOf(reading: Reading, node: ast.FailsProperty | undefined): Fails | undefined {
  const rate = reading.rateAt(node);
  if (!node || !rate) return undefined;
  const costing = reading.duration(node.costing);
  const by = reading.ref(node.by, 'role');
  return { costing, by, ...rate };
}

export function workflow(reading: Reading, node: ast.Workflow, parts: DeclaredParts): Workflow {
  const properties = new Properties(reading, node.properties);
  const owner = reading.ref(properties.first('TeamOwnerProperty')?.team, 'team');
  return {
    core: node.core,
    owner,
    affects: reading.refs(properties.first('AffectsProperty')?.areas, 'area'),
    steps: (node.properties ?? []).flatMap((property) => stepOf(reading, property) ?? []),
    ...headOf(reading, 'workflow', parts, properties),
  };
}

function stepOf(reading: Reading, node: ast.Workflow['properties'][number]): WorkflowStep | undefined {
  if (node.$type === 'ManualStepProperty') {
    const work = manualWorkOf(reading, node, 'manual step');
    return { kind: 'manual', work, ...reading.span(node) };
  }
  if (node.$type !== 'StepProperty') return undefined;
  const target = reading.ref(node.handoff, 'handoff');
  return target && { kind: 'handoff', handoff: target, ...reading.span(node) };
}
