import { stalled } from '../../../../language/rules/migration/stalled.js';
import { ruleTest } from '../../../support/rule-test.js';

const systems = 'system Old system New\n';

ruleTest(stalled, {
  fires: [
    {
      name: 'for its status',
      model: `${systems}migration M "Move": Old -> New { ‹status stalled|warning› }`,
      certainty: 'declared',
      timed: false,
      messages: ['"Move" stands still.'],
      elements: [['M']],
    },
    {
      name: 'the day after it was due',
      model: `${systems}migration M: Old -> New { status running due ‹2026-11-22|warning› }`,
      timed: true,
      messages: ['`M` was due on 2026-11-22, 1 day ago, and is not done.'],
    },
    {
      name: 'without a status, and says what is left',
      model: `${systems}migration M: Old -> New { due ‹2026-11-13|warning› remaining "Open invoices." }`,
      messages: ['10 days ago, and is not done. Still to move: Open invoices.'],
      timed: true,
    },
    {
      name: 'once where it is both, and not because of the day',
      model: `${systems}migration M: Old -> New { ‹status stalled|warning› due 2026-01-01 remaining "Open invoices" }`,
      timed: false,
      messages: ['Still to move: Open invoices.'],
    },
    {
      name: 'where references do not resolve',
      model: 'migration M: Nowhere -> Nobody { moves Nothing ‹status stalled|warning› }',
    },
  ],
  silent: [
    { name: 'on the day it is due', model: `${systems}migration M: Old -> New { status running due 2026-11-23 }` },
    { name: 'before it is due', model: `${systems}migration M: Old -> New { due 2026-11-24 }` },
    { name: 'when it is done', model: `${systems}migration M: Old -> New { status done due 2026-01-01 }` },
    { name: 'while it is planned', model: `${systems}migration M: Old -> New { status planned due 2026-01-01 }` },
    { name: 'without a date', model: `${systems}migration M: Old -> New { status running }` },
    {
      name: 'on another day',
      model: `${systems}migration M: Old -> New { status running due 2026-11-22 }`,
      today: '2026-11-22',
    },
  ],
});
