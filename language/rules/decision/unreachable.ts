import { reachableFrom } from '../decision-paths.js';
import { defineRule } from '../rule.js';

/** Every question of a decision is reachable from its start, and so is every outcome (decision.md, 1). */
export const unreachable = defineRule({
  id: 'decision/unreachable',
  severity: { usual: 'warning' },
  docs: {
    what: 'No path from the start of the decision reaches a question or an outcome.',
    why: 'It looks as if it were considered, and no symptom ever gets there.',
    fix: 'Lead a branch to it, or remove it.',
    before: `
decision Triage {
  start Recurring

  question Recurring "Does it keep coming back?" {
    when recurring
    yes -> Audit
    no -> Monitor
  }

  outcome Audit { weight 2 }
  outcome Monitor { weight 1 }
  outcome Rebuild { weight 3 }
}
`,
    after: `
decision Triage {
  start Recurring

  question Recurring "Does it keep coming back?" {
    when recurring
    yes -> Audit
    no -> Monitor
  }

  outcome Audit { weight 2 }
  outcome Monitor { weight 1 }
}
`,
  },
  check({ landscape, report }) {
    for (const decision of landscape.all('decision')) {
      const reached = reachableFrom(decision, decision.startAt);
      if (!reached) continue;
      const nodes = [
        ...decision.questions.map(({ name }) => ({ name, what: 'question' })),
        ...decision.outcomes.map(({ name }) => ({ name, what: 'outcome' })),
      ];
      for (const { name, what } of nodes) {
        if (reached.has(name.text)) continue;
        report({
          at: name,
          elements: [decision],
          detail: name.text,
          message: `No path from the start reaches the ${what} \`${name.text}\`.`,
        });
      }
    }
  },
});
