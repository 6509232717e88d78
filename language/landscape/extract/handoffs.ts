import type * as ast from '../../grammar/generated/ast.js';
import {
  type Cadence,
  type Carried,
  type ConflictPolicy,
  deliveries,
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
  const from = reading.ref(node.from, 'system');
  const to = reading.ref(node.to, 'system');
  return {
    ...headOf(reading, 'handoff', parts, properties),
    ...(from && { from }),
    ...(to && { to }),
    twoWay: node.arrow === '<->',
    arrow: reading.cstSpan(reading.piece(node, 'arrow') ?? node.$cstNode),
    ...transport(reading, properties),
    ...operation(reading, properties),
    ...load(reading, properties),
    manualSteps: manualWork(reading, properties, 'manual step'),
    humanChecks: manualWork(reading, properties, 'human check'),
    affects: reading.refs(properties.first('AffectsProperty')?.areas, 'area'),
  };
}

/** What crosses, and how. */
function transport(reading: Reading, properties: Properties) {
  const viaNode = properties.first('ViaProperty');
  const means = handoffMeans.find((known) => known === viaNode?.means);
  const runsNode = properties.first('RunsProperty');
  const cadence = runsNode && cadenceOf(reading, runsNode);
  const runsAs = runsAsOf(reading, properties.runsAs());
  const deliveryNode = properties.first('DeliveryProperty');
  const guarantee = deliveryNode && guaranteeOf(deliveryNode);
  const idempotent = properties.first('IdempotentProperty');
  const by = reading.nameOf(idempotent, 'by');
  const conflictsResolvedBy = policyOf(reading, properties.first('ConflictsProperty'));
  const contract = textOf(reading, properties.first('ContractProperty'));
  return {
    carries: (properties.first('CarriesProperty')?.things ?? []).flatMap((thing) => carriedOf(reading, thing) ?? []),
    ...(viaNode &&
      means && {
        via: { ...reading.span(viaNode), means, ...(viaNode.detail !== undefined && { detail: viaNode.detail }) },
      }),
    through: properties.all('ThroughProperty').flatMap((through) => reading.ref(through.system, 'system') ?? []),
    ...(runsNode && cadence && { runs: { ...reading.span(runsNode), cadence } }),
    ...(runsAs && { runsAs }),
    ...(deliveryNode && guarantee && { delivery: { ...reading.span(deliveryNode), guarantee } }),
    ...(idempotent && { idempotent: { ...reading.span(idempotent), ...(by && { by }) } }),
    ...(conflictsResolvedBy && { conflictsResolvedBy }),
    ...(contract && { contract }),
  };
}

/** Who looks after it, and what happens when it fails. */
function operation(reading: Reading, properties: Properties) {
  const owner = reading.ref(properties.first('TeamOwnerProperty')?.team, 'team');
  const watched = properties.all('MonitoredProperty');
  const nothing = watched.find((node) => node.means === 'nothing');
  const failure = properties.first('FailureProperty');
  const temporary = properties.first('TemporaryProperty');
  const reviewBy = reading.date(properties.first('ReviewByProperty'));
  const status = statusOf(reading, properties);
  const since = reading.date(properties.first('SinceProperty'));
  const reviewed = reading.date(properties.first('ReviewedProperty'));
  return {
    ...(owner && { owner }),
    monitors: watched.flatMap((node) => monitorOf(reading, node) ?? []),
    ...(nothing && { monitoredByNothing: reading.span(nothing) }),
    ...(failure && {
      onFailure: {
        ...reading.span(failure),
        actions: (failure.actions ?? []).flatMap((action) => failureActionOf(reading, action) ?? []),
      },
    }),
    ...(temporary && { temporary: reading.span(temporary) }),
    ...(reviewBy && { reviewBy }),
    ...(status && { status }),
    ...(since && { since }),
    ...(reviewed && { reviewed }),
  };
}

/** How much crosses, how fresh it must be, how often it fails. */
function load(reading: Reading, properties: Properties) {
  const needed = properties.first('NeededProperty');
  const within = reading.duration(needed?.duration);
  const volume = reading.rateAt(properties.first('VolumeProperty'));
  const capacity = reading.rateAt(properties.first('CapacityProperty'));
  const fails = failsOf(reading, properties.first('FailsProperty'));
  return {
    ...(needed && within && { neededWithin: { ...reading.span(needed), duration: within.duration } }),
    ...(volume && { volume }),
    ...(capacity && { capacity }),
    ...(fails && { fails }),
  };
}

function carriedOf(reading: Reading, node: ast.Carried): Carried | undefined {
  const part = reading.part(node);
  return part && { ...part, isNew: node.isNew };
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
    return {
      ...reading.span(node),
      kind: 'service account',
      ...(node.account !== undefined && { account: node.account }),
    };
  }
  const role = reading.ref(node.role, 'role');
  return role && { ...reading.span(node), kind: 'role', role };
}

function guaranteeOf(node: ast.DeliveryProperty): (typeof deliveries)[number] | undefined {
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
      return { ...span, kind: 'alert', ...text, ...(to && { to }) };
    }
    case 'reconciliation':
    case 'dashboard':
    case 'log':
      return { ...span, kind: node.means, ...text };
    case 'role': {
      const role = reading.ref(node.role, 'role');
      return role && { ...span, kind: 'role', role };
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
      return { ...span, kind: node.means };
    case 'dead':
      return { ...span, kind: 'dead letter' };
    case 'retry':
      return { ...span, kind: 'retry', ...(node.times !== undefined && { times: node.times }) };
    case 'fix': {
      const role = reading.ref(node.role, 'role');
      return role && { ...span, kind: 'fix by', role };
    }
    default:
      return undefined;
  }
}

function policyOf(reading: Reading, node: ast.ConflictsProperty | undefined): ConflictPolicy | undefined {
  if (!node) return undefined;
  const span = reading.span(node);
  if (node.newest) return { ...span, kind: 'newest' };
  const role = reading.ref(node.role, 'role');
  if (role) return { ...span, kind: 'role', role };
  const winner = reading.ref(node.system, 'system');
  return winner && { ...span, kind: 'system', system: winner };
}

function failsOf(reading: Reading, node: ast.FailsProperty | undefined): Fails | undefined {
  const rate = reading.rateAt(node);
  if (!node || !rate) return undefined;
  const costing = reading.duration(node.costing);
  const by = reading.ref(node.by, 'role');
  return { ...rate, ...(costing && { costing }), ...(by && { by }) };
}

export function workflow(reading: Reading, node: ast.Workflow, parts: DeclaredParts): Workflow {
  const properties = new Properties(reading, node.properties);
  const owner = reading.ref(properties.first('TeamOwnerProperty')?.team, 'team');
  return {
    ...headOf(reading, 'workflow', parts, properties),
    core: node.core,
    ...(owner && { owner }),
    affects: reading.refs(properties.first('AffectsProperty')?.areas, 'area'),
    steps: (node.properties ?? []).flatMap((property) => stepOf(reading, property) ?? []),
  };
}

function stepOf(reading: Reading, node: ast.Workflow['properties'][number]): WorkflowStep | undefined {
  if (node.$type === 'ManualStepProperty') {
    const work = manualWorkOf(reading, node, 'manual step');
    return { ...reading.span(node), kind: 'manual', work };
  }
  if (node.$type !== 'StepProperty') return undefined;
  const target = reading.ref(node.handoff, 'handoff');
  return target && { ...reading.span(node), kind: 'handoff', handoff: target };
}
