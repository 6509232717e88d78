import { ruleInHead } from '../../../../language/rules/knowledge/rule-in-head.js';
import { ruleTest } from '../../../support/rule-test.js';

const world = 'system A\nrole Clerk "Order clerk"\nrole Boss\nworkflow W\n';

ruleTest(ruleInHead, {
  fires: [
    {
      name: 'in one head',
      model: `${world}rule R "No refund" { governs W ‹lives in head of Clerk|warning› }`,
      certainty: 'declared',
      messages: ['The rule "No refund" lives only in the head of "Order clerk"'],
      elements: [['R', 'W', 'Clerk']],
      related: [[]],
    },
    {
      name: 'in several heads',
      model: `${world}rule R { ‹lives in head of Clerk|warning› lives in head of Boss }`,
      messages: ['only in the heads of "Order clerk" and `Boss`'],
      related: [['lives in head of Boss']],
    },
    {
      name: 'as an error where it governs something critical',
      model: `${world}workflow C core rule R { governs C ‹lives in head of Clerk|error› }`,
    },
    {
      name: 'in the head of a role that does not exist',
      model: `${world}rule R { ‹lives in head of Nobody|warning› }`,
      messages: ['The rule `R` lives only in the head.'],
    },
  ],
  silent: [
    { name: 'also in a document', model: `${world}rule R { lives in head of Clerk lives in document "handbook" }` },
    { name: 'also in a system', model: `${world}rule R { lives in system A lives in head of Clerk }` },
    { name: 'in a document', model: `${world}rule R { lives in document "handbook" }` },
    { name: 'nowhere', model: `${world}rule R { governs W }` },
  ],
});
