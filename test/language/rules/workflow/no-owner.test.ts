import { noOwner } from '../../../../language/rules/workflow/no-owner.js';
import { ruleTest } from '../../../support/rule-test.js';

ruleTest(noOwner, {
  fires: [
    {
      name: 'without an owner',
      model: 'workflow ‹W|info› "Lead to cash" { affects billing }',
      certainty: 'undeclared',
      messages: ['No team answers for the workflow "Lead to cash"'],
      elements: [['W']],
    },
    { name: 'as an info also where it is core', model: 'workflow ‹W|info› core' },
  ],
  silent: [
    'team T workflow W { owner T }',
    { name: 'with an owner that does not exist, which is another finding', model: 'workflow W { owner Nobody }' },
  ],
});
