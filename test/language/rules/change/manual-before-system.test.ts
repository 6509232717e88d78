import { manualBeforeSystem } from '../../../../language/rules/change/manual-before-system.js';
import { ruleTest } from '../../../support/rule-test.js';

const world = `workflow W
symptom Declared "Late refunds" { frequency recurring }
symptom Occasional { frequency occasional observed 2026-09-01, 2026-10-01, 2026-11-01 }
`;

ruleTest(manualBeforeSystem, {
  fires: [
    {
      name: 'a symptom declared recurring',
      model: `${world}change C "Check by hand" { kind add-manual-step addresses ‹Declared|warning› }`,
      certainty: 'declared',
      messages: ['The change "Check by hand" adds manual work against "Late refunds", which keeps coming back'],
      elements: [['C']],
    },
    {
      name: 'three dates within 90 days',
      model:
        'symptom S { observed 2026-08-25, 2026-10-01, 2026-11-23 } change C { kind add-manual-step addresses ‹S|warning› }',
    },
    {
      name: 'a manual step of a regular frequency on what it is traced to',
      model:
        'workflow W { manual step "Check" takes 1 minute daily } symptom S { traced to W } change C { kind add-manual-step addresses ‹S|warning› }',
    },
    {
      name: 'several, at the first',
      model: `${world}symptom S { frequency recurring } change C { kind add-manual-step addresses Occasional, ‹S|warning›, Declared }`,
      messages: ['`S` and "Late refunds", which keep coming back'],
      related: [['Declared']],
    },
  ],
  silent: [
    { name: 'an occasional symptom', model: `${world}change C { kind add-manual-step addresses Occasional }` },
    {
      name: 'three dates over 91 days',
      model: 'symptom S { observed 2026-08-24, 2026-10-01, 2026-11-23 } change C { kind add-manual-step addresses S }',
    },
    { name: 'no symptom', model: `${world}change C { kind add-manual-step }` },
    { name: 'another kind', model: `${world}change C { kind automate addresses Declared }` },
    { name: 'done', model: `${world}change C { kind add-manual-step addresses Declared status done }` },
    { name: 'a symptom that does not exist', model: `${world}change C { kind add-manual-step addresses Nothing }` },
  ],
});
