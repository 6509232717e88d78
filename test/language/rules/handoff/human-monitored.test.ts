import { humanMonitored } from '../../../../language/rules/handoff/human-monitored.js';
import { ruleTest } from '../../../support/rule-test.js';

const ends = 'team Finance role Clerk "Billing clerk" in Finance system A system B';

ruleTest(humanMonitored, {
  fires: [
    {
      name: 'by a role',
      model: `${ends} handoff H: A -> B { ‹monitored by role Clerk|info› }`,
      certainty: 'declared',
      messages: ['Billing clerk'],
      elements: [['H']],
    },
    { name: 'by a dashboard', model: `${ends} handoff H: A -> B { ‹monitored by dashboard "Sync"|info› }` },
    {
      name: 'by a log',
      model: `${ends} handoff H: A -> B { ‹monitored by log|info› }`,
      messages: ['Only a log watches `H`'],
    },
    {
      name: 'once for several',
      model: `${ends} handoff H: A -> B { ‹monitored by log|info› monitored by dashboard monitored by role Clerk }`,
      messages: ['watch `H`'],
      related: [['monitored by dashboard', 'monitored by role Clerk']],
    },
    { name: 'critical', model: `${ends} handoff H: A -> B { ‹monitored by log|warning› affects billing }` },
    {
      name: 'by a role that does not resolve',
      model: `${ends} handoff H: A -> B { ‹monitored by role Nobody|info› }`,
      messages: ['`Nobody`'],
    },
  ],
  silent: [
    { name: 'with an alert besides', model: `${ends} handoff H: A -> B { monitored by log monitored by alert }` },
    {
      name: 'with a reconciliation besides',
      model: `${ends} handoff H: A -> B { monitored by role Clerk monitored by reconciliation }`,
    },
    { name: 'where nothing watches', model: `${ends} handoff H: A -> B { monitored by nothing }` },
    { name: 'where nothing is said', model: `${ends} handoff H: A -> B` },
    { name: 'about a planned handoff', model: `${ends} handoff H: A -> B { status planned monitored by log }` },
    {
      name: 'about a retired end',
      model: 'system A { status retired } system B handoff H: A -> B { monitored by log }',
    },
  ],
  fixes: [
    {
      before: `${ends}
handoff H: A -> B {
  owner Finance
  monitored by log
}
`,
      after: `${ends}
handoff H: A -> B {
  owner Finance
  monitored by log
  monitored by alert "H failed" to Finance
}
`,
    },
  ],
});
