import { unbounded } from '../../../../language/rules/exception/unbounded.js';
import { ruleTest } from '../../../support/rule-test.js';

const world = 'system A\nsystem B\nhandoff H: A -> B\nworkflow W\n';

ruleTest(unbounded, {
  fires: [
    {
      name: 'an exception',
      model: `${world}exception ‹E|warning› "Late returns" { applies to W since 2026-01-01 }`,
      certainty: 'undeclared',
      timed: false,
      messages: ['Nothing says when the exception "Late returns" is looked at again'],
      elements: [['E', 'W']],
    },
    {
      name: 'a workaround',
      model: `${world}workaround ‹X|warning› { covers H, B }`,
      messages: ['the workaround `X`'],
      elements: [['X', 'H', 'B']],
    },
    { name: 'one that says nothing', model: 'exception ‹E|warning›' },
    {
      name: 'each of them',
      model: `${world}exception ‹E|warning› { applies to W }\nworkaround ‹X|warning› { covers H }`,
    },
    { name: 'one that names something unknown', model: 'exception ‹E|warning› { applies to Nothing }' },
  ],
  silent: [
    {
      name: 'with a day that does not exist, which is said elsewhere',
      model: `${world}exception E { applies to W review by 2026-02-30 }`,
    },
    { name: 'with a day', model: `${world}exception E { applies to W review by 2027-01-01 }` },
    { name: 'with a day that has passed', model: `${world}workaround X { covers H review by 2020-01-01 }` },
    {
      name: 'a handoff that is not live yet',
      model: 'system A system B handoff H: A -> B { status planned } exception E { applies to H }',
    },
    { name: 'a system that is gone', model: 'system A { status retired } workaround X { covers A }' },
  ],
});
