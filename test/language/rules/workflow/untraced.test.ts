import { untraced } from '../../../../language/rules/workflow/untraced.js';
import { ruleTest } from '../../../support/rule-test.js';

const world = 'system A\nsystem B\nhandoff AB: A -> B\nhandoff BA: B -> A\n';

ruleTest(untraced, {
  fires: [
    {
      name: 'without a step',
      model: `${world}workflow ‹W|warning› "Lead to cash" core`,
      certainty: 'undeclared',
      messages: ['The core workflow "Lead to cash" names no handoff'],
    },
    {
      name: 'with one handoff',
      model: `${world}workflow ‹W|warning› core { step AB }`,
      messages: ['The core workflow `W` names only 1 handoff'],
    },
    {
      name: 'with manual steps, which are no handoffs',
      model: `${world}workflow ‹W|warning› core { manual step "Ask" step AB manual step "Sign" }`,
    },
  ],
  silent: [
    { name: 'with two handoffs', model: `${world}workflow W core { step AB manual step "Sign" step BA }` },
    { name: 'not core', model: `${world}workflow W { step AB }` },
    { name: 'critical, but not core', model: `${world}workflow W { affects billing step AB }` },
    {
      name: 'with steps that do not resolve, which is another finding',
      model: `${world}workflow W core { step AB step Nothing }`,
    },
  ],
});
