import { aimless } from '../../../../language/rules/change/aimless.js';
import { ruleTest } from '../../../support/rule-test.js';

ruleTest(aimless, {
  fires: [
    {
      name: 'without a symptom',
      model: 'system S change ‹C|info› "New tool" { kind automate targets S }',
      certainty: 'undeclared',
      messages: ['The change "New tool" addresses no symptom'],
      elements: [['C']],
    },
    { name: 'without a body', model: 'change ‹C|info›' },
    { name: 'beside a rule that asks the same of its kind', model: 'change ‹C|info› { kind quick-patch }' },
    { name: 'underway', model: 'change ‹C|info› { status underway }' },
    { name: 'approved', model: 'change ‹C|info› { status approved }' },
  ],
  silent: [
    'symptom S change C { addresses S }',
    { name: 'a symptom that does not exist, which is another finding', model: 'change C { addresses Nothing }' },
    { name: 'done', model: 'change C { status done }' },
    { name: 'rejected', model: 'change C { status rejected }' },
  ],
});
