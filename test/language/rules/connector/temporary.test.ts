import { temporary } from '../../../../language/rules/connector/temporary.js';
import { ruleTest } from '../../../support/rule-test.js';

const handoff = (properties: string) => `system A\nsystem B\nhandoff H: A -> B { ${properties} }`;

ruleTest(temporary, {
  fires: [
    {
      name: 'without a day to review it',
      model: handoff('‹temporary|warning›'),
      certainty: 'undeclared',
      timed: false,
      messages: ['`H` is temporary, and nothing says when'],
    },
    {
      name: 'without a day to review it, however long it has been there: the clock must not hide it',
      model: handoff('‹temporary|warning› since 2020-01-01'),
      certainty: 'undeclared',
      timed: false,
      messages: ['since 2020-01-01'],
    },
    {
      name: 'on the day after the review',
      model: handoff('temporary review by ‹2026-11-22|warning›'),
      certainty: 'declared',
      timed: true,
      messages: ['was to be reviewed by 2026-11-22'],
    },
    {
      name: 'past the review before anything about its age',
      model: handoff('temporary since 2020-01-01 review by ‹2026-01-01|warning›'),
      timed: true,
    },
    {
      name: 'after 181 days',
      model: handoff('temporary since ‹2026-05-26|warning› review by 2027-01-01'),
      certainty: 'declared',
      timed: true,
      messages: ['in place for 181 days, since 2026-05-26'],
    },
    {
      name: 'after the days of the option',
      model: handoff('temporary since ‹2026-11-12|warning› review by 2027-01-01'),
      options: { days: 10 },
      messages: ['11 days'],
    },
  ],
  silent: [
    {
      name: 'with a review on a day that does not exist, which is said elsewhere',
      model: handoff('temporary since 2026-02-30 review by 2026-02-30'),
    },
    { name: 'on the day of the review', model: handoff('temporary review by 2026-11-23') },
    { name: 'before the day of the review', model: handoff('temporary review by 2026-11-24') },
    { name: 'after 180 days', model: handoff('temporary since 2026-05-27 review by 2027-01-01') },
    {
      name: 'at the days of the option',
      model: handoff('temporary since 2026-11-13 review by 2027-01-01'),
      options: { days: 10 },
    },
    { name: 'before it begins', model: handoff('temporary since 2027-05-27 review by 2027-09-01') },
    { name: 'what is not temporary', model: handoff('since 2020-01-01 review by 2026-01-01') },
    { name: 'planned', model: handoff('temporary status planned') },
    { name: 'retired', model: handoff('temporary review by 2026-01-01 status retired') },
  ],
});
