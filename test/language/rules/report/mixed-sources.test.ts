import { mixedSources } from '../../../../language/rules/report/mixed-sources.js';
import { ruleTest } from '../../../support/rule-test.js';

const systems = 'system A system B system C entity E entity F\n';

ruleTest(mixedSources, {
  fires: [
    {
      name: 'for two systems',
      model: `${systems}report R "Revenue" { reads E from A reads ‹E|warning› from B }`,
      certainty: 'declared',
      messages: ['"Revenue" reads `E` from 2 systems: `A` and `B`.'],
      elements: [['R', 'E']],
      related: [['E']],
    },
    {
      name: 'once for three systems',
      model: `${systems}report R { reads E from A reads ‹E|warning› from B reads E from C }`,
      messages: ['3 systems: `A`, `B` and `C`.'],
      related: [['E', 'E']],
    },
    {
      name: 'for each entity',
      model: `${systems}report R { reads E, F from A reads ‹F|warning›, ‹E|warning› from B }`,
    },
    {
      name: 'for an owner and a system of reference',
      model:
        'system A system B entity E { source of truth A system of reference B } report R { reads E from A reads ‹E|warning› from B }',
    },
  ],
  silent: [
    { name: 'for one system', model: `${systems}report R { reads E from A }` },
    { name: 'for one system, twice', model: `${systems}report R { reads E from A reads E, F from A }` },
    { name: 'for two entities', model: `${systems}report R { reads E from A reads F from B }` },
    { name: 'for two reports', model: `${systems}report R { reads E from A } report S { reads E from B }` },
    {
      name: 'where references do not resolve',
      model: `${systems}report R { reads E from A reads E from Nowhere reads Nothing from B }`,
    },
  ],
});
