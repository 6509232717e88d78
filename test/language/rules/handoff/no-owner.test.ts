import { noOwner } from '../../../../language/rules/handoff/no-owner.js';
import { ruleTest } from '../../../support/rule-test.js';

const ends = 'team Sales team Finance system A { owner Sales } system B { owner Finance }';

ruleTest(noOwner, {
  fires: [
    {
      model: `${ends} handoff ‹H|info› "Orders": A -> B`,
      certainty: 'undeclared',
      messages: ['Nobody owns'],
      elements: [['H']],
    },
    { name: 'critical', model: `${ends} handoff ‹H|warning›: A -> B { affects accounting }` },
    { name: 'with ends that do not resolve', model: 'handoff ‹H|info›: Here -> There' },
  ],
  silent: [
    { name: 'with an owner', model: `${ends} handoff H: A -> B { owner Sales }` },
    { name: 'with an owner that does not resolve', model: `${ends} handoff H: A -> B { owner Nobody }` },
    { name: 'about a planned handoff', model: `${ends} handoff H: A -> B { status planned }` },
    { name: 'about a retired end', model: 'system A system B { status retired } handoff H: A -> B' },
  ],
  fixes: [
    {
      title: 'Make Finance the owner',
      before: `${ends}
handoff H: A -> B {
  via api
}
`,
      after: `${ends}
handoff H: A -> B {
  via api
  owner Finance
}
`,
    },
  ],
});
