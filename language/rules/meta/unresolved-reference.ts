import { replace } from '../edits.js';
import { subjectOf } from '../enclosing.js';
import { defineRule } from '../rule.js';
import { unresolvedIn } from '../unresolved.js';

/** A reference that does not resolve names the nearest existing name (language.md, 2). */
export const unresolvedReference = defineRule({
  id: 'meta/unresolved-reference',
  severity: { usual: 'error' },
  docs: {
    what: 'A name stands for nothing that is declared, or for something of another kind than is expected there. This covers declarations, the fields and phases of an entity, and the questions and outcomes of a decision.',
    why: 'The line says nothing as long as its name leads nowhere: the handoff has no end, the claim no owner, and what depends on them is not checked.',
    fix: 'Correct the name, or declare what it names.',
    before: `
team Finance

system Billing {
  owner Finanse
}
`,
    after: `
team Finance

system Billing {
  owner Finance
}
`,
  },
  check({ landscape, report }) {
    for (const fragment of landscape.fragments) {
      for (const { at, text, message, nearest } of unresolvedIn(landscape, fragment)) {
        const subject = subjectOf(landscape, fragment.declarations, at);
        if (!subject) continue;
        report({
          at,
          elements: [subject],
          detail: text,
          message: nearest === undefined ? message : `${message} Did you mean \`${nearest}\`?`,
          fixes:
            nearest === undefined
              ? []
              : [{ title: `Replace with \`${nearest}\``, safety: 'suggested', edits: [replace(at, nearest)] }],
        });
      }
    }
  },
});
