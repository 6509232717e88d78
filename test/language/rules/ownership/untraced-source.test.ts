import { untracedSource } from '../../../../language/rules/ownership/untraced-source.js';
import { ruleTest } from '../../../support/rule-test.js';

const systems = 'system A system B system O\n';

ruleTest(untracedSource, {
  fires: [
    {
      name: 'where nothing comes from the owner',
      model: `${systems}entity E { source of truth O } handoff H: A -> B { carries ‹E|warning› }`,
      certainty: 'declared',
      messages: ['`H` copies `E` from `A`, but nothing brings it there from its source of truth, `O`.'],
      elements: [['H', 'E', 'A']],
      related: [['O']],
    },
    {
      name: 'as an error on a critical handoff',
      model: `${systems}entity E { source of truth O } handoff H: A -> B { carries ‹E|error› affects billing }`,
    },
    {
      name: 'where the way from the owner carries another entity',
      model: `${systems}entity E { source of truth O } entity F { source of truth O }
        handoff G: O -> A { carries F } handoff H: A -> B { carries ‹E|warning›, F }`,
    },
    {
      name: 'where the way from the owner carries another field',
      model: `${systems}entity E { source of truth O field f field g }
        handoff G: O -> A { carries E.g } handoff H: A -> B { carries ‹E.f|warning› }`,
      elements: [['H', 'E.f', 'A']],
    },
    {
      name: 'where only a field comes from the owner',
      model: `${systems}entity E { source of truth O field f }
        handoff G: O -> A { carries E.f } handoff H: A -> B { carries ‹E|warning› }`,
    },
    {
      name: 'where the way from the owner is only planned',
      model: `${systems}entity E { source of truth O }
        handoff G: O -> A { carries E status planned } handoff H: A -> B { carries ‹E|warning› }`,
    },
    {
      name: 'where the owner is retired',
      model: `system A system B system O { status retired } entity E { source of truth O }
        handoff G: O -> A { carries E } handoff H: A -> B { carries ‹E|warning› }`,
    },
    {
      name: 'where the sender owns another field',
      model: `${systems}entity E { source of truth O field f { source of truth O } field g { source of truth A } }
        handoff H: A -> B { carries ‹E.f|warning› }`,
    },
    {
      name: 'for each direction of a two-way handoff',
      model: `${systems}entity E { source of truth O } handoff H: A <-> B { carries ‹E|warning, warning› }`,
      elements: [
        ['H', 'E', 'B'],
        ['H', 'E', 'A'],
      ],
    },
    {
      name: 'once for what is carried twice',
      model: `${systems}entity E { source of truth O } handoff H: A -> B { carries ‹E|warning›, E }`,
    },
    {
      name: 'for a copy into the owner',
      model: `${systems}entity E { source of truth O } handoff H: A -> O { carries ‹E|warning› }`,
    },
  ],
  silent: [
    {
      name: 'where the owner sends',
      model: `${systems}entity E { source of truth O } handoff H: O -> B { carries E }`,
    },
    {
      name: 'where one of the owners sends',
      model: `${systems}entity E { lifecycle x -> y source of truth O during x source of truth A during y } handoff H: A -> B { carries E }`,
    },
    {
      name: 'where a system of reference passes it on',
      model: `${systems}entity E { source of truth O system of reference A } handoff H: A -> B { carries E }`,
    },
    {
      name: 'where it came from the owner',
      model: `${systems}system C entity E { source of truth O }
        handoff F: O -> C { carries E } handoff G: C -> A { carries E } handoff H: A -> B { carries E }`,
    },
    {
      name: 'for a field that came with the whole entity',
      model: `${systems}entity E { source of truth O field f } handoff G: O -> A { carries E } handoff H: A -> B { carries E.f }`,
    },
    {
      name: 'where the owner of the field sends',
      model: `${systems}entity E { source of truth O field f { source of truth A } } handoff H: A -> B { carries E.f }`,
    },
    {
      name: 'for intake',
      model: `${systems}entity E { source of truth O } handoff H: A -> O { carries new E }`,
    },
    { name: 'without an owner', model: `${systems}entity E handoff H: A -> B { carries E }` },
    {
      name: 'while the owner is only planned',
      model:
        'system A system B system O { status planned } entity E { source of truth O } handoff H: A -> B { carries E }',
    },
    {
      name: 'for a planned handoff',
      model: `${systems}entity E { source of truth O } handoff H: A -> B { carries E status planned }`,
    },
    {
      name: 'where one end is retired',
      model:
        'system A { status retired } system B system O entity E { source of truth O } handoff H: A -> B { carries E }',
    },
    {
      name: 'where references do not resolve',
      model: `${systems}entity E { source of truth O } handoff H: A -> Nowhere { carries E } handoff I: A -> B { carries Nothing, E.nothing }`,
    },
    {
      name: 'for a handoff from a system to itself',
      model: `${systems}entity E { source of truth O } handoff H: A -> A { carries E }`,
    },
  ],
});
