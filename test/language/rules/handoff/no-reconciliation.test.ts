import { noReconciliation } from '../../../../language/rules/handoff/no-reconciliation.js';
import { ruleTest } from '../../../support/rule-test.js';

const scene = `project P { tracks customers }
system A
system B
entity Customer { domain customers }
entity Payment { domain payments }
`;

ruleTest(noReconciliation, {
  fires: [
    {
      name: 'undeclared',
      model: `${scene} handoff ‹H|info›: A -> B { carries Customer affects billing }`,
      certainty: 'undeclared',
      messages: ['copies `Customer`'],
      elements: [['H', 'Customer']],
    },
    {
      name: 'with an alert only',
      model: `${scene} handoff ‹H|info›: A -> B { carries Customer, Payment affects billing monitored by alert }`,
      elements: [['H', 'Customer']],
    },
    {
      name: 'declared',
      model: `${scene} handoff H: A -> B { carries Customer affects billing ‹monitored by nothing|info› }`,
      certainty: 'declared',
    },
    {
      name: 'by a core workflow',
      model: `${scene} handoff ‹H|info›: A -> B { carries Customer.email } workflow W core { step H }`,
    },
    {
      name: 'once for a copy beside something new',
      model: `${scene} handoff ‹H|info›: A -> B { carries Customer, new Customer, Customer affects billing }`,
      elements: [['H', 'Customer']],
    },
  ],
  silent: [
    {
      name: 'with a reconciliation',
      model: `${scene} handoff H: A -> B { carries Customer affects billing monitored by alert monitored by reconciliation }`,
    },
    { name: 'where it is not critical', model: `${scene} handoff H: A -> B { carries Customer }` },
    {
      name: 'where the domain is not tracked',
      model: `${scene} handoff H: A -> B { carries Payment affects billing }`,
    },
    { name: 'where what crosses is new', model: `${scene} handoff H: A -> B { carries new Customer affects billing }` },
    {
      name: 'where the project tracks nothing',
      model: 'system A system B entity E { domain customers } handoff H: A -> B { carries E affects billing }',
    },
    {
      name: 'about an entity that does not resolve',
      model: `${scene} handoff H: A -> B { carries Nothing affects billing }`,
    },
    {
      name: 'about a planned handoff',
      model: `${scene} handoff H: A -> B { status planned carries Customer affects billing }`,
    },
  ],
});
