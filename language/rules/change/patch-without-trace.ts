import { addressedBy, openChanges } from '../open-changes.js';
import { defineRule } from '../rule.js';
import { called, enumerate } from '../wording.js';

const model = (trace: string) => `team Operations

workflow Returns { owner Operations }

symptom LateRefunds "Refunds arrive late" {
  kind sync-failure
  observed 2026-09-04
  ${trace}
}

change RestartNightly "Restart the export every night" {
  kind quick-patch
  addresses LateRefunds
}
`;

/** A quick patch where nobody has looked at what is being patched. */
export const patchWithoutTrace = defineRule({
  id: 'change/patch-without-trace',
  severity: { usual: 'warning' },
  docs: {
    what: 'A quick patch addresses a symptom that is not traced, or no symptom at all.',
    why: 'A patch at the wrong place hides the symptom for a while, adds one more part that nobody understands, and makes the next search longer.',
    fix: 'Follow the symptom to the handoff, workflow, report or entity where it arises, note it as `traced to`, and patch there if it must be quick.',
    before: model('accept symptom/untraced because "the search starts next week"'),
    after: model('traced to Returns'),
  },
  check({ landscape, report }) {
    for (const change of openChanges(landscape, 'quick-patch')) {
      const untraced = addressedBy(landscape, change).filter(({ symptom }) => symptom.tracedTo.length === 0);
      const [first, ...others] = untraced;
      if (!first && change.addresses.length > 0) continue;
      const names = enumerate(untraced.map(({ symptom }) => called(symptom)));
      report({
        at: first?.at ?? change.changeKind ?? change.name,
        elements: [change],
        certainty: 'undeclared',
        message: first
          ? `The quick patch ${called(change)} addresses ${names}, which nobody has traced.`
          : `The quick patch ${called(change)} names no symptom that it addresses.`,
        related: others.map(({ at, symptom }) => ({ at, message: `nobody has traced ${called(symptom)} either` })),
      });
    }
  },
});
