import type { Landscape } from '../../landscape/landscape.js';
import type { Handoff, Workflow, WorkflowStep } from '../../landscape/types.js';
import { defineRule } from '../rule.js';
import { called } from '../wording.js';

const model = (step: string) => `team Operations

system Shop { kind saas  owner Operations }
system Stock { kind internal  owner Operations }

entity Order { key orderId  source of truth Shop }

handoff ReserveByFile: Shop -> Stock {
  carries Order
  status retired
}

handoff ReserveGoods: Shop -> Stock {
  carries Order
  via api
  owner Operations
  monitored by alert "Goods not reserved" to Operations
  on failure retry 3 then dead letter then alert
}

workflow Shipping {
  owner Operations
  step ${step}
}
`;

/** A workflow that runs through something which does not run. */
export const deadStep = defineRule({
  id: 'workflow/dead-step',
  severity: { usual: 'warning' },
  docs: {
    what: 'A step of a workflow is a handoff that is not live: it, or a system at one of its ends, is planned or retired.',
    why: 'The trace does not show how the work gets across today, so everything concluded from it is wrong at this place.',
    fix: 'Name the handoff that does this step today, or correct the status of the one that is named.',
    before: model('ReserveByFile'),
    after: model('ReserveGoods'),
  },
  check({ landscape, report }) {
    for (const workflow of landscape.all('workflow')) {
      for (const [handoff, [first, ...others]] of stepsByHandoff(landscape, workflow)) {
        if (landscape.isLive(handoff)) continue;
        report({
          at: first,
          elements: [workflow, handoff],
          message: `The step ${called(handoff)} of ${called(workflow)} is not live: ${reasonOf(landscape, handoff)}.`,
          related: others.map((at) => ({ at, message: 'it is a step here too' })),
        });
      }
    }
  },
});

/** The handoffs of a workflow with the steps that name them. */
function stepsByHandoff(
  landscape: Landscape,
  workflow: Workflow,
): ReadonlyMap<Handoff, readonly [WorkflowStep, ...WorkflowStep[]]> {
  const found = new Map<Handoff, [WorkflowStep, ...WorkflowStep[]]>();
  for (const step of workflow.steps) {
    const handoff = step.kind === 'handoff' ? landscape.target(step.handoff) : undefined;
    if (!handoff) continue;
    const before = found.get(handoff);
    if (before) before.push(step);
    else found.set(handoff, [step]);
  }
  return found;
}

function reasonOf(landscape: Landscape, handoff: Handoff): string {
  const status = handoff.status?.status;
  if (status === 'planned' || status === 'retired') return `the handoff is ${status}`;
  const { from, to } = landscape.endsOf(handoff);
  const dead = [from, to].find((system) => system && !landscape.isLiveSystem(system));
  return dead ? `${called(dead)} is ${dead.status?.status ?? 'not in use'}` : 'it is not in use';
}
