import { singlePerson } from '../../../../language/rules/manual/single-person.js';
import { ruleTest } from '../../../support/rule-test.js';

const world = `system A
system B
handoff Critical "Orders": A -> B { affects billing }
handoff Minor: A -> B
handoff Later: A -> B { affects billing status planned }
workflow Core core
`;
const one = `${world}role Clerk "Order clerk" { ‹people 1|warning› }\n`;
const silentOne = `${world}role Clerk { people 1 }\n`;

ruleTest(singlePerson, {
  fires: [
    {
      name: 'a step on a critical handoff',
      model: `${one}handoff H "Invoices": A -> B { affects billing manual step "Correct" by Clerk }`,
      certainty: 'declared',
      messages: ['Manual work on "Invoices", which is critical, depends on the one person in the role "Order clerk".'],
      elements: [['Clerk']],
      related: [['manual step "Correct" by Clerk']],
    },
    { name: 'a check', model: `${one}handoff H: A -> B { affects billing human check "Compare" by Clerk }` },
    {
      name: 'a step of a core workflow',
      model: `${one}workflow W core { manual step "Sign" by Clerk }`,
    },
    {
      name: 'a step of a workflow that affects a critical area',
      model: `${one}workflow W { affects dispatch manual step "Sign" by Clerk }`,
    },
    {
      name: 'the repair of a critical handoff',
      model: `${one}handoff H: A -> B { affects billing fails 2 per month costing 1 hour by Clerk }`,
    },
    {
      name: 'a workaround on a critical handoff',
      model: `${one}workaround X { covers A, Critical done by Clerk }`,
      messages: ['Manual work on "Orders", which is critical'],
      related: [['X']],
    },
    {
      name: 'an exception of a core workflow',
      model: `${one}exception E { applies to Minor, Core handled by Clerk }`,
      messages: ['Manual work on `Core`, which is critical'],
    },
    {
      name: 'once, with all that it does',
      model: `${one}workflow W core { manual step "Sign" by Clerk manual step "File" by Clerk } exception E { applies to Critical handled by Clerk }`,
      messages: ['Manual work on `W` and "Orders", which are critical'],
      related: [['manual step "Sign" by Clerk', 'manual step "File" by Clerk', 'E']],
    },
    {
      name: 'on many, by their number',
      model: `${one}workaround X1 { covers Critical done by Clerk } exception E { applies to Core handled by Clerk } workflow V core { manual step "a" by Clerk } workflow W core { manual step "b" by Clerk }`,
      messages: ['Manual work on 4 critical handoffs and workflows depends on'],
    },
    {
      name: 'each role',
      model: `${one}role Boss { ‹people 1|warning› } workflow W core { manual step "Sign" by Clerk manual step "Check" by Boss }`,
    },
  ],
  silent: [
    { name: 'two people', model: `${world}role Clerk { people 2 } workflow W core { manual step "Sign" by Clerk }` },
    { name: 'nobody has said how many', model: `${world}role Clerk workflow W core { manual step "Sign" by Clerk }` },
    {
      name: 'work that is not critical',
      model: `${silentOne}handoff H: A -> B { manual step "Correct" by Clerk } workflow W { manual step "Sign" by Clerk }`,
    },
    { name: 'no work', model: silentOne },
    {
      name: 'monitoring, which is no manual work',
      model: `${silentOne}handoff H: A -> B { affects billing monitored by role Clerk on failure fix by Clerk }`,
    },
    { name: 'a workaround of a system', model: `${silentOne}workaround X { covers A done by Clerk }` },
    { name: 'work on a report', model: `${silentOne}report R { affects billing manual step "Add up" by Clerk }` },
    {
      name: 'a critical handoff that is not live',
      model: `${silentOne}exception E { applies to Later handled by Clerk } workaround X { covers Later done by Clerk }`,
    },
    { name: 'a role that does not exist', model: `${silentOne}workflow W core { manual step "Sign" by Nobody }` },
  ],
});
