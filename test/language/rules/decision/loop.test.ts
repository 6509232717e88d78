import { loop } from '../../../../language/rules/decision/loop.js';
import { ruleTest } from '../../../support/rule-test.js';

const longChain = Array.from(
  { length: 5_000 },
  (_, index) => `question Q${index} { when urgent yes -> Q${index + 1} no -> X }`,
).join('\n');

ruleTest(loop, {
  fires: [
    {
      name: 'on the branch that returns',
      model: `decision D {
        start A
        question A { when urgent yes -> B no -> X }
        question B { when urgent yes -> X no -> ‹A|error› }
        outcome X
      }`,
      messages: ['This branch goes round for ever: `A` -> `B` -> `A`.'],
      elements: [['D']],
    },
    {
      name: 'for a question that leads to itself, by either answer',
      model: 'decision D { start A question A { when urgent yes -> ‹A|error› no -> ‹A|error› } }',
      messages: ['`A` -> `A`', '`A` -> `A`'],
    },
    {
      name: 'where the path to the loop is no part of it',
      model: `decision D {
        start A
        question A { when urgent yes -> B no -> X }
        question B { when urgent yes -> C no -> X }
        question C { when urgent yes -> ‹B|error› no -> X }
        outcome X
      }`,
      messages: ['`B` -> `C` -> `B`.'],
    },
    {
      name: 'from the start, whatever the order of the questions',
      model: `decision D {
        start A
        question B { when urgent yes -> X no -> ‹A|error› }
        question A { when urgent yes -> B no -> X }
        outcome X
      }`,
    },
    {
      name: 'among questions that no path reaches',
      model: `decision D {
        start X
        question A { when urgent yes -> B no -> X }
        question B { when urgent yes -> ‹A|error› no -> X }
        outcome X
      }`,
    },
    {
      name: 'among those on the same branch whatever their order',
      model: `decision D {
        start X
        question B { when urgent yes -> ‹A|error› no -> X }
        question A { when urgent yes -> B no -> X }
        outcome X
      }`,
      messages: ['`A` -> `B` -> `A`.'],
    },
    {
      name: 'once among those, whichever of their names comes first',
      model: `decision D {
        question A { when urgent yes -> B no -> B }
        question B { when urgent yes -> ‹A|error› no -> X }
        outcome X
      }`,
    },
    {
      name: 'once among those also where two branches of the first return to it',
      model: `decision D {
        question B { when urgent yes -> ‹A|error› no -> A }
        question A { when urgent yes -> B no -> X }
        outcome X
      }`,
    },
    {
      name: 'for each loop among those, also where one leads to another',
      model: `decision D {
        question A { when urgent yes -> ‹A|error› no -> B }
        question B { when urgent yes -> ‹B|error› no -> X }
        outcome X
      }`,
    },
    {
      name: 'at the end of a very long path',
      model: `decision D { start Q0 ${longChain} question Q5000 { when urgent yes -> ‹Q4999|error› no -> X } outcome X }`,
    },
  ],
  silent: [
    {
      name: 'where two branches meet again',
      model: `decision D {
        start A
        question A { when urgent yes -> B no -> C }
        question B { when urgent yes -> C no -> X }
        question C { when urgent yes -> X no -> X }
        outcome X
      }`,
    },
    {
      name: 'for follow-ups, which are no questions',
      model: 'decision D { start X outcome X { then Y } outcome Y { then X } }',
    },
    {
      name: 'for a branch to nowhere',
      model: 'decision D { start A question A { when urgent yes -> Z no -> X } outcome X }',
    },
    { name: 'where a branch is missing', model: 'decision D { start A question A { when urgent } }' },
  ],
});
