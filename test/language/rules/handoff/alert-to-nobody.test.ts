import { alertToNobody } from '../../../../language/rules/handoff/alert-to-nobody.js';
import { ruleTest } from '../../../support/rule-test.js';

const ends = 'team Finance role Clerk in Finance system A system B { owner Finance }';

ruleTest(alertToNobody, {
  fires: [
    {
      model: `${ends} handoff H: A -> B { ‹monitored by alert|warning› }`,
      certainty: 'declared',
      messages: ['The alert on `H` goes to nobody'],
      elements: [['H']],
    },
    {
      name: 'once for several alerts',
      model: `${ends} handoff H: A -> B {
        monitored by alert "late" to Clerk
        ‹monitored by alert "wrong"|warning›
        monitored by alert "missing"
      }`,
      related: [['monitored by alert "missing"']],
    },
    {
      name: 'no graver when critical',
      model: `${ends} handoff H: A -> B { affects billing ‹monitored by alert|warning› }`,
    },
  ],
  silent: [
    { name: 'with an owner', model: `${ends} handoff H: A -> B { owner Finance monitored by alert }` },
    { name: 'with a recipient', model: `${ends} handoff H: A -> B { monitored by alert "failed" to Finance }` },
    { name: 'with a role as recipient', model: `${ends} handoff H: A -> B { monitored by alert to Clerk }` },
    {
      name: 'with an owner that does not resolve',
      model: `${ends} handoff H: A -> B { owner Nobody monitored by alert }`,
    },
    { name: 'without an alert', model: `${ends} handoff H: A -> B { monitored by reconciliation }` },
    { name: 'about an alert on failure', model: `${ends} handoff H: A -> B { on failure alert }` },
    { name: 'about a planned handoff', model: `${ends} handoff H: A -> B { status planned monitored by alert }` },
  ],
  fixes: [
    {
      title: 'Send it to Finance',
      before: `${ends}
handoff H: A -> B {
  monitored by alert
  monitored by alert "late"
}
`,
      after: `${ends}
handoff H: A -> B {
  monitored by alert to Finance
  monitored by alert "late" to Finance
}
`,
    },
  ],
});
