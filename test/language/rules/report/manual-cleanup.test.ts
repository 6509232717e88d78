import { manualCleanup } from '../../../../language/rules/report/manual-cleanup.js';
import { ruleTest } from '../../../support/rule-test.js';

ruleTest(manualCleanup, {
  fires: [
    {
      name: 'for one step',
      model: 'report R "Revenue" { ‹manual step "Fix dates"|warning› }',
      certainty: 'declared',
      messages: ['"Revenue" takes 1 manual step before it can be used: "Fix dates".'],
      elements: [['R']],
      related: [[]],
    },
    {
      name: 'once for two steps',
      model: 'report R { ‹manual step "Fix dates" takes 5 minutes weekly|warning› manual step "Drop tests" }',
      messages: ['takes 2 manual steps'],
      related: [['manual step "Drop tests"']],
    },
    {
      name: 'as an error where it affects a critical area',
      model: 'report R { ‹manual step "Fix"|error› affects billing }',
    },
    { name: 'where the role does not resolve', model: 'report R { ‹manual step "Fix" by Nobody|warning› }' },
  ],
  silent: [
    { name: 'for a report without steps', model: 'report R { affects billing }' },
    { name: 'for a manual step of a handoff', model: 'system A system B handoff H: A -> B { manual step "Fix" }' },
  ],
});
