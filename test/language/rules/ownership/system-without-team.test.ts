import { systemWithoutTeam } from '../../../../language/rules/ownership/system-without-team.js';
import { ruleTest } from '../../../support/rule-test.js';

ruleTest(systemWithoutTeam, {
  fires: [
    {
      name: 'for an active system',
      model: 'system ‹A|info› "CRM"',
      certainty: 'undeclared',
      messages: ['No team answers for "CRM".'],
      elements: [['A']],
    },
    { name: 'for a retiring system', model: 'system ‹A|info› { status retiring }' },
    {
      name: 'as a warning at both ends of a critical handoff',
      model: 'system ‹A|warning› system ‹B|warning› system ‹C|info› handoff H: A -> B { affects billing }',
    },
    {
      name: 'as a note at an end of a critical handoff that is not live',
      model: 'system ‹A|info› system ‹B|info› handoff H: A -> B { affects billing status planned }',
    },
  ],
  silent: [
    { name: 'with an owner', model: 'team T system A { owner T }' },
    { name: 'with an owner that does not resolve', model: 'system A { owner Nobody }' },
    { name: 'for a planned system', model: 'system A { status planned }' },
    { name: 'for a retired system', model: 'system A { status retired }' },
  ],
});
