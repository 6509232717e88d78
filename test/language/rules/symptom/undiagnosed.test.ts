import { undiagnosed } from '../../../../language/rules/symptom/undiagnosed.js';
import { ruleTest } from '../../../support/rule-test.js';

const handoff = 'team T role Clerk in T system A system B handoff Push: A -> B';

ruleTest(undiagnosed, {
  fires: [
    {
      name: 'by what it says itself',
      model: 'symptom ‹Double|warning› "Billed twice" { frequency recurring affects billing }',
      certainty: 'undeclared',
      messages: ['"Billed twice" keeps coming back and affects a critical area'],
      elements: [['Double']],
      related: [['frequency recurring', 'billing']],
    },
    {
      name: 'by three dates within 90 days',
      model: 'symptom ‹S|warning› { observed 2026-08-03, 2026-10-01, 2026-11-01 affects dispatch }',
      related: [['2026-08-03', '2026-10-01', '2026-11-01', 'dispatch']],
    },
    {
      name: 'by the area of what it is traced to',
      model: `${handoff} { affects reporting } symptom ‹S|warning› { frequency recurring traced to Push }`,
    },
    {
      name: 'by regular work on what it is traced to',
      model: `${handoff} { manual step "type again" by Clerk takes 5 minutes daily } symptom ‹S|warning› { affects billing traced to Push }`,
    },
  ],
  silent: [
    { name: 'with a cause', model: 'symptom S { frequency recurring affects billing cause "a filter" }' },
    { name: 'where somebody looked', model: 'symptom S { frequency recurring affects billing cause unclear }' },
    {
      name: 'where it is occasional',
      model: 'symptom S { frequency occasional affects billing observed 2026-11-01, 2026-11-02, 2026-11-03 }',
    },
    { name: 'with two dates', model: 'symptom S { observed 2026-10-01, 2026-11-01 affects billing }' },
    {
      name: 'with three dates over 91 days',
      model: 'symptom S { observed 2026-08-02, 2026-10-01, 2026-11-01 affects billing }',
    },
    { name: 'where no area is affected', model: 'symptom S { frequency recurring }' },
    {
      name: 'where the area is not critical',
      model: 'area kitchen symptom S { frequency recurring affects kitchen impact high }',
    },
    {
      name: 'about names that do not resolve',
      model: 'symptom S { frequency recurring affects nothing traced to Nothing }',
    },
  ],
  fixes: [
    {
      title: 'cause unclear',
      before: 'symptom S {\n  frequency recurring\n  affects billing\n}\n',
      after: 'symptom S {\n  frequency recurring\n  affects billing\n  cause unclear\n}\n',
    },
  ],
});
