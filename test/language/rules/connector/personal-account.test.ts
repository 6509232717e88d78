import { personalAccount } from '../../../../language/rules/connector/personal-account.js';
import { ruleTest } from '../../../support/rule-test.js';

const world = 'system A\nsystem B\nrole Clerk "Order clerk"\n';

ruleTest(personalAccount, {
  fires: [
    {
      name: 'with the role it runs as',
      model: `${world}handoff H "Orders": A -> B { via connector ‹runs as role Clerk|warning› }`,
      certainty: 'declared',
      messages: ['"Orders" runs with the personal login of "Order clerk"'],
      elements: [['H', 'Clerk']],
    },
    { name: 'whatever the means', model: `${world}handoff H: A -> B { via api ‹runs as role Clerk|warning› }` },
    {
      name: 'as an error where it is critical',
      model: `${world}handoff H: A -> B { affects billing ‹runs as role Clerk|error› }`,
    },
    {
      name: 'for a role that does not exist',
      model: `${world}handoff H: A -> B { ‹runs as role Nobody|warning› }`,
      messages: ['`H` runs with the personal login of a person'],
      elements: [['H']],
    },
    {
      name: 'on a retiring handoff',
      model: `${world}handoff H: A -> B { ‹runs as role Clerk|warning› status retiring }`,
    },
  ],
  silent: [
    `${world}handoff H: A -> B { runs as service account "sync" }`,
    `${world}handoff H: A -> B { runs as service account }`,
    `${world}handoff H: A -> B { via connector runs daily }`,
    { name: 'planned', model: `${world}handoff H: A -> B { runs as role Clerk status planned }` },
    {
      name: 'with a retired end',
      model: 'system A { status retired } system B handoff H: A -> B { runs as role Clerk }',
    },
  ],
  fixes: [
    {
      title: 'service account',
      before: `${world}handoff H: A -> B {\n  runs as role Clerk\n  via api\n}`,
      after: `${world}handoff H: A -> B {\n  runs as service account\n  via api\n}`,
    },
  ],
});
