import { homelessRule } from '../../../../language/rules/knowledge/homeless-rule.js';
import { ruleTest } from '../../../support/rule-test.js';

ruleTest(homelessRule, {
  fires: [
    {
      name: 'without a home',
      model: 'workflow W core rule ‹R|info› "No refund" { governs W, Nothing reviewed 2026-11-01 }',
      certainty: 'undeclared',
      messages: ['Nothing says where the rule "No refund" lives'],
      elements: [['R', 'W']],
    },
    { name: 'without a body', model: 'rule ‹R|info›' },
  ],
  silent: [
    'system A rule R { lives in system A }',
    'rule R { lives in document "handbook" }',
    'role Clerk rule R { lives in head of Clerk }',
    { name: 'in a system that does not exist', model: 'rule R { lives in system Nothing }' },
  ],
});
