import type { Fragment } from '../../landscape/fragment.js';
import { nearestName } from '../../landscape/nearest.js';
import type { Condition, Decision, Name } from '../../landscape/types.js';
import { replace } from '../edits.js';
import { subjectOf } from '../enclosing.js';
import { ruleIds } from '../ids.js';
import { defineRule } from '../rule.js';

const known: ReadonlySet<string> = new Set(ruleIds);

/** A rule id after `accept`, in a comment or in a condition must name a rule (language.md, 5; decision.md, 1). */
export const unknownRule = defineRule({
  id: 'meta/unknown-rule',
  severity: { usual: 'error' },
  docs: {
    what: 'The id after `accept`, after `seamline-accept` in a comment or after `finding` in a condition names no rule.',
    why: 'An acceptance of a rule that does not exist accepts nothing, and a condition on it never holds.',
    fix: 'Correct the id; `seamline explain` lists all of them.',
    before: `
decision Triage {
  start Recurring

  question Recurring "Does it keep coming back?" {
    when recurring or finding handoff/unmonitord
    yes -> Audit
    no -> Monitor
  }

  outcome Audit { weight 2 }
  outcome Monitor { weight 1 }
}
`,
    after: `
decision Triage {
  start Recurring

  question Recurring "Does it keep coming back?" {
    when recurring or finding handoff/unmonitored
    yes -> Audit
    no -> Monitor
  }

  outcome Audit { weight 2 }
  outcome Monitor { weight 1 }
}
`,
  },
  check({ landscape, report }) {
    for (const fragment of landscape.fragments) {
      for (const id of ruleIdsIn(fragment)) {
        if (id.text === '' || known.has(id.text)) continue;
        const subject = subjectOf(landscape, fragment.declarations, id);
        if (!subject) continue;
        const nearest = nearestRule(id.text);
        report({
          at: id,
          elements: [subject],
          detail: id.text,
          message: `No rule is called \`${id.text}\`.${nearest === undefined ? '' : ` Did you mean \`${nearest}\`?`}`,
          fixes:
            nearest === undefined
              ? []
              : [{ title: `Replace with \`${nearest}\``, safety: 'suggested', edits: [replace(id, nearest)] }],
        });
      }
    }
  },
});

function ruleIdsIn({ declarations, commentAcceptances }: Fragment): readonly Name[] {
  const ids: Name[] = [];
  for (const declaration of declarations) {
    for (const { rule } of declaration.accepts) ids.push(rule);
    if (declaration.kind === 'decision') for (const id of ruleIdsOf(declaration)) ids.push(id);
  }
  for (const { rule } of commentAcceptances) ids.push(rule);
  return ids;
}

function ruleIdsOf({ questions, outcomes, triggers }: Decision): readonly Name[] {
  const conditions = [...questions, ...outcomes.flatMap(({ followUps }) => followUps), ...triggers];
  return conditions.flatMap(({ when }) => (when ? ruleIdsInCondition(when) : []));
}

function ruleIdsInCondition(condition: Condition): readonly Name[] {
  switch (condition.kind) {
    case 'fact':
      return condition.fact.kind === 'finding' ? [condition.fact.rule] : [];
    case 'not':
      return ruleIdsInCondition(condition.operand);
    case 'and':
    case 'or':
      return [...ruleIdsInCondition(condition.left), ...ruleIdsInCondition(condition.right)];
  }
}

/** A right name in the wrong group is nearer than any misspelling. */
function nearestRule(id: string): string | undefined {
  const name = id.slice(id.indexOf('/'));
  return ruleIds.find((known) => known.endsWith(name)) ?? nearestName(id, ruleIds);
}
