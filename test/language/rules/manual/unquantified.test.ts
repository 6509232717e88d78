import { expect, test } from 'vitest';
import { unquantified } from '../../../../language/rules/manual/unquantified.js';
import { runRules } from '../../../../language/rules/run.js';
import { landscapeOf, today } from '../../../support/model.js';
import { ruleTest } from '../../../support/rule-test.js';

const world = 'system A\nsystem B\nrole Clerk\n';

ruleTest(unquantified, {
  fires: [
    {
      name: 'a step without duration and frequency',
      model: `${world}workflow W "Lead to cash" { ‹manual step "Sign" by Clerk|info› }`,
      certainty: 'undeclared',
      messages: ['Nothing says how long and how often somebody is busy with the manual step "Sign" of "Lead to cash".'],
      elements: [['W']],
    },
    {
      name: 'a step without a duration',
      model: `${world}workflow W { ‹manual step "Sign" daily|info› }`,
      messages: ['Nothing says how long somebody is busy with the manual step "Sign" of `W`.'],
    },
    {
      name: 'a check without a frequency',
      model: `${world}handoff H: A -> B { affects billing ‹human check "Compare" takes 5 minutes|info› }`,
      messages: ['Nothing says how often somebody is busy with the human check "Compare" of `H`.'],
    },
    { name: 'a step of a report', model: `${world}report R { ‹manual step "Add up"|info› }` },
    {
      name: 'a workaround',
      model: `${world}workaround ‹X|info› "Split invoices" { covers A takes 5 minutes }`,
      messages: ['somebody is busy with the workaround "Split invoices".'],
      elements: [['X']],
    },
    {
      name: 'an exception',
      model: `${world}exception ‹E|info› { applies to H weekly }`,
      messages: ['the exception `E`'],
    },
    {
      name: 'a frequency that means nothing',
      model: `${world}workflow W { ‹manual step "Sign" takes 5 minutes every 0 days|info› }`,
    },
  ],
  silent: [
    { name: 'a step with both', model: `${world}workflow W { manual step "Sign" takes 5 minutes daily }` },
    { name: 'a step that takes no time', model: `${world}workflow W { manual step "Sign" takes 0 minutes daily }` },
    { name: 'an exception with both', model: `${world}exception E { takes 5 minutes 2 per month }` },
    { name: 'both, apart', model: `${world}workaround X { weekly takes 5 minutes }` },
    { name: 'a repair without its cost', model: `${world}handoff H: A -> B { fails 2 per month }` },
    { name: 'planned', model: `${world}handoff H: A -> B { status planned manual step "Correct" }` },
  ],
  fixes: [
    {
      title: 'Insert `takes 15 minutes weekly` as a placeholder',
      before: `${world}workflow W {\n  manual step "Sign" by Clerk\n}`,
      after: `${world}workflow W {\n  manual step "Sign" by Clerk takes 15 minutes weekly\n}`,
    },
    {
      title: 'Insert `weekly` as a placeholder',
      before: `${world}handoff H: A -> B {\n  human check "Compare" takes 5 minutes\n}`,
      after: `${world}handoff H: A -> B {\n  human check "Compare" takes 5 minutes weekly\n}`,
    },
    {
      title: 'Insert `takes 15 minutes` as a placeholder',
      before: `${world}workflow W {\n  manual step "Sign" by Clerk daily\n}`,
      after: `${world}workflow W {\n  manual step "Sign" by Clerk takes 15 minutes daily\n}`,
    },
    {
      title: 'Insert `takes 15 minutes` as a placeholder',
      before: `${world}report R {\n  manual step "Add \\"up\\"" 3 per week\n}`,
      after: `${world}report R {\n  manual step "Add \\"up\\"" takes 15 minutes 3 per week\n}`,
    },
    {
      title: 'Insert `takes 15 minutes` as a placeholder',
      before: `${world}workflow W {\n  manual step """Add "up" """ daily\n}`,
      after: `${world}workflow W {\n  manual step """Add "up" """ takes 15 minutes daily\n}`,
    },
    {
      title: 'Insert `takes 15 minutes weekly` as a placeholder',
      before: `${world}exception E {\n  applies to H\n}`,
      after: `${world}exception E {\n  applies to H\n  takes 15 minutes weekly\n}`,
    },
    {
      title: 'Insert `weekly` as a placeholder',
      before: `${world}workaround X {\n  takes 5 minutes\n  since 2026-01-01\n}`,
      after: `${world}workaround X {\n  takes 5 minutes weekly\n  since 2026-01-01\n}`,
    },
    {
      title: 'Insert `takes 15 minutes` as a placeholder',
      before: `${world}workaround X {\n  weekly\n}`,
      after: `${world}workaround X {\n  weekly\n  takes 15 minutes\n}`,
    },
  ],
});

test.each([
  ['a comment hides where the duration goes', 'workflow W { manual step /* new */ "Sign" daily }'],
  ['the figure that means nothing stands there', 'workflow W { manual step "Sign" takes 5 minutes every 0 days }'],
])('manual/unquantified offers no fix where %s', (_, model) => {
  const findings = runRules(landscapeOf(model), { today, rules: [unquantified] });
  expect(findings.map(({ fixes }) => fixes)).toEqual([[]]);
});
