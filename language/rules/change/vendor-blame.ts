import type { Landscape } from '../../landscape/landscape.js';
import { causeClear } from '../../landscape/symptoms.js';
import { breaksOf, type TraceBreak } from '../../landscape/trace.js';
import type { Workflow } from '../../landscape/types.js';
import { addressedBy, openChanges } from '../open-changes.js';
import { defineRule, type RelatedLocation } from '../rule.js';
import { called, enumerate } from '../wording.js';

const model = (cause: string) => `team Operations

workflow Returns { owner Operations }

symptom LateRefunds "Refunds arrive late" {
  kind sync-failure
  observed 2026-09-04
  traced to Returns
  cause ${cause}
}

change NewPaymentProvider "Replace the payment provider" {
  kind replace-vendor
  addresses LateRefunds
}
`;

/** The vendor is to go before anybody knows that the vendor is at fault. */
export const vendorBlame = defineRule({
  id: 'change/vendor-blame',
  severity: { usual: 'warning' },
  docs: {
    what: 'A vendor is to be replaced although a symptom behind it has no clear cause, or the trace of a core workflow is broken.',
    why: 'Replacing a vendor takes months. If the fault sits in a handoff, a rule or a manual step of your own, it moves along to the next vendor.',
    fix: 'Trace the core workflow without a gap and find the cause first; replace the vendor when the cause is in the product.',
    before: model('unclear'),
    after: model('"the provider pays out once a week, by contract"'),
  },
  check({ landscape, report }) {
    const changes = openChanges(landscape, 'replace-vendor');
    if (changes.length === 0) return;
    const gaps = coreBreaks(landscape);
    for (const change of changes) {
      const unclear = addressedBy(landscape, change).filter(({ symptom }) => !causeClear(symptom).value);
      if (unclear.length === 0 && gaps.length === 0) continue;
      const names = unclear.map(({ symptom }) => called(symptom));
      const reasons = [
        ...(names.length > 0 ? [`${enumerate(names)} ${names.length === 1 ? 'has' : 'have'} no clear cause`] : []),
        ...[...new Set(gaps.map(({ workflow }) => workflow))].map(
          (workflow) => `the trace of the core workflow ${called(workflow)} is broken`,
        ),
      ];
      report({
        at: unclear[0]?.at ?? change.changeKind ?? change.name,
        elements: [change],
        certainty:
          gaps.length > 0 || unclear.some(({ symptom }) => symptom.cause !== undefined) ? 'declared' : 'undeclared',
        message: `The change ${called(change)} replaces a vendor, but ${enumerate(reasons)}.`,
        related: [
          ...unclear
            .slice(1)
            .map(({ at, symptom }) => ({ at, message: `${called(symptom)} has no clear cause either` })),
          ...gaps.map(gapLocation),
        ],
      });
    }
  },
});

interface CoreBreak {
  readonly workflow: Workflow;
  readonly gap: TraceBreak;
}

function coreBreaks(landscape: Landscape): readonly CoreBreak[] {
  return landscape
    .all('workflow')
    .filter((workflow) => workflow.core)
    .flatMap((workflow) => breaksOf(landscape, workflow).map((gap) => ({ workflow, gap })));
}

function gapLocation({ gap: { before, after } }: CoreBreak): RelatedLocation {
  return { at: after.step, message: `${called(before.handoff)} does not connect with ${called(after.handoff)}` };
}
