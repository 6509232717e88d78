import { nonOwnerWrite } from '../../../../language/rules/ownership/non-owner-write.js';
import { ruleTest } from '../../../support/rule-test.js';

const systems = 'system A system O\n';

ruleTest(nonOwnerWrite, {
  fires: [
    {
      name: 'for a copy into the owner',
      model: `${systems}entity E { source of truth O } handoff H: A -> O { carries ‹E|warning› }`,
      certainty: 'declared',
      messages: ['`H` writes `E` from `A` into its source of truth, `O`'],
      elements: [['H', 'E', 'O']],
      related: [['O']],
    },
    {
      name: 'as an error on a critical handoff',
      model: `${systems}entity E { source of truth O } handoff H: A -> O { carries ‹E|error› affects billing }`,
    },
    {
      name: 'from a system of reference',
      model: `${systems}entity E { source of truth O system of reference A } handoff H: A -> O { carries ‹E|warning› }`,
    },
    {
      name: 'for a field whose owner receives it',
      model: `${systems}entity E { source of truth A field f { source of truth O } } handoff H: A -> O { carries ‹E.f|warning› }`,
      elements: [['H', 'E.f', 'O']],
    },
    {
      name: 'for a field that falls back to the entity',
      model: `${systems}entity E { source of truth O field f } handoff H: A -> O { carries ‹E.f|warning› }`,
    },
    {
      name: 'for the way back of a two-way handoff, whoever wins',
      model: `${systems}entity E { source of truth O } handoff H: O <-> A { carries ‹E|warning› conflicts resolved by O }`,
    },
    {
      name: 'for each thing that is not new',
      model: `${systems}entity E { source of truth O } entity F { source of truth O } entity G { source of truth O }
        handoff H: A -> O { carries ‹E|warning›, new F, ‹G|warning› }`,
    },
  ],
  silent: [
    { name: 'for intake', model: `${systems}entity E { source of truth O } handoff H: A -> O { carries new E }` },
    {
      name: 'where the owner sends',
      model: `${systems}entity E { source of truth O } handoff H: O -> A { carries E }`,
    },
    {
      name: 'between two owners of different phases',
      model: `${systems}entity E { lifecycle x -> y source of truth A during x source of truth O during y } handoff H: A -> O { carries E }`,
    },
    {
      name: 'where the field is owned by the sender',
      model: `${systems}entity E { source of truth O field f { source of truth A } } handoff H: A -> O { carries E.f }`,
    },
    {
      name: 'where the receiver owns only a field of it',
      model: `${systems}entity E { source of truth A field f { source of truth O } } handoff H: A -> O { carries E }`,
    },
    { name: 'without an owner', model: `${systems}entity E handoff H: A -> O { carries E }` },
    {
      name: 'for a planned handoff',
      model: `${systems}entity E { source of truth O } handoff H: A -> O { carries E status planned }`,
    },
    {
      name: 'for a planned owner',
      model: 'system A system O { status planned } entity E { source of truth O } handoff H: A -> O { carries E }',
    },
    {
      name: 'where references do not resolve',
      model: `${systems}entity E { source of truth O } handoff H: Nowhere -> O { carries E } handoff I: A -> O { carries Nothing, E.nothing }`,
    },
  ],
  fixes: [
    {
      title: 'Mark it `new`',
      before: `system A
system O { owns E }
entity E
handoff H: A -> O { carries E }`,
      after: `system A
system O { owns E }
entity E
handoff H: A -> O { carries new E }`,
    },
    {
      title: 'Mark it `new`',
      before: `system A
system O { owns E }
entity E { field f }
handoff H: A -> O { carries E, E.f, E }`,
      after: `system A
system O { owns E }
entity E { field f }
handoff H: A -> O { carries new E, E.f, new E }`,
      findingStays: true,
    },
    {
      title: 'Turn it round: `O` sends',
      before: `system A
system O { owns E }
entity E
handoff H: A -> O { carries E }`,
      after: `system A
system O { owns E }
entity E
handoff H: O -> A { carries E }`,
    },
    {
      title: 'Write one way only: `O` sends',
      before: `system A
system O { owns E }
entity E
handoff H: A <-> O { carries E }`,
      after: `system A
system O { owns E }
entity E
handoff H: O -> A { carries E }`,
    },
    {
      title: 'Write one way only: `O` sends',
      before: `system A
system O { owns E }
entity E
handoff H: O <-> A { carries E }`,
      after: `system A
system O { owns E }
entity E
handoff H: O -> A { carries E }`,
    },
  ],
});
