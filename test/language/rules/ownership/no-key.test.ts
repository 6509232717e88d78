import { noKey } from '../../../../language/rules/ownership/no-key.js';
import { ruleTest } from '../../../support/rule-test.js';

const systems = 'system A system B system C\n';

ruleTest(noKey, {
  fires: [
    {
      name: 'for two systems',
      model: `${systems}entity ‹E|warning› handoff G: A -> B { carries E } handoff H: A -> C { carries E }`,
      certainty: 'undeclared',
      messages: ['`E` reaches 2 systems and has no key: `B` and `C`.'],
      elements: [['E']],
      related: [['G', 'H']],
    },
    {
      name: 'for a chain',
      model: `${systems}entity ‹E|warning› handoff G: A -> B { carries E } handoff H: B -> C { carries E }`,
    },
    {
      name: 'for a two-way handoff',
      model: `${systems}entity ‹E|warning› handoff H: A <-> B { carries E }`,
      related: [['H']],
    },
    {
      name: 'for records that are created, and for fields',
      model: `${systems}entity ‹E|warning› { field f } handoff G: A -> B { carries new E } handoff H: A -> C { carries E.f }`,
    },
    {
      name: 'for a system that is said to hold a copy',
      model: `${systems}entity ‹E|warning› { copied to C } handoff H: A -> B { carries E }`,
    },
    { name: 'for three', model: `${systems}entity ‹E|warning› { copied to A, B, C }`, messages: ['3 systems'] },
  ],
  silent: [
    { name: 'for one system', model: `${systems}entity E handoff H: A -> B { carries E }` },
    {
      name: 'for one system that it reaches twice',
      model: `${systems}entity E { copied to B } handoff G: A -> B { carries E } handoff H: C -> B { carries E }`,
    },
    {
      name: 'with a key',
      model: `${systems}entity E { key id } handoff G: A -> B { carries E } handoff H: A -> C { carries E }`,
    },
    {
      name: 'while the second handoff is planned',
      model: `${systems}entity E handoff G: A -> B { carries E } handoff H: A -> C { carries E status planned }`,
    },
    {
      name: 'where the second system is planned, or retired',
      model:
        'system A system B system P { status planned } system R { status retired } entity E { copied to P, R } handoff H: A -> B { carries E }',
    },
    {
      name: 'where references do not resolve',
      model: `${systems}entity E { copied to Nowhere } handoff G: A -> B { carries E } handoff H: A -> Nobody { carries E }`,
    },
    { name: 'for an entity that nothing carries', model: 'entity E' },
  ],
  fixes: [
    {
      title: 'Add a key',
      before: `system A
system B
entity E
handoff H: A <-> B { carries E }`,
      after: `system A
system B
entity E {
  key id
}
handoff H: A <-> B { carries E }`,
    },
  ],
});
