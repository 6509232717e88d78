import { carriesNothing } from '../../../../language/rules/handoff/carries-nothing.js';
import { ruleTest } from '../../../support/rule-test.js';

ruleTest(carriesNothing, {
  fires: [
    {
      model: 'system A system B handoff ‹H|info›: A -> B { via api }',
      certainty: 'undeclared',
      messages: ['`H` does not say what it carries'],
      elements: [['H']],
    },
    { name: 'no graver when critical', model: 'system A system B handoff ‹H|info›: A -> B { affects billing }' },
    { name: 'with ends that do not resolve', model: 'handoff ‹H|info›: Here -> There' },
  ],
  silent: [
    'system A system B entity E handoff H: A -> B { carries E }',
    { name: 'where what is new is carried', model: 'system A system B entity E handoff H: A -> B { carries new E }' },
    {
      name: 'where what is carried does not resolve',
      model: 'system A system B handoff H: A -> B { carries Nothing }',
    },
    { name: 'about a planned handoff', model: 'system A system B handoff H: A -> B { status planned }' },
    { name: 'about a retired handoff', model: 'system A system B handoff H: A -> B { status retired }' },
    { name: 'about a planned end', model: 'system A { status planned } system B handoff H: A -> B' },
  ],
});
