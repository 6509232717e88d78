import type { RuleHome } from '../../landscape/types.js';
import { defineRule } from '../rule.js';
import { called, enumerate } from '../wording.js';

const model = (home: string) => `team Operations
role OrderClerk "Order clerk" in Operations { people 2 }

workflow Returns { owner Operations }

rule ReturnWindow "No refund after 30 days" {
  governs Returns
  lives in ${home}
}
`;

type Head = Extract<RuleHome, { readonly kind: 'head' }>;

/** A business rule that is written nowhere: it is applied as long as the right person is at work. */
export const ruleInHead = defineRule({
  id: 'knowledge/rule-in-head',
  severity: { usual: 'warning', critical: 'error' },
  docs: {
    what: "A business rule lives only in people's heads.",
    why: 'It is applied differently by each person, not at all on a day off, and it is lost with the person who leaves; no new system can take it over.',
    fix: 'Have the people who know it write it down, agree on one wording, and put it into the system where it is applied.',
    before: model('head of OrderClerk'),
    after: model('document "handbook/returns.md"'),
  },
  check({ landscape, report }) {
    for (const rule of landscape.all('rule')) {
      const heads = rule.livesIn.filter((home): home is Head => home.kind === 'head');
      const [first, ...others] = heads;
      if (!first || heads.length < rule.livesIn.length) continue;
      const roles = landscape.targets(heads.map(({ role }) => role));
      const holders = roles.length > 0 ? ` of ${enumerate(roles.map(called))}` : '';
      report({
        at: first,
        elements: [rule, ...landscape.targets(rule.governs), ...roles],
        message: `The rule ${called(rule)} lives only in the head${heads.length > 1 ? 's' : ''}${holders}.`,
        related: others.map((at) => ({ at, message: 'and in this head' })),
      });
    }
  },
});
