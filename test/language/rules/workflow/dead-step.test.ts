import { deadStep } from '../../../../language/rules/workflow/dead-step.js';
import { ruleTest } from '../../../support/rule-test.js';

const world = `system A
system B
system Old "Old books" { status retired }
system New { status planned }
handoff AB: A -> B
handoff Retired "Nightly file": A -> B { status retired }
handoff Planned: A -> B { status planned }
handoff Retiring: A -> B { status retiring }
handoff ToOld: A -> Old
handoff FromNew: New -> B
handoff Half: A -> Nothing
`;

ruleTest(deadStep, {
  fires: [
    {
      name: 'a retired handoff',
      model: `${world}workflow W "Lead to cash" { step AB ‹step Retired|warning› }`,
      certainty: 'declared',
      messages: ['The step "Nightly file" of "Lead to cash" is not live: the handoff is retired'],
      elements: [['W', 'Retired']],
    },
    { name: 'a planned handoff', model: `${world}workflow W { ‹step Planned|warning› }`, messages: ['is planned'] },
    {
      name: 'a retired end',
      model: `${world}workflow W { ‹step ToOld|warning› }`,
      messages: ['"Old books" is retired'],
    },
    {
      name: 'an end that is planned',
      model: `${world}workflow W { ‹step FromNew|warning› }`,
      messages: ['`New` is planned'],
    },
    {
      name: 'once for each handoff',
      model: `${world}workflow W core { ‹step Retired|warning› step AB step Retired ‹step Planned|warning› }`,
      related: [['step Retired'], []],
    },
    {
      name: 'in each workflow',
      model: `${world}workflow W { ‹step Retired|warning› }\nworkflow V { ‹step Retired|warning› }`,
    },
  ],
  silent: [
    { name: 'a live handoff', model: `${world}workflow W { step AB }` },
    { name: 'a retiring handoff', model: `${world}workflow W { step Retiring }` },
    { name: 'a manual step', model: `${world}workflow W { manual step "Sign" }` },
    { name: 'a handoff or an end that does not exist', model: `${world}workflow W { step Nothing step Half }` },
  ],
});
