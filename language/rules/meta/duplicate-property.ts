import type { DeclarationPart } from '../../landscape/fragment.js';
import { remove } from '../edits.js';
import { subjectOf } from '../enclosing.js';
import { defineRule } from '../rule.js';
import { code, quoted } from '../wording.js';

/** A property that may stand once stands twice (language.md, 3); the first holds. */
export const duplicateProperty = defineRule({
  id: 'meta/duplicate-property',
  severity: { usual: 'error' },
  docs: {
    what: 'A property that may stand only once in its declaration stands there again.',
    why: 'Only the first counts. Whoever reads the second believes something that the model does not say.',
    fix: 'Keep the line that is true and remove the other.',
    before: `
team Finance
team Sales

system Billing {
  owner Finance
  owner Sales
}
`,
    after: `
team Finance
team Sales

system Billing {
  owner Finance
}
`,
  },
  check({ landscape, report }) {
    for (const { declarations, defects } of landscape.fragments) {
      for (const defect of defects) {
        if (defect.kind !== 'duplicate-property') continue;
        const { property, at, first, owner, part } = defect;
        const subject = subjectOf(landscape, declarations, at);
        if (!subject) continue;
        report({
          at,
          elements: [subject],
          detail: `${part?.name.text ?? owner.text} ${property}`,
          message: `${code(property)} stands in ${part ? partCalled(part) : code(owner.text)} already; only the first one counts.`,
          related: [{ at: first, message: 'the one that counts' }],
          fixes: [{ title: `Remove the second \`${property}\``, safety: 'suggested', edits: [remove(at)] }],
        });
      }
    }
  },
});

function partCalled({ kind, name }: DeclarationPart): string {
  return `the ${kind} ${kind === 'limitation' ? quoted(name.text) : code(name.text)}`;
}
