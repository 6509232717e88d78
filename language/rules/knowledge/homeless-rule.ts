import { defineRule } from '../rule.js';
import { called } from '../wording.js';

const model = (home: string) => `team Operations

workflow Returns { owner Operations }

rule ReturnWindow "No refund after 30 days" {
  governs Returns${home}
}
`;

/** A business rule of which nobody can say where it is kept. */
export const homelessRule = defineRule({
  id: 'knowledge/homeless-rule',
  severity: { usual: 'info' },
  docs: {
    what: 'A business rule does not say where it lives.',
    why: 'Whoever has to apply it or change it has to search for it first, and cannot know whether what was found is all of it.',
    fix: 'Say where it lives: `lives in system`, `lives in document`, or, honestly, `lives in head of`.',
    before: model(''),
    after: model('\n  lives in document "handbook/returns.md"'),
  },
  check({ landscape, report }) {
    for (const rule of landscape.all('rule')) {
      if (rule.livesIn.length > 0) continue;
      report({
        at: rule.name,
        elements: [rule, ...landscape.targets(rule.governs)],
        certainty: 'undeclared',
        message: `Nothing says where the rule ${called(rule)} lives.`,
      });
    }
  },
});
