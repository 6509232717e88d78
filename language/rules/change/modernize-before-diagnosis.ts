import { causeClear } from '../../landscape/symptoms.js';
import { addressedBy, openChanges } from '../open-changes.js';
import { defineRule } from '../rule.js';
import { called, enumerate } from '../wording.js';

const model = (cause: string) => `team Operations

workflow Returns { owner Operations }

symptom LateRefunds "Refunds arrive late" {
  kind sync-failure
  observed 2026-09-04
  traced to Returns
  cause ${cause}
}

change NewReturns "Rebuild returns on the new platform" {
  kind modernize
  addresses LateRefunds
}
`;

/** A modernization that is to end a symptom whose cause nobody knows. */
export const modernizeBeforeDiagnosis = defineRule({
  id: 'change/modernize-before-diagnosis',
  severity: { usual: 'warning' },
  docs: {
    what: 'A modernization addresses a symptom without a clear cause.',
    why: 'What is not understood is rebuilt: the new platform takes the fault over, or the fault turns out to sit where nothing was modernized.',
    fix: 'Find the cause first and note it as `cause`; then decide whether it takes a modernization to remove it.',
    before: model('unclear'),
    after: model('"the old platform exports only once a week"'),
  },
  check({ landscape, report }) {
    for (const change of openChanges(landscape, 'modernize')) {
      const unclear = addressedBy(landscape, change).filter(({ symptom }) => !causeClear(symptom).value);
      const [first, ...others] = unclear;
      if (!first) continue;
      const names = enumerate(unclear.map(({ symptom }) => called(symptom)));
      report({
        at: first.at,
        elements: [change],
        certainty: unclear.some(({ symptom }) => symptom.cause !== undefined) ? 'declared' : 'undeclared',
        message: `The change ${called(change)} modernizes against ${names}, of which the cause is not clear.`,
        related: others.map(({ at, symptom }) => ({
          at,
          message: `the cause of ${called(symptom)} is not clear either`,
        })),
      });
    }
  },
});
