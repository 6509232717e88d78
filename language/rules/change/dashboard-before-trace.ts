import { causeClear } from '../../landscape/symptoms.js';
import type { Symptom } from '../../landscape/types.js';
import { addressedBy, openChanges } from '../open-changes.js';
import { defineRule } from '../rule.js';
import { called, enumerate } from '../wording.js';

const model = (cause: string) => `team Operations

workflow Returns { owner Operations }

symptom WrongTotals "The revenue on the dashboard is wrong" {
  kind broken-report
  observed 2026-09-04
  traced to Returns
  cause ${cause}
}

change NewDashboard "Rebuild the revenue dashboard" {
  kind redesign-dashboard
  addresses WrongTotals
}
`;

/** A new dashboard on top of numbers of which nobody knows where they go wrong. */
export const dashboardBeforeTrace = defineRule({
  id: 'change/dashboard-before-trace',
  severity: { usual: 'warning' },
  docs: {
    what: 'A dashboard is to be redesigned although a symptom behind the wish is not traced or has no clear cause, or no symptom is named at all.',
    why: 'The new dashboard shows the same wrong numbers, more beautifully, and the trust that it was to win back is lost for good.',
    fix: 'Follow one wrong number back to the handoff where it goes wrong, note it as `traced to` and `cause`, and mend that first.',
    before: model('unclear'),
    after: model('"refunds are booked twice when the export is repeated"'),
  },
  check({ landscape, report }) {
    for (const change of openChanges(landscape, 'redesign-dashboard')) {
      if (change.addresses.length === 0) {
        report({
          at: change.changeKind ?? change.name,
          elements: [change],
          certainty: 'undeclared',
          message: `The change ${called(change)} redesigns a dashboard, and names no symptom that it addresses.`,
        });
        continue;
      }
      const blind = addressedBy(landscape, change).filter(({ symptom }) => lackOf(symptom) !== undefined);
      const [first, ...others] = blind;
      if (!first) continue;
      report({
        at: first.at,
        elements: [change],
        certainty: blind.some(({ symptom }) => symptom.cause !== undefined) ? 'declared' : 'undeclared',
        message: `The change ${called(change)} redesigns a dashboard, but ${enumerate(blind.map(({ symptom }) => `${called(symptom)} ${lackOf(symptom) ?? ''}`))}.`,
        related: others.map(({ at, symptom }) => ({ at, message: `${called(symptom)} ${lackOf(symptom) ?? ''}` })),
      });
    }
  },
});

/** What is missing before the symptom is understood; `undefined` where it is traced and its cause is clear. */
function lackOf(symptom: Symptom): string | undefined {
  if (symptom.tracedTo.length === 0) return 'is not traced to any place';
  return causeClear(symptom).value ? undefined : 'has no clear cause';
}
