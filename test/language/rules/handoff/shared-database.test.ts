import { sharedDatabase } from '../../../../language/rules/handoff/shared-database.js';
import { ruleTest } from '../../../support/rule-test.js';

const ends = 'team Sales team Finance system A { owner Sales } system B { owner Finance }';

ruleTest(sharedDatabase, {
  fires: [
    {
      model: `${ends} handoff H: A -> B { ‹via database "reads the tables"|warning› }`,
      certainty: 'declared',
      messages: ['shares a database between `Sales` and `Finance`'],
      elements: [['H']],
      related: [['Sales', 'Finance']],
    },
    { name: 'no graver when critical', model: `${ends} handoff H: A <-> B { affects billing ‹via database|warning› }` },
  ],
  silent: [
    { name: 'by other means', model: `${ends} handoff H: A -> B { via api }` },
    { name: 'without means', model: `${ends} handoff H: A -> B` },
    {
      name: 'within one team',
      model: 'team Sales system A { owner Sales } system B { owner Sales } handoff H: A -> B { via database }',
    },
    {
      name: 'where a team is unknown',
      model: 'team Sales system A { owner Sales } system B handoff H: A -> B { via database }',
    },
    { name: 'where names do not resolve', model: 'system A { owner Nobody } handoff H: A -> Nowhere { via database }' },
    { name: 'about a planned handoff', model: `${ends} handoff H: A -> B { status planned via database }` },
  ],
});
