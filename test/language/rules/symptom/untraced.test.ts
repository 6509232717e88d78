import { untraced } from '../../../../language/rules/symptom/untraced.js';
import { ruleTest } from '../../../support/rule-test.js';

ruleTest(untraced, {
  fires: [
    {
      model: 'symptom ‹Double|warning› "Billed twice" { kind duplicate-entry }',
      certainty: 'undeclared',
      messages: ['Nobody has traced "Billed twice"'],
      elements: [['Double']],
    },
    { name: 'also with a cause', model: 'symptom ‹S|warning› { cause "a filter" }' },
    { name: 'no graver when critical', model: 'symptom ‹S|warning› { affects billing urgent }' },
  ],
  silent: [
    'system A system B handoff H: A -> B symptom S { traced to H }',
    { name: 'where it is traced to an entity', model: 'entity E symptom S { traced to E }' },
    { name: 'where the trace does not resolve', model: 'symptom S { traced to Nothing }' },
  ],
});
