import { overdue } from '../../../../language/rules/exception/overdue.js';
import { ruleTest } from '../../../support/rule-test.js';

const world = 'system A\nsystem B\nhandoff H: A -> B\nworkflow W\n';

ruleTest(overdue, {
  fires: [
    {
      name: 'an exception on the day after',
      model: `${world}exception E "Late returns" { applies to W review by ‹2026-11-22|warning› }`,
      certainty: 'declared',
      timed: true,
      messages: ['The exception "Late returns" was to be reviewed by 2026-11-22'],
      elements: [['E', 'W']],
    },
    {
      name: 'a workaround',
      model: `${world}workaround X { covers H review by ‹2026-01-31|warning› policy }`,
      messages: ['The workaround `X`'],
      elements: [['X', 'H']],
    },
    {
      name: 'also on something critical',
      model: `${world}exception E { applies to C review by ‹2026-01-31|warning› } workflow C core`,
    },
    { name: 'one that names nothing', model: 'exception E { review by ‹2026-01-31|warning› }', elements: [['E']] },
    {
      name: 'one that names something unknown',
      model: 'workaround X { covers Nothing review by ‹2026-01-31|warning› }',
      elements: [['X']],
    },
    {
      name: 'one that concerns something live beside something retired',
      model: `${world}system Old { status retired } workaround X { covers Old, B review by ‹2026-01-31|warning› }`,
    },
  ],
  silent: [
    { name: 'with a day that does not exist', model: `${world}exception E { applies to W review by 2026-02-30 }` },
    { name: 'on the day', model: `${world}exception E { applies to W review by 2026-11-23 }` },
    { name: 'before the day', model: `${world}workaround X { covers H review by 2026-11-24 }` },
    { name: 'without a day', model: `${world}exception E { applies to W } workaround X { covers H }` },
    {
      name: 'a handoff that is not live yet',
      model: 'system A system B handoff H: A -> B { status planned } exception E { applies to H review by 2026-01-31 }',
    },
    {
      name: 'a system that is gone',
      model: 'system A { status retired } workaround X { covers A review by 2026-01-31 }',
    },
  ],
});
