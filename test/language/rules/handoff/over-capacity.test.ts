import { overCapacity } from '../../../../language/rules/handoff/over-capacity.js';
import { ruleTest } from '../../../support/rule-test.js';

const ends = 'system A system B';

ruleTest(overCapacity, {
  fires: [
    {
      name: 'above the capacity',
      model: `${ends} handoff H: A -> B { ‹volume 60 per week|error› capacity 50 per week }`,
      certainty: 'declared',
      messages: ['carries 60 per week and can bear 50 per week: it is at 120 % of its capacity'],
      elements: [['H']],
      related: [['capacity 50 per week']],
    },
    { name: 'at the capacity', model: `${ends} handoff H: A -> B { ‹volume 50 per week|error› capacity 50 per week }` },
    {
      name: 'at the capacity in another unit',
      model: `${ends} handoff H: A -> B { ‹volume 60 per hour|error› capacity 1 per minute }`,
    },
    {
      name: 'just below the capacity',
      model: `${ends} handoff H: A -> B { ‹volume 99 per day|warning› capacity 100 per day }`,
    },
    {
      name: 'at four fifths',
      model: `${ends} handoff H: A -> B { ‹volume 8 per day|warning› capacity 10 per day }`,
      messages: ['at 80 %'],
    },
    {
      name: 'at a threshold of its own',
      model: `${ends} handoff H: A -> B { ‹volume 5 per day|warning› capacity 10 per day }`,
      options: { warnAt: 0.5 },
    },
    {
      name: 'without any capacity',
      model: `${ends} handoff H: A -> B { ‹volume 1 per year|error› capacity 0 per day }`,
      messages: ['can bear nothing'],
    },
    {
      name: 'whether critical or not',
      model: `${ends} handoff H: A -> B { affects billing ‹volume 8 per day|warning› capacity 10 per day }`,
    },
    {
      name: 'with ends that do not resolve',
      model: 'handoff H: Here -> There { ‹volume 2 per day|error› capacity 1 per day }',
    },
  ],
  silent: [
    { name: 'below four fifths', model: `${ends} handoff H: A -> B { volume 79 per day capacity 100 per day }` },
    {
      name: 'below a threshold of its own',
      model: `${ends} handoff H: A -> B { volume 94 per day capacity 100 per day }`,
      options: { warnAt: 0.95 },
    },
    {
      name: 'where more time makes less',
      model: `${ends} handoff H: A -> B { volume 100 per month capacity 100 per day }`,
    },
    { name: 'without a capacity', model: `${ends} handoff H: A -> B { volume 1000 per second }` },
    { name: 'without a volume', model: `${ends} handoff H: A -> B { capacity 0 per day }` },
    {
      name: 'where nothing crosses',
      model: `${ends} handoff H: A -> B { volume 0 per day capacity 0 per day }`,
      options: { warnAt: 0 },
    },
    {
      name: 'about a planned handoff',
      model: `${ends} handoff H: A -> B { status planned volume 60 per week capacity 50 per week }`,
    },
  ],
});
