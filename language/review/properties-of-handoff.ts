import { formatDuration, formatFrequency } from '../landscape/time.js';
import type {
  Cadence,
  ConflictPolicy,
  FailureAction,
  Fails,
  Handoff,
  Monitor,
  RunsAs,
  Workflow,
} from '../landscape/types.js';
import {
  durationValue,
  inOrder,
  list,
  named,
  one,
  type Property,
  rateValue,
  some,
  statusValue,
  workValue,
} from './property.js';
import { dayValue, partValue, quotedValue, reference, type Value } from './value.js';

/** What a handoff says, property by property. */
export function handoffProperties(handoff: Handoff): readonly Property[] {
  const { via, idempotent, monitors, monitoredByNothing } = handoff;
  return [
    one('from', named(handoff.from)),
    one('to', named(handoff.to)),
    one('direction', handoff.twoWay ? '<->' : undefined),
    some(
      'carries',
      handoff.carries.map((carried) => list([carried.isNew && 'new', partValue(carried)])),
    ),
    one('via', via && list([via.means, via.detail !== undefined && quotedValue(via.detail)])),
    inOrder('through', handoff.through.map(reference)),
    one('runs', handoff.runs && cadenceValue(handoff.runs.cadence)),
    one('runs as', handoff.runsAs && runsAsValue(handoff.runsAs)),
    one('temporary', handoff.temporary && 'yes'),
    one('review by', dayValue(handoff.reviewBy)),
    one('needed within', durationValue(handoff.neededWithin)),
    one('owner', named(handoff.owner)),
    some('monitored by', [...monitors.map(monitorValue), ...(monitoredByNothing ? ['nothing'] : [])]),
    one('on failure', handoff.onFailure?.actions.map(failureValue).join(' then ')),
    one('delivery', handoff.delivery?.guarantee),
    one('idempotent', idempotent && (idempotent.by ? `by ${idempotent.by.text}` : 'yes')),
    one('conflicts resolved by', handoff.conflictsResolvedBy && policyValue(handoff.conflictsResolvedBy)),
    one('contract', handoff.contract && quotedValue(handoff.contract.text)),
    one('volume', rateValue(handoff.volume)),
    one('capacity', rateValue(handoff.capacity)),
    one('fails', handoff.fails && failsValue(handoff.fails)),
    some('manual step', handoff.manualSteps.map(workValue)),
    some('human check', handoff.humanChecks.map(workValue)),
    some('affects', handoff.affects.map(reference)),
    one('status', statusValue(handoff.status?.status)),
    one('since', dayValue(handoff.since)),
    one('reviewed', dayValue(handoff.reviewed)),
  ];
}

/** What a workflow says, property by property; its steps in their order. */
export function workflowProperties({ core, owner, affects, steps }: Workflow): readonly Property[] {
  return [
    one('core', core ? 'yes' : undefined),
    one('owner', named(owner)),
    some('affects', affects.map(reference)),
    inOrder(
      'step',
      steps.map((step) => (step.kind === 'handoff' ? reference(step.handoff) : `manual ${workValue(step.work)}`)),
    ),
  ];
}

function cadenceValue(cadence: Cadence): Value {
  return cadence.kind === 'scheduled' ? formatFrequency(cadence.frequency) : cadence.kind;
}

function runsAsValue(runsAs: RunsAs): Value {
  if (runsAs.kind === 'role') return `role ${reference(runsAs.role)}`;
  return list(['service account', runsAs.account !== undefined && quotedValue(runsAs.account)]);
}

function monitorValue(monitor: Monitor): Value {
  if (monitor.kind === 'role') return `role ${reference(monitor.role)}`;
  const to = monitor.kind === 'alert' && monitor.to ? `to ${reference(monitor.to)}` : undefined;
  return list([monitor.kind, monitor.text !== undefined && quotedValue(monitor.text), to]);
}

function failureValue(action: FailureAction): Value {
  switch (action.kind) {
    case 'retry':
      return list(['retry', action.times !== undefined && String(action.times)]);
    case 'fix by':
      return `fix by ${reference(action.role)}`;
    default:
      return action.kind;
  }
}

function policyValue(policy: ConflictPolicy): Value {
  switch (policy.kind) {
    case 'system':
      return reference(policy.system);
    case 'role':
      return `role ${reference(policy.role)}`;
    case 'newest':
      return 'newest';
  }
}

function failsValue({ rate, costing, by }: Fails): Value {
  return list([
    formatFrequency(rate),
    costing && `costing ${formatDuration(costing.duration)}`,
    by && `by ${reference(by)}`,
  ]);
}
