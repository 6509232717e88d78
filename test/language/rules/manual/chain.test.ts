import { chain } from '../../../../language/rules/manual/chain.js';
import { ruleTest } from '../../../support/rule-test.js';

const world = `system A
system B
handoff Auto: A -> B { via api }
handoff Typed "Retype": A -> B { via manual }
handoff Stepped: A -> B { via file manual step "Correct" }
handoff Checked: A -> B { via api human check "Compare" }
handoff Planned: A -> B { via manual status planned }
`;

ruleTest(chain, {
  fires: [
    {
      name: 'two manual steps',
      model: `${world}workflow W "Lead to cash" { ‹manual step "Read"|warning› manual step "Write" }`,
      certainty: 'declared',
      messages: ['2 consecutive steps of "Lead to cash" are done by hand, beginning with "Read".'],
      elements: [['W']],
      related: [['manual step "Write"']],
    },
    {
      name: 'handoffs that are manual, or need a manual step',
      model: `${world}workflow W { step Auto ‹step Typed|warning› step Stepped step Auto }`,
      messages: ['beginning with "Retype"'],
      elements: [['W', 'Typed', 'Stepped']],
      related: [['step Stepped']],
    },
    {
      name: 'both in one chain, once for the whole of it',
      model: `${world}workflow W { ‹manual step "Read"|warning› step Typed manual step "Write" step Typed }`,
      messages: ['4 consecutive steps'],
      elements: [['W', 'Typed']],
      related: [['step Typed', 'manual step "Write"', 'step Typed']],
    },
    {
      name: 'each chain',
      model: `${world}workflow W { ‹manual step "a"|warning› manual step "b" step Auto ‹manual step "c"|warning› step Stepped }`,
      related: [['manual step "b"'], ['step Stepped']],
    },
    {
      name: 'two chains of the same steps',
      model: `${world}workflow W { ‹manual step "a"|warning› manual step "a" step Auto ‹manual step "a"|warning› manual step "a" }`,
    },
    {
      name: 'as an error in a core workflow',
      model: `${world}workflow W core { ‹step Typed|error› manual step "Sign" }`,
    },
    {
      name: 'at the number of the option',
      model: `${world}workflow W { ‹manual step "a"|warning› manual step "b" manual step "c" }`,
      options: { steps: 3 },
    },
  ],
  silent: [
    { name: 'one manual step', model: `${world}workflow W { step Auto manual step "Sign" step Auto }` },
    {
      name: 'manual steps apart',
      model: `${world}workflow W { manual step "a" step Auto step Typed step Checked step Stepped }`,
    },
    {
      name: 'below the number of the option',
      model: `${world}workflow W { manual step "a" manual step "b" }`,
      options: { steps: 3 },
    },
    {
      name: 'a handoff that is not live',
      model: `${world}workflow W { manual step "a" step Planned manual step "b" }`,
    },
    {
      name: 'a step that does not exist',
      model: `${world}workflow W { manual step "a" step Nothing manual step "b" }`,
    },
    {
      name: 'manual steps of one handoff, which are no steps of a workflow',
      model: 'handoff H: A -> B { manual step "a" manual step "b" }',
    },
    { name: 'no step', model: 'workflow W core' },
  ],
});
