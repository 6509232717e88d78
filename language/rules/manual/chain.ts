import type { Landscape } from '../../landscape/landscape.js';
import type { Handoff, Workflow, WorkflowStep } from '../../landscape/types.js';
import { defineRule } from '../rule.js';
import { called, quoted } from '../wording.js';

const model = (lines: string) => `team Operations
role OrderClerk "Order clerk" in Operations { people 2 }

workflow Returns {
  owner Operations
  manual step "Read the return from the mailbox" by OrderClerk takes 5 minutes daily
  ${lines}accept manual/step because "the shop gets a form for returns in the second quarter"
}
`;

/** Several manual steps in a row: for this stretch there is no system at all. */
export const chain = defineRule({
  id: 'manual/chain',
  severity: { usual: 'warning', critical: 'error' },
  options: {
    steps: { default: 2, minimum: 2, description: 'How many consecutive manual steps make a chain.' },
  },
  docs: {
    what: 'Consecutive steps of a workflow are manual: manual steps, or handoffs that are `via manual` or need a manual step.',
    why: 'Between two manual steps the work lies on a desk, where no system knows about it; a mistake in the first is passed on and found, if at all, after the last.',
    fix: 'Automate the stretch as a whole, or at least its first step, so that the work stands in a system from the start.',
    before: model('manual step "Refund the customer in the books" by OrderClerk takes 10 minutes daily\n  '),
    after: model(''),
  },
  check({ landscape, options, report }) {
    for (const workflow of landscape.all('workflow')) {
      for (const run of manualRuns(landscape, workflow)) {
        const [first, ...others] = run;
        if (!first || run.length < options.steps) continue;
        const handoffs = run.flatMap(({ handoff }) => handoff ?? []);
        report({
          at: first.step,
          elements: [workflow, ...new Set(handoffs)],
          detail: run.map(({ what }) => what).join('\n'),
          message: `${run.length} consecutive steps of ${called(workflow)} are done by hand, beginning with ${first.what}.`,
          related: others.map(({ step, what }) => ({ at: step, message: `then ${what}` })),
        });
      }
    }
  },
});

interface ManualLink {
  readonly step: WorkflowStep;
  /** How a message names it. */
  readonly what: string;
  readonly handoff?: Handoff;
}

/** The longest runs of manual steps, in order; a run may be one step long. */
function manualRuns(landscape: Landscape, workflow: Workflow): readonly (readonly ManualLink[])[] {
  const runs: ManualLink[][] = [];
  let run: ManualLink[] = [];
  for (const step of workflow.steps) {
    const link = manualLink(landscape, step);
    if (!link) {
      run = [];
      continue;
    }
    if (run.length === 0) runs.push(run);
    run.push(link);
  }
  return runs;
}

function manualLink(landscape: Landscape, step: WorkflowStep): ManualLink | undefined {
  if (step.kind === 'manual') return { step, what: quoted(step.work.text) };
  const handoff = landscape.target(step.handoff);
  if (!handoff || !landscape.isLive(handoff)) return undefined;
  const isManual = handoff.via?.means === 'manual' || handoff.manualSteps.length > 0;
  return isManual ? { step, what: called(handoff), handoff } : undefined;
}
