import type { Decision, Name, Question } from '../../landscape/types.js';
import { defineRule } from '../rule.js';
import { enumerate } from '../wording.js';

/** A decision has a start, and each of its questions a condition and both answers (decision.md, 1). */
export const missingBranch = defineRule({
  id: 'decision/missing-branch',
  severity: { usual: 'error' },
  docs: {
    what: 'A question of the decision lacks its `when`, `yes` or `no`, or the decision has no `start`.',
    why: 'The walk stops there, and the symptom gets no outcome.',
    fix: 'Say what the question asks of the symptom, and where each answer leads.',
    before: `
decision Triage {
  start Recurring

  question Recurring "Does it keep coming back?" {
    when recurring
    yes -> Audit
  }

  outcome Audit { weight 2 }
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
      for (const { at, detail, message } of gapsOf(decision)) {
        report({ at, elements: [decision], certainty: 'undeclared', detail, message });
      }
    }
  },
});

interface Gap {
  readonly at: Name;
  readonly detail: string;
  readonly message: string;
}

function gapsOf(decision: Decision): readonly Gap[] {
  const gaps = decision.questions.flatMap((question): readonly Gap[] => {
    const missing = missingIn(question);
    const { name } = question;
    if (missing.length === 0) return [];
    return [{ at: name, detail: name.text, message: `The question \`${name.text}\` lacks ${enumerate(missing)}.` }];
  });
  if (decision.startAt) return gaps;
  const { name } = decision;
  return [
    { at: name, detail: '', message: `\`${name.text}\` has no \`start\`: nothing says which question comes first.` },
    ...gaps,
  ];
}

function missingIn({ when, yes, no }: Question): readonly string[] {
  return [when ? [] : ['`when`'], yes ? [] : ['`yes`'], no ? [] : ['`no`']].flat();
}
