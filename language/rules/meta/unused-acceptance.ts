import { remove } from '../edits.js';
import { subjectOfAcceptance } from '../enclosing.js';
import { ruleIds } from '../ids.js';
import { defineRule, type AcceptanceUse } from '../rule.js';

const known: ReadonlySet<string> = new Set(ruleIds);

/** An `accept` that suppresses nothing is itself a finding (language.md, 5). */
export const unusedAcceptance = defineRule({
  id: 'meta/unused-acceptance',
  severity: { usual: 'warning' },
  pass: 'last',
  docs: {
    what: 'An `accept` covers no finding: the debt is gone, or the rule says nothing here. Rules of the group `meta` cannot be accepted.',
    why: 'It claims a debt that nobody carries, and would silently accept the next one that comes.',
    fix: 'Remove it.',
    before: `
team Finance

system Billing {
  owner Finance
  accept ownership/system-without-team because "The project office answers for it until the merger"
}
`,
    after: `
team Finance

system Billing {
  owner Finance
}
`,
  },
  check({ landscape, acceptances, report }) {
    for (const use of acceptances) {
      const { acceptance, owner, covers } = use;
      const subject = owner ?? subjectOfAcceptance(landscape, acceptance);
      if (covers > 0 || !subject || !isRule(use)) continue;
      const { rule } = acceptance;
      report({
        at: rule,
        elements: [subject],
        detail: rule.text,
        message: use.known
          ? `Nothing here is a finding of \`${rule.text}\`: this acceptance covers nothing.`
          : `Findings of \`${rule.text}\` are about the model itself and cannot be accepted.`,
        fixes: [{ title: 'Remove the acceptance', safety: 'safe', edits: [remove(acceptance)] }],
      });
    }
  },
});

/** An id that names no rule is a finding of `meta/unknown-rule`. */
function isRule(use: AcceptanceUse): boolean {
  return use.known || known.has(use.acceptance.rule.text);
}
