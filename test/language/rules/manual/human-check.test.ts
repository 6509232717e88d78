import { humanCheck } from '../../../../language/rules/manual/human-check.js';
import { ruleTest } from '../../../support/rule-test.js';

const world = 'system A\nsystem B\nrole Clerk "Order clerk"\n';

ruleTest(humanCheck, {
  fires: [
    {
      name: 'with its role and its cost',
      model: `${world}handoff H "Orders": A -> B { ‹human check "Compare the totals" by Clerk takes 15 minutes daily|info› }`,
      certainty: 'declared',
      messages: ['"Orders" needs "Order clerk" to look whether it worked: "Compare the totals", 5 hours a month.'],
      elements: [['H']],
    },
    {
      name: 'without either',
      model: `${world}handoff H: A -> B { ‹human check "Compare"|info› }`,
      messages: ['`H` needs somebody to look whether it worked: "Compare".'],
    },
    {
      name: 'as a warning where it is critical',
      model: `${world}handoff H: A -> B { affects billing ‹human check "Compare"|warning› }`,
    },
    {
      name: 'each of them',
      model: `${world}handoff H: A -> B { ‹human check "Compare"|info›\n‹human check "Look again"|info› }`,
    },
  ],
  silent: [
    { name: 'a manual step', model: `${world}handoff H: A -> B { manual step "Correct" }` },
    {
      name: 'monitoring by a role, of which another rule speaks',
      model: `${world}handoff H: A -> B { monitored by role Clerk }`,
    },
    { name: 'planned', model: `${world}handoff H: A -> B { status planned human check "Compare" }` },
    { name: 'retired', model: `${world}handoff H: A -> B { status retired human check "Compare" }` },
  ],
});
