import { noContract } from '../../../../language/rules/handoff/no-contract.js';
import { ruleTest } from '../../../support/rule-test.js';

const ends = 'team Sales "The sales team" team Finance system A { owner Sales } system B { owner Finance }';

ruleTest(noContract, {
  fires: [
    {
      model: `${ends} handoff ‹H|info›: A -> B`,
      certainty: 'undeclared',
      messages: ['without a contract'],
      elements: [['H']],
      related: [['Sales', 'Finance']],
    },
    { name: 'critical', model: `${ends} handoff ‹H|warning›: A -> B { affects billing }` },
    { name: 'both ways', model: `${ends} handoff ‹H|info›: A <-> B` },
  ],
  silent: [
    { name: 'with a contract', model: `${ends} handoff H: A -> B { contract "orders.json" }` },
    {
      name: 'within one team',
      model: 'team Sales system A { owner Sales } system B { owner Sales } handoff H: A -> B',
    },
    { name: 'where one team is unknown', model: 'team Sales system A { owner Sales } system B handoff H: A -> B' },
    {
      name: 'where the other team is unknown',
      model: 'team Sales system A system B { owner Sales } handoff H: A -> B',
    },
    {
      name: 'where a team does not resolve',
      model: 'team Sales system A { owner Sales } system B { owner Nobody } handoff H: A -> B',
    },
    { name: 'where an end does not resolve', model: `${ends} handoff H: A -> Nowhere handoff I: Nowhere -> B` },
    { name: 'about a planned handoff', model: `${ends} handoff H: A -> B { status planned }` },
    { name: 'about a retired handoff', model: `${ends} handoff H: A -> B { status retired }` },
  ],
});
