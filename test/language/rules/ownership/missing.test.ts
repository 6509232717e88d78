import { missing } from '../../../../language/rules/ownership/missing.js';
import { ruleTest } from '../../../support/rule-test.js';

const handoff = 'handoff H: A -> B { carries E }';

ruleTest(missing, {
  fires: [
    { name: 'as a note where nothing uses it', model: 'entity ‹E|info›', certainty: 'undeclared', elements: [['E']] },
    {
      name: 'as a warning where a handoff carries it',
      model: `system A system B entity ‹E|warning› "The thing" ${handoff}`,
      messages: ['Nothing says which system is the source of truth for "The thing".'],
      related: [['E']],
    },
    {
      name: 'as a warning where a handoff carries a field of it',
      model: 'system A system B entity ‹E|warning› { field f } handoff H: A -> B { carries new E.f }',
    },
    { name: 'as a warning where a report reads it', model: 'system A entity ‹E|warning› report R { reads E from A }' },
    {
      name: 'as a warning where a migration moves it',
      model: 'system A system B entity ‹E|warning› migration M: A -> B { moves E }',
    },
    { name: 'as a warning where a rule governs it', model: 'entity ‹E|warning› rule R { governs E }' },
    { name: 'as a warning where an exception applies to it', model: 'entity ‹E|warning› exception X { applies to E }' },
    { name: 'as a warning where a symptom is traced to it', model: 'entity ‹E|warning› symptom S { traced to E }' },
    { name: 'as a warning where it has a copy', model: 'system A entity ‹E|warning› { copied to A }' },
    {
      name: 'as a warning where it has a system of reference',
      model: 'system A entity ‹E|warning› { system of reference A }',
    },
    {
      name: 'as an error where its domain is tracked',
      model: 'project P { tracks customers } entity ‹E|error› { domain customers } entity ‹F|info› { domain jobs }',
    },
    {
      name: 'as an error where a critical handoff carries it',
      model: 'system A system B entity ‹E|error› handoff H: A -> B { carries E affects billing }',
    },
    {
      name: 'as a note while only planned things use it',
      model: `system A system B entity ‹E|info›
        handoff H: A -> B { carries E status planned affects billing } migration M: A -> B { moves E status planned }`,
    },
    {
      name: 'where references do not resolve',
      model: 'entity ‹E|warning› { copied to Nowhere } report R { reads F from Nowhere }',
    },
  ],
  silent: [
    { name: 'for a claim from the entity', model: 'system A entity E { source of truth A }' },
    { name: 'for a claim from a system', model: 'system A { owns E } entity E' },
    { name: 'for a claim on a field', model: 'system A entity E { field f { source of truth A } }' },
    {
      name: 'for a claim in one phase (that is a gap)',
      model: 'system A entity E { lifecycle x -> y source of truth A during x }',
    },
    { name: 'for a claim by a system that does not exist', model: 'entity E { source of truth Nowhere }' },
    {
      name: 'for a claim in a phase that does not exist',
      model: 'system A { owns E during z } entity E { lifecycle x }',
    },
  ],
  fixes: [
    {
      title: 'Make `A` the source of truth for `E`',
      before: `system A
system B
entity E { key id }
${handoff}`,
      after: `system A
system B
entity E { key id source of truth A }
${handoff}`,
    },
    {
      title: 'Make `B` the source of truth for `E`',
      before: `system A
system B
entity E
${handoff}`,
      after: `system A
system B
entity E {
  source of truth B
}
${handoff}`,
    },
    {
      title: 'Make `C`',
      before: `system C
entity E {
  copied to C
}`,
      after: `system C
entity E {
  copied to C
  source of truth C
}`,
    },
  ],
});
