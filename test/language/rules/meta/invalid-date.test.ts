import { invalidDate } from '../../../../language/rules/meta/invalid-date.js';
import { ruleTest } from '../../../support/rule-test.js';

ruleTest(invalidDate, {
  fires: [
    {
      name: 'for a day that does not exist',
      model: 'symptom S { observed 2026-02-28, ‹2026-02-30|error› }',
      messages: ['`2026-02-30` is no day of the calendar.'],
      elements: [['S']],
    },
    { name: 'for the 29th of February of a common year', model: 'stage S { by ‹2026-02-29|error› }' },
    {
      name: 'for a month or a day of one digit',
      model: 'stage S { by ‹2026-1-3|error› }',
      messages: ['`2026-1-3` is not written as a date: month and day take two digits.'],
    },
    { name: 'for a month that does not exist', model: 'stage S { by ‹2026-13-01|error› }' },
    { name: 'in an acceptance', model: 'system S { accept handoff/self until ‹2026-06-31|error› because "x" }' },
    {
      name: 'in an acceptance by comment',
      model: '// seamline-accept handoff/self until ‹2026-06-31|error› because x\nsystem S',
      elements: [['S']],
    },
  ],
  silent: ['stage S { by 2024-02-29 }', 'symptom S { observed 2026-12-31 }'],
  fixes: [
    { title: 'Write `2026-01-03`', before: 'stage S { by 2026-1-3 }', after: 'stage S { by 2026-01-03 }' },
    { title: 'Write `2026-11-03`', before: 'stage S { by 2026-11-3 }', after: 'stage S { by 2026-11-03 }' },
  ],
});
