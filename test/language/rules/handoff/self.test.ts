import { self } from '../../../../language/rules/handoff/self.js';
import { ruleTest } from '../../../support/rule-test.js';

ruleTest(self, {
  fires: [
    {
      model: 'system A handoff Copy "Copy of the order": ‹A -> A|error›',
      certainty: 'declared',
      messages: ['starts and ends in `A`'],
      elements: [['Copy', 'A']],
    },
    { name: 'both ways', model: 'system A handoff H: ‹A <-> A|error›' },
    { name: 'for each such handoff', model: 'system A handoff H: ‹A -> A|error› handoff I: ‹A -> A|error›' },
    { name: 'while retiring', model: 'system A { status retiring } handoff H: ‹A -> A|error› { status retiring }' },
  ],
  silent: [
    'system A system B handoff H: A -> B',
    { name: 'about a planned handoff', model: 'system A handoff H: A -> A { status planned }' },
    { name: 'about a retired handoff', model: 'system A handoff H: A -> A { status retired }' },
    { name: 'about a planned system', model: 'system A { status planned } handoff H: A -> A' },
    { name: 'about ends that do not resolve', model: 'handoff H: Nowhere -> Nowhere' },
    { name: 'about two handoffs between two systems', model: 'system A system B handoff H: A -> B handoff I: B -> A' },
  ],
});
