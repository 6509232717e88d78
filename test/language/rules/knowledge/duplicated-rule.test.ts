import { duplicatedRule } from '../../../../language/rules/knowledge/duplicated-rule.js';
import { ruleTest } from '../../../support/rule-test.js';

const world =
  'system A "Shop"\nsystem B\nsystem C\nsystem Old { status retired }\nsystem New { status planned }\nworkflow W\n';

ruleTest(duplicatedRule, {
  fires: [
    {
      name: 'in two systems',
      model: `${world}rule R "No refund" { governs W lives in system A ‹lives in system B|warning› }`,
      certainty: 'declared',
      messages: ['The rule "No refund" lives in 2 systems: "Shop" and `B`'],
      elements: [['R', 'W', 'A', 'B']],
      related: [['lives in system A']],
    },
    {
      name: 'in three systems, once',
      model: `${world}rule R { lives in system A ‹lives in system B|warning› lives in document "handbook" lives in system C }`,
      messages: ['3 systems'],
      related: [['lives in system A', 'lives in system C']],
    },
    {
      name: 'as a warning also where it is critical',
      model: `${world}workflow X core rule R { governs X lives in system A ‹lives in system B|warning› }`,
    },
  ],
  silent: [
    { name: 'in one system', model: `${world}rule R { lives in system A }` },
    { name: 'in one system, said twice', model: `${world}rule R { lives in system A lives in system A }` },
    { name: 'in a system and a document', model: `${world}rule R { lives in system A lives in document "handbook" }` },
    { name: 'in a system that is gone', model: `${world}rule R { lives in system A lives in system Old }` },
    { name: 'in a system that is not there yet', model: `${world}rule R { lives in system A lives in system New }` },
    { name: 'in a system that does not exist', model: `${world}rule R { lives in system A lives in system Nothing }` },
  ],
});
