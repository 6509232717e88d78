import { defineRule } from '../rule.js';
import { called } from '../wording.js';

/** Seed: "leadership no longer trusts the numbers". */
export const distrusted = defineRule({
  id: 'report/distrusted',
  severity: { usual: 'warning', critical: 'error' },
  docs: {
    what: 'People have stopped trusting a report.',
    why: 'Decisions are made without it, or each department keeps figures of its own, and the meeting is about whose figures are right.',
    fix: 'Do not rebuild the report first. Follow its figures back to the source of truth, mend the handoff or the claim that makes them wrong, then show that they agree.',
    before: `team Office

system QuickBooks {
  kind saas
  owner Office
  owns Invoice
}

entity Invoice { key number }

report Revenue {
  reads Invoice from QuickBooks
  used by Office
  distrusted since 2026-08-01 because "Last month it was 12 % too high"
}
`,
    after: `team Office

system QuickBooks {
  kind saas
  owner Office
  owns Invoice
}

entity Invoice { key number }

report Revenue {
  reads Invoice from QuickBooks
  used by Office
}
`,
  },
  check({ landscape, report }) {
    for (const declared of landscape.all('report')) {
      const { distrusted: mark } = declared;
      if (!mark) continue;
      const since = mark.since?.day ? ' since ' + mark.since.day.iso : '';
      const because = mark.because === undefined ? '.' : ': ' + mark.because.replace(/[.\s]+$/, '') + '.';
      report({
        at: { file: mark.file, start: mark.start, end: mark.end },
        elements: [declared],
        message: `${called(declared)} is not trusted${since}${because}`,
      });
    }
  },
});
