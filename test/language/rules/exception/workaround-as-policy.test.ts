import { workaroundAsPolicy } from '../../../../language/rules/exception/workaround-as-policy.js';
import { ruleTest } from '../../../support/rule-test.js';

const workaround = (properties: string) => `system A\nworkaround X "Split invoices" { covers A ${properties} }`;

ruleTest(workaroundAsPolicy, {
  fires: [
    {
      name: 'declared policy',
      model: workaround('‹policy|error›'),
      certainty: 'declared',
      timed: false,
      messages: ['The workaround "Split invoices" has been declared policy'],
      elements: [['X', 'A']],
    },
    {
      name: 'as policy once, however long it has been there',
      model: workaround('since 2020-01-01 ‹policy|error›'),
      timed: false,
    },
    {
      name: 'after 181 days',
      model: workaround('since ‹2026-05-26|warning›'),
      certainty: 'declared',
      timed: true,
      messages: ['in place for 181 days, since 2026-05-26'],
    },
    { name: 'also before its review', model: workaround('since ‹2026-01-01|warning› review by 2027-01-01') },
    { name: 'after the days of the option', model: workaround('since ‹2026-11-21|warning›'), options: { days: 1 } },
  ],
  silent: [
    { name: 'after 180 days', model: workaround('since 2026-05-27') },
    { name: 'at the days of the option', model: workaround('since 2026-11-22'), options: { days: 1 } },
    { name: 'without a day', model: workaround('') },
    { name: 'of the future', model: workaround('since 2027-05-27') },
    { name: 'an exception, however old', model: 'workflow W exception E { applies to W since 2020-01-01 }' },
    {
      name: 'for a system that is gone',
      model: 'system A { status retired } workaround X { covers A since 2020-01-01 policy }',
    },
  ],
});
