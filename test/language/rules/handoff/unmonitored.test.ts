import { unmonitored } from '../../../../language/rules/handoff/unmonitored.js';
import { ruleTest } from '../../../support/rule-test.js';

const ends = 'team Finance system A system B { owner Finance }';

ruleTest(unmonitored, {
  fires: [
    {
      name: 'undeclared',
      model: `${ends} handoff ‹PushOrder|warning› "Orders to the ledger": A -> B`,
      certainty: 'undeclared',
      messages: ['does not say what watches it'],
      elements: [['PushOrder']],
    },
    {
      name: 'declared',
      model: `${ends} handoff H: A -> B { ‹monitored by nothing|warning› }`,
      certainty: 'declared',
      messages: ['Nothing watches `H`'],
    },
    { name: 'critical by itself', model: `${ends} handoff ‹H|error›: A -> B { affects billing }` },
    { name: 'critical by a core workflow', model: `${ends} handoff ‹H|error›: A -> B workflow W core { step H }` },
    {
      name: 'critical by what a workflow affects',
      model: `${ends} handoff H: A -> B { ‹monitored by nothing|error› } workflow W { affects dispatch step H }`,
    },
    {
      name: 'not critical by an area that is not',
      model: `area kitchen ${ends} handoff ‹H|warning›: A -> B { affects kitchen }`,
    },
    { name: 'while retiring', model: `${ends} handoff ‹H|warning›: A -> B { status retiring }` },
    { name: 'with an end that does not resolve', model: 'system A handoff ‹H|warning›: A -> Nowhere' },
  ],
  silent: [
    `${ends} handoff H: A -> B { monitored by alert }`,
    `${ends} handoff H: A -> B { monitored by reconciliation "nightly" }`,
    { name: 'where a person looks', model: `role R in Finance ${ends} handoff H: A -> B { monitored by role R }` },
    { name: 'about a planned handoff', model: `${ends} handoff H: A -> B { status planned monitored by nothing }` },
    { name: 'about a retired handoff', model: `${ends} handoff H: A -> B { status retired }` },
    { name: 'about a planned end', model: 'system A system B { status planned } handoff H: A -> B' },
    { name: 'about a retired end', model: 'system A { status retired } system B handoff H: A -> B' },
    {
      name: 'where it is accepted',
      model: `${ends} handoff H: A -> B { accept handoff/unmonitored because "it ends in May" }`,
    },
  ],
  fixes: [
    {
      title: 'Add an alert to Sales',
      before: `team Sales
${ends}
handoff PushOrder "Orders to the \\"ledger\\"": A -> B {
  owner Sales
}
`,
      after: `team Sales
${ends}
handoff PushOrder "Orders to the \\"ledger\\"": A -> B {
  owner Sales
  monitored by alert "Orders to the \\"ledger\\" failed" to Sales
}
`,
    },
    {
      title: 'Add an alert to Finance',
      before: `${ends}
handoff PushOrder: A -> B
`,
      after: `${ends}
handoff PushOrder: A -> B {
  monitored by alert "PushOrder failed" to Finance
}
`,
    },
    {
      title: 'Add an alert',
      before: `system A system B
handoff H: A -> B {
  monitored by nothing
  via api
}
`,
      after: `system A system B
handoff H: A -> B {
  monitored by alert "H failed"
  via api
}
`,
    },
  ],
});
