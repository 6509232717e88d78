import { multipliedDebt } from '../../../../language/rules/stage/multiplied-debt.js';
import { ruleTest } from '../../../support/rule-test.js';

const model = (ofHandoff: string, stages: string, ofWorkflow = ''): string =>
  `team T role Clerk in T system A system B
  handoff Push "Push of orders": A -> B { ${ofHandoff} }
  handoff Plain: A -> B
  workflow Sale { step Push ${ofWorkflow} }
  ${stages}`;

ruleTest(multipliedDebt, {
  fires: [
    {
      name: 'for repairs of a handoff',
      model: model(
        'fails 4 per month costing 30 minutes by Clerk',
        'stage Branch "The branch" { ‹multiplies Push by 3|warning› }',
      ),
      certainty: 'declared',
      messages: ['"The branch" multiplies "Push of orders" by 3: work by hand grows by 4 hours a month, from 2 to 6.'],
      elements: [['Branch', 'Push']],
      related: [['fails 4 per month costing 30 minutes by Clerk']],
    },
    {
      name: 'for manual steps and checks',
      model: model(
        'manual step "tax" takes 45 minutes 20 per month human check "count" takes 30 minutes 10 per month',
        'stage Branch { ‹multiplies Push by 2.5|warning› }',
      ),
      messages: ['grows by 30 hours a month, from 20 to 50'],
    },
    {
      name: 'for a workflow with the work of its handoffs',
      model: model(
        'fails 4 per month costing 30 minutes',
        'stage Branch { ‹multiplies Sale by 2|warning› }',
        'manual step "read aloud" takes 60 minutes 3 per month',
      ),
      messages: ['by 2: work by hand grows by 5 hours a month, from 5 to 10'],
      elements: [['Branch', 'Sale']],
    },
    {
      name: 'once for work that two lines multiply',
      model: model(
        'fails 4 per month costing 30 minutes',
        'stage Branch { multiplies Sale by 2 ‹multiplies Push by 3|warning› multiplies Push by 2 }',
      ),
      elements: [['Branch', 'Push']],
    },
    {
      name: 'for failures without figures',
      model: model('fails 4 per month', 'stage Branch { ‹multiplies Push by 2|warning› }'),
      messages: ['1 piece of work without figures grows with it'],
    },
    {
      name: 'for work with and without figures',
      model: model(
        'manual step "one" manual step "two" fails 1 per month costing 1 hour',
        'stage Branch { ‹multiplies Push by 2|warning› }',
      ),
      messages: ['grows by 1 hour a month, from 1 to 2, and 2 pieces of work without figures with it'],
    },
    {
      name: 'for minutes',
      model: model('fails 1 per month costing 15 minutes', 'stage Branch { ‹multiplies Push by 2|warning› }'),
      messages: ['grows by 0.25 hours a month, from 0.25 to 0.5'],
    },
    {
      name: 'just above a factor of one',
      model: model('fails 1 per month costing 10 hours', 'stage Branch { ‹multiplies Push by 1.1|warning› }'),
      messages: ['grows by 1 hour a month, from 10 to 11'],
    },
    {
      name: 'for each stage',
      model: model(
        'fails 1 per month costing 1 hour',
        'stage First { ‹multiplies Push by 2|warning› } stage Second { ‹multiplies Sale by 2|warning› }',
      ),
    },
    {
      name: 'for a workaround that covers the handoff',
      model: `${model('', 'stage Branch { ‹multiplies Push by 2|warning› }')} workaround Retype { covers Push takes 1 hour 2 per month }`,
      messages: ['from 2 to 4'],
    },
  ],
  silent: [
    {
      name: 'where there is no work by hand',
      model: model('', 'stage Branch { multiplies Push by 10 multiplies Sale by 10 }'),
    },
    {
      name: 'where the work is elsewhere',
      model: model('fails 4 per month', 'stage Branch { multiplies Plain by 10 }'),
    },
    { name: 'at a factor of one', model: model('fails 4 per month', 'stage Branch { multiplies Push by 1 }') },
    { name: 'below a factor of one', model: model('fails 4 per month', 'stage Branch { multiplies Push by 0.5 }') },
    {
      name: 'where it never fails',
      model: model('fails 0 per month costing 1 hour', 'stage Branch { multiplies Push by 2 }'),
    },
    {
      name: 'where it never fails, whatever a repair would take',
      model: model('fails 0 per month', 'stage Branch { multiplies Push by 2 }'),
    },
    {
      name: 'about a planned handoff',
      model: model('status planned fails 4 per month', 'stage Branch { multiplies Push by 2 }'),
    },
    {
      name: 'about a planned handoff that a workaround for a live one covers, too',
      model: `${model('status planned', 'stage Branch { multiplies Push by 2 }')} workaround Retype { covers Push, Plain takes 1 hour 2 per month }`,
    },
    { name: 'about a name that does not resolve', model: 'stage Branch { multiplies Nothing by 2 }' },
  ],
});
