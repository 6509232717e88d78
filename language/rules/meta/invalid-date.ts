import { parseDay } from '../../landscape/time.js';
import { replace } from '../edits.js';
import { subjectOf } from '../enclosing.js';
import { defineRule, type Fix } from '../rule.js';
import type { Span } from '../../landscape/source.js';

/** A date is an ISO 8601 calendar day that exists (language.md, 1). */
export const invalidDate = defineRule({
  id: 'meta/invalid-date',
  severity: { usual: 'error' },
  docs: {
    what: 'A date names no day of the calendar, such as 2026-02-30, or is not written as year, month and day: 2026-11-03.',
    why: 'The date is ignored. What depends on it, such as a review that is due, is never found to be late.',
    fix: 'Write the day as YYYY-MM-DD.',
    before: `
project Northwind

symptom LateInvoices {
  observed 2026-02-30
  traced to MonthlyRevenue
}

report MonthlyRevenue
`,
    after: `
project Northwind

symptom LateInvoices {
  observed 2026-02-28
  traced to MonthlyRevenue
}

report MonthlyRevenue
`,
  },
  check({ landscape, report }) {
    for (const { declarations, defects } of landscape.fragments) {
      for (const defect of defects) {
        if (defect.kind !== 'invalid-date') continue;
        const { text, at } = defect;
        const subject = subjectOf(landscape, declarations, at);
        if (!subject) continue;
        const padded = pad(text);
        report({
          at,
          elements: [subject],
          detail: text,
          message: padded
            ? `\`${text}\` is not written as a date: month and day take two digits.`
            : `\`${text}\` is no day of the calendar.`,
          fixes: padded ? [fixTo(at, padded)] : [],
        });
      }
    }
  },
});

/** `2026-1-3` can only mean one day; everything else is a guess. */
function pad(text: string): string | undefined {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (!match) return undefined;
  const [, year = '', month = '', day = ''] = match;
  return parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)?.iso;
}

function fixTo(at: Span, iso: string): Fix {
  return { title: `Write \`${iso}\``, safety: 'suggested', edits: [replace(at, iso)] };
}
