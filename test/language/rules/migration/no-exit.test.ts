import { noExit } from '../../../../language/rules/migration/no-exit.js';
import { ruleTest } from '../../../support/rule-test.js';

const systems = 'system Old system New\n';

ruleTest(noExit, {
  fires: [
    {
      name: 'without both',
      model: `${systems}migration ‹M|warning› "Move": Old -> New { status running }`,
      certainty: 'undeclared',
      messages: ['"Move" does not say when it is due (`due`) or how one can tell that it is done (`done when`).'],
      elements: [['M']],
    },
    {
      name: 'without `due`',
      model: `${systems}migration ‹M|warning›: Old -> New { status running done when "Empty" }`,
      messages: ['does not say when it is due (`due`).'],
    },
    {
      name: 'without `done when`',
      model: `${systems}migration ‹M|warning›: Old -> New { status stalled due 2027-01-01 }`,
      messages: ['does not say how one can tell that it is done (`done when`).'],
    },
    { name: 'without a status', model: `${systems}migration ‹M|warning›: Old -> New` },
    { name: 'where references do not resolve', model: 'migration ‹M|warning›: Nowhere -> Nobody { moves Nothing }' },
  ],
  silent: [
    {
      name: 'with a day that does not exist, which is said elsewhere',
      model: `${systems}migration M: Old -> New { status running due 2026-02-30 done when "Empty" }`,
    },
    {
      name: 'with both',
      model: `${systems}migration M: Old -> New { status running due 2027-01-01 done when "Empty" }`,
    },
    { name: 'when it is done', model: `${systems}migration M: Old -> New { status done }` },
    { name: 'while it is planned', model: `${systems}migration M: Old -> New { status planned }` },
  ],
});
