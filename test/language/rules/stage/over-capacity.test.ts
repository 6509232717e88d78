import { overCapacity } from '../../../../language/rules/stage/over-capacity.js';
import { ruleTest } from '../../../support/rule-test.js';

const model = (load: string, stages: string): string =>
  `system A system B handoff Push: A -> B { ${load} } workflow Sale { step Push } workflow Return { step Push } ${stages}`;

ruleTest(overCapacity, {
  fires: [
    {
      name: 'for a handoff',
      model: model(
        'volume 30 per week capacity 50 per week',
        'stage Branch "The branch" { ‹multiplies Push by 2|error› }',
      ),
      certainty: 'declared',
      messages: [
        '"The branch" brings `Push` beyond its capacity of 50 per week: times 2 it is 60 per week, 120 % of it',
      ],
      elements: [['Branch', 'Push']],
      related: [['volume 30 per week', 'capacity 50 per week']],
    },
    {
      name: 'through a workflow',
      model: model('volume 30 per week capacity 50 per week', 'stage Branch { ‹multiplies Sale by 2.5|error› }'),
      elements: [['Branch', 'Push']],
    },
    {
      name: 'just beyond the capacity',
      model: model('volume 10 per day capacity 25 per day', 'stage Branch { ‹multiplies Push by 2.51|error› }'),
    },
    {
      name: 'once, by the largest factor',
      model: model(
        'volume 10 per day capacity 15 per day',
        'stage Branch { multiplies Push by 2 ‹multiplies Sale by 3|error› multiplies Return by 2.5 }',
      ),
      messages: ['30 per day'],
    },
    {
      name: 'in each stage',
      model: model(
        'volume 10 per day capacity 15 per day',
        'stage First { ‹multiplies Push by 2|error› } stage Second { ‹multiplies Push by 3|error› }',
      ),
    },
    {
      name: 'without any capacity',
      model: model('volume 1 per day capacity 0 per day', 'stage Branch { ‹multiplies Push by 2|error› }'),
      messages: ['times 2 it is 2 per day.'],
    },
    {
      name: 'in other units',
      model: model('volume 1 per minute capacity 100 per hour', 'stage Branch { ‹multiplies Push by 2|error› }'),
    },
  ],
  silent: [
    {
      name: 'at the capacity',
      model: model('volume 10 per day capacity 25 per day', 'stage Branch { multiplies Push by 2.5 }'),
    },
    {
      name: 'at the capacity, given by the week',
      model: model('volume 1 per day capacity 7 per week', 'stage Branch { multiplies Push by 1 }'),
    },
    {
      name: 'below the capacity',
      model: model('volume 10 per day capacity 25 per day', 'stage Branch { multiplies Push by 2 }'),
    },
    {
      name: 'where factors of two lines would do it together',
      model: model(
        'volume 10 per day capacity 25 per day',
        'stage Branch { multiplies Push by 2 multiplies Sale by 2 }',
      ),
    },
    { name: 'without a capacity', model: model('volume 10 per day', 'stage Branch { multiplies Push by 1000 }') },
    { name: 'without a volume', model: model('capacity 10 per day', 'stage Branch { multiplies Push by 1000 }') },
    {
      name: 'where nothing crosses',
      model: model('volume 0 per day capacity 0 per day', 'stage Branch { multiplies Push by 2 }'),
    },
    {
      name: 'about a planned handoff',
      model: model('status planned volume 10 per day capacity 15 per day', 'stage Branch { multiplies Push by 2 }'),
    },
    {
      name: 'about names that do not resolve',
      model: 'stage Branch { multiplies Nothing by 2 } workflow W { step Nothing } stage Other { multiplies W by 2 }',
    },
    {
      name: 'about a stage that multiplies nothing',
      model: model('volume 10 per day capacity 10 per day', 'stage Branch { unsupported }'),
    },
  ],
});
