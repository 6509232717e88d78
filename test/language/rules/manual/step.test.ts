import { step } from '../../../../language/rules/manual/step.js';
import { ruleTest } from '../../../support/rule-test.js';

const world = 'system A\nsystem B\nrole Clerk "Order clerk"\n';

ruleTest(step, {
  fires: [
    {
      name: 'on a handoff',
      model: `${world}handoff H "Orders": A -> B { ‹manual step "Correct the tax codes" by Clerk takes 45 minutes weekly|warning› }`,
      certainty: 'declared',
      messages: ['"Orders" needs "Order clerk" to do a step by hand: "Correct the tax codes", 3.3 hours a month.'],
      elements: [['H']],
    },
    {
      name: 'without a role, and without a figure',
      model: `${world}handoff H: A -> B { ‹manual step "Correct"|warning› }`,
      messages: ['`H` needs somebody to do a step by hand: "Correct".'],
    },
    {
      name: 'by a role that does not exist',
      model: `${world}handoff H: A -> B { ‹manual step "Correct" by Nobody|warning› }`,
      messages: ['needs somebody'],
    },
    {
      name: 'in a workflow',
      model: `${world}workflow W "Lead to cash" { ‹manual step "Read it aloud" by Clerk takes 1 minute monthly|warning› }`,
      messages: ['"Lead to cash" needs "Order clerk" to do a step by hand: "Read it aloud", 1 minute a month.'],
    },
    {
      name: 'for each step, also of one text',
      model: `${world}workflow W { ‹manual step "Sign"|warning› ‹manual step "Sign"|warning› }`,
    },
    { name: 'as an error in a core workflow', model: `${world}workflow W core { ‹manual step "Sign"|error› }` },
    {
      name: 'as an error on a critical handoff',
      model: `${world}handoff H: A -> B { affects billing ‹manual step "Correct"|error› }`,
    },
    {
      name: 'on a retiring handoff',
      model: `${world}handoff H: A -> B { status retiring ‹manual step "Correct"|warning› }`,
    },
    {
      name: 'between ends that do not exist',
      model: 'handoff H: Nowhere -> Nothing { ‹manual step "Correct"|warning› }',
    },
  ],
  silent: [
    { name: 'a human check', model: `${world}handoff H: A -> B { human check "Look" by Clerk }` },
    { name: 'a step of a report, of which another rule speaks', model: 'report R { manual step "Add up" }' },
    { name: 'a planned handoff', model: `${world}handoff H: A -> B { status planned manual step "Correct" }` },
    { name: 'a retired handoff', model: `${world}handoff H: A -> B { status retired manual step "Correct" }` },
    {
      name: 'a system that is not there yet',
      model: 'system A { status planned } system B handoff H: A -> B { manual step "Correct" }',
    },
    { name: 'no manual work', model: `${world}handoff H: A -> B workflow W { step H }` },
  ],
});
