import { recurrence } from '../../landscape/symptoms.js';
import { addressedBy, openChanges } from '../open-changes.js';
import { defineRule } from '../rule.js';
import { called, enumerate } from '../wording.js';

const model = (frequency: string) => `team Operations

workflow Returns { owner Operations }

symptom LateRefunds "Refunds arrive late" {
  kind sync-failure
  frequency ${frequency}
  traced to Returns
  cause "the export stops when an address is empty"
}

change CheckAddresses "Check the addresses by hand before the export" {
  kind add-manual-step
  addresses LateRefunds
}
`;

/** People are to make up, time and again, for what a system does wrong time and again. */
export const manualBeforeSystem = defineRule({
  id: 'change/manual-before-system',
  severity: { usual: 'warning' },
  docs: {
    what: 'A manual step is to be added against a symptom that keeps coming back.',
    why: 'The cause stays, and from now on it costs working hours every time; the step is forgotten on a busy day, and it is rarely taken away again.',
    fix: 'Remove the cause in the system where it sits; if people must bridge the time until then, declare a `workaround` with `review by`.',
    before: model('recurring'),
    after: model('occasional'),
  },
  check({ landscape, report }) {
    for (const change of openChanges(landscape, 'add-manual-step')) {
      const recurring = addressedBy(landscape, change).filter(
        ({ symptom }) => recurrence(landscape, symptom).value === 'recurring',
      );
      const [first, ...others] = recurring;
      if (!first) continue;
      const names = enumerate(recurring.map(({ symptom }) => called(symptom)));
      report({
        at: first.at,
        elements: [change],
        message: `The change ${called(change)} adds manual work against ${names}, which ${recurring.length === 1 ? 'keeps' : 'keep'} coming back.`,
        related: others.map(({ at, symptom }) => ({ at, message: `${called(symptom)} keeps coming back too` })),
      });
    }
  },
});
