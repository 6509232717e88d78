import { toilBudget } from '../../../../language/rules/manual/toil-budget.js';
import { ruleTest } from '../../../support/rule-test.js';

ruleTest(toilBudget, {
  fires: [
    {
      name: 'above half of one person',
      model:
        'role ‹Clerk|warning› "Order clerk" { people 1 } workflow W { manual step "Copy" by Clerk takes 241 minutes daily }',
      certainty: 'declared',
      messages: [
        '"Order clerk" spends 80.3 hours a month on manual work, more than 50 % of the 160 hours of 1 person.',
      ],
      elements: [['Clerk']],
      related: [['manual step "Copy" by Clerk takes 241 minutes daily']],
    },
    {
      name: 'above half of two people',
      model: 'role ‹Clerk|warning› { people 2 } workflow W { manual step "Copy" by Clerk takes 481 minutes daily }',
      messages: ['160.3 hours a month on manual work, more than 50 % of the 320 hours of 2 people'],
    },
    {
      name: 'all kinds of work together, the largest first',
      model: `system A system B role ‹Clerk|warning› { people 1 }
        handoff H: A -> B { manual step "Correct" by Clerk takes 1 hour daily human check "Compare" by Clerk takes 1 hour daily fails 1 per month costing 1 hour by Clerk }
        workaround X { covers A done by Clerk takes 90 minutes daily }
        exception E { applies to H handled by Clerk takes 30 minutes daily }`,
      messages: ['spends 81 hours'],
      related: [
        [
          'X',
          'manual step "Correct" by Clerk takes 1 hour daily',
          'human check "Compare" by Clerk takes 1 hour daily',
          'E',
          'fails 1 per month costing 1 hour by Clerk',
        ],
      ],
    },
    {
      name: 'above the percentage of the option',
      model: 'role ‹Clerk|warning› { people 1 } workflow W { manual step "Copy" by Clerk takes 17 hours monthly }',
      options: { percent: 10 },
      messages: ['more than 10 %'],
    },
  ],
  silent: [
    {
      name: 'at half of one person',
      model: 'role Clerk { people 1 } workflow W { manual step "Copy" by Clerk takes 4 hours daily }',
    },
    {
      name: 'at half in weeks, which do not add up exactly',
      model:
        'role Clerk { people 13 } workflow W { manual step "a" by Clerk takes 120 hours weekly manual step "b" by Clerk takes 120 hours weekly }',
    },
    {
      name: 'below half of two people',
      model: 'role Clerk { people 2 } workflow W { manual step "Copy" by Clerk takes 7 hours daily }',
    },
    {
      name: 'at the percentage of the option',
      model: 'role Clerk { people 1 } workflow W { manual step "Copy" by Clerk takes 16 hours monthly }',
      options: { percent: 10 },
    },
    {
      name: 'nobody has said how many people there are',
      model: 'role Clerk workflow W { manual step "Copy" by Clerk takes 9 hours daily }',
    },
    {
      name: 'work without a figure',
      model:
        'role Clerk { people 1 } workflow W { manual step "a" by Clerk takes 9 hours manual step "b" by Clerk daily }',
    },
    {
      name: 'work on what is not live',
      model:
        'system A system B role Clerk { people 1 } handoff H: A -> B { status planned manual step "a" by Clerk takes 9 hours daily }',
    },
    {
      name: 'work of others',
      model:
        'role Clerk { people 1 } role Boss workflow W { manual step "a" by Boss takes 9 hours daily manual step "b" by Nobody takes 9 hours daily }',
    },
  ],
});
