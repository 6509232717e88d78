import { rekeying } from '../../../../language/rules/manual/rekeying.js';
import { ruleTest } from '../../../support/rule-test.js';

const handoff = (properties: string) => `system A "Shop"\nsystem B\nhandoff H "Orders": A -> B { ${properties} }`;

ruleTest(rekeying, {
  fires: [
    {
      name: 'via manual',
      model: handoff('‹via manual "from the screen"|warning›'),
      certainty: 'declared',
      messages: ['What "Orders" carries is typed again by hand from "Shop" into `B`.'],
      elements: [['H']],
    },
    { name: 'as an error where it is critical', model: handoff('affects accounting ‹via manual|error›') },
    {
      name: 'between ends that do not exist',
      model: 'handoff H: A -> B { ‹via manual|warning› }',
      messages: ['What `H` carries is typed again by hand.'],
    },
  ],
  silent: [
    handoff('via file'),
    handoff('via email "orders@example.com"'),
    { name: 'a manual step on another means', model: handoff('via api manual step "Correct"') },
    { name: 'no means', model: handoff('') },
    { name: 'planned', model: handoff('via manual status planned') },
    { name: 'retired', model: handoff('via manual status retired') },
  ],
});
