import { oldAndNewErp } from '../example-company.js';
import { defineRule } from '../rule.js';
import { called, counted } from '../wording.js';

/** Half a migration costs two systems. */
export const stalled = defineRule({
  id: 'migration/stalled',
  severity: { usual: 'warning' },
  timed: true,
  docs: {
    what: 'A migration stands still: its status is `stalled`, or its `due` date has passed and it is not done.',
    why: 'Both systems have to be paid for, kept in step and explained to everyone, and what is left to move is forgotten a little more each month.',
    fix: 'Finish it, or decide what stays where and record that as `done`. If it goes on, say until when with `due` and what is left with `remaining`.',
    before: `${oldAndNewErp}
migration ErpMove: OldErp -> NewErp {
  moves Order
  status stalled
  due 2999-12-31
  done when "The old system takes no more orders"
}
`,
    after: `${oldAndNewErp}
migration ErpMove: OldErp -> NewErp {
  moves Order
  status running
  due 2999-12-31
  done when "The old system takes no more orders"
}
`,
  },
  check({ landscape, today, report }) {
    for (const migration of landscape.all('migration')) {
      const { status, due, remaining } = migration;
      if (status?.status === 'done' || status?.status === 'planned') continue;
      const left = remaining ? ` Still to move: ${remaining.text.replace(/[.\s]+$/, '')}.` : '';
      if (status?.status === 'stalled') {
        report({ at: status, elements: [migration], message: `${called(migration)} stands still.${left}` });
      } else if (due?.day && today.number > due.day.number) {
        report({
          at: due,
          elements: [migration],
          timed: true,
          message: `${called(migration)} was due on ${due.day.iso}, ${counted(today.number - due.day.number, 'day')} ago, and is not done.${left}`,
        });
      }
    }
  },
});
