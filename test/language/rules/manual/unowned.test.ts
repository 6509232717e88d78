import { unowned } from '../../../../language/rules/manual/unowned.js';
import { ruleTest } from '../../../support/rule-test.js';

const world = 'system A\nsystem B\nrole Clerk\n';

ruleTest(unowned, {
  fires: [
    {
      name: 'a step and a check of a handoff',
      model: `${world}handoff H "Orders": A -> B { ‹manual step "Correct" takes 1 hour weekly|warning›\n‹human check "Compare"|warning› }`,
      certainty: 'undeclared',
      messages: [
        'Nothing says who does the manual step "Correct" of "Orders"',
        'Nothing says who does the human check "Compare" of "Orders"',
      ],
      elements: [['H'], ['H']],
    },
    { name: 'a step of a workflow', model: `${world}workflow W core { ‹manual step "Sign"|warning› }` },
    {
      name: 'a step of a report',
      model: `${world}report R { ‹manual step "Add up"|warning› }`,
      messages: ['the manual step "Add up" of `R`'],
    },
  ],
  silent: [
    {
      name: 'with a role',
      model: `${world}handoff H: A -> B { manual step "Correct" by Clerk human check "Compare" by Clerk }`,
    },
    {
      name: 'with a role that does not exist, which is another finding',
      model: `${world}workflow W { manual step "Sign" by Nobody }`,
    },
    { name: 'planned', model: `${world}handoff H: A -> B { status planned manual step "Correct" }` },
    {
      name: 'exceptions, workarounds and repairs, which are neither step nor check',
      model: `${world}exception E workaround X handoff H: A -> B { fails 2 per month costing 1 hour }`,
    },
  ],
});
