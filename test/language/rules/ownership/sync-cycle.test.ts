import { syncCycle } from '../../../../language/rules/ownership/sync-cycle.js';
import { ruleTest } from '../../../support/rule-test.js';

const systems = 'system A system B system C system D\n';

ruleTest(syncCycle, {
  fires: [
    {
      name: 'for three systems',
      model: `${systems}entity ‹E|warning› handoff F: A -> B { carries E } handoff G: B -> C { carries E } handoff H: C -> A { carries E }`,
      certainty: 'declared',
      messages: ['`E` goes round in a cycle between 3 systems: `A`, `B` and `C`.'],
      elements: [['E', 'A', 'B', 'C']],
      related: [['F', 'G', 'H']],
    },
    {
      name: 'once for three systems that sync both ways',
      model: `${systems}entity ‹E|warning› handoff G: A <-> B { carries E } handoff H: B <-> C { carries E }`,
      related: [['G', 'H']],
    },
    {
      name: 'without the system that only reads from it',
      model: `${systems}entity ‹E|warning› handoff F: A -> B { carries E } handoff G: B -> C { carries E } handoff H: C -> A { carries E }
        handoff I: C -> D { carries E }`,
      elements: [['E', 'A', 'B', 'C']],
      related: [['F', 'G', 'H']],
    },
    {
      name: 'without a handoff from one of its systems to itself',
      model: `${systems}entity ‹E|warning› handoff F: A -> B { carries E } handoff G: B -> C { carries E } handoff H: C -> A { carries E }
        handoff I: A -> A { carries E }`,
      related: [['F', 'G', 'H']],
    },
    {
      name: 'for each entity',
      model: `${systems}entity ‹E|warning› entity ‹F|warning› handoff F1: A -> B { carries E, F } handoff G: B -> C { carries F, E }
        handoff H: C -> A { carries E, F }`,
    },
    {
      name: 'for each cycle of one entity',
      model: `${systems}system X system Y entity ‹E|warning, warning› handoff F: A -> B { carries E } handoff G: B -> C { carries E } handoff H: C -> A { carries E }
        handoff I: D -> X { carries E } handoff J: X -> Y { carries E } handoff K: Y -> D { carries E }`,
    },
    {
      name: 'for a field that goes round, partly with the whole entity',
      model: `${systems}entity E { field ‹f|warning› } handoff F: A -> B { carries E } handoff G: B -> C { carries E.f } handoff H: C -> A { carries E.f }`,
      elements: [['E.f', 'A', 'B', 'C']],
    },
    {
      name: 'for a field that goes further than the entity',
      model: `${systems}entity ‹E|warning› { field ‹f|warning› } handoff F: A -> B { carries E } handoff G: B -> C { carries E } handoff H: C -> A { carries E }
        handoff I: C <-> D { carries E.f }`,
      elements: [
        ['E', 'A', 'B', 'C'],
        ['E.f', 'A', 'B', 'C', 'D'],
      ],
    },
    {
      name: 'once for all fields that go round between the same systems',
      model: `${systems}entity E { field ‹f|warning› field g field h } handoff F: A -> B { carries E.g, E.f } handoff G: B -> C { carries E.f, E.g }
        handoff H: C -> A { carries E }`,
      messages: ['`E.f` and `E.g` go round in a cycle between 3 systems'],
      elements: [['E.f', 'E.g', 'A', 'B', 'C']],
    },
    {
      name: 'for each field that goes round between other systems',
      model: `${systems}entity E { field ‹g|warning› field ‹f|warning› } handoff F: A -> B { carries E.f, E.g } handoff G: B -> C { carries E.f, E.g }
        handoff H: C -> A { carries E } handoff I: C <-> D { carries E.g }`,
      elements: [
        ['E.g', 'A', 'B', 'C', 'D'],
        ['E.f', 'A', 'B', 'C'],
      ],
    },
    {
      name: 'for two systems where two are too many',
      model: `${systems}entity ‹E|warning› handoff H: A <-> B { carries E }`,
      options: { systems: 2 },
    },
  ],
  silent: [
    { name: 'for two systems', model: `${systems}entity E handoff H: A <-> B { carries E }` },
    {
      name: 'for three where four are allowed',
      model: `${systems}entity E handoff F: A -> B { carries E } handoff G: B -> C { carries E } handoff H: C -> A { carries E }`,
      options: { systems: 4 },
    },
    {
      name: 'for a chain',
      model: `${systems}entity E handoff F: A -> B { carries E } handoff G: B -> C { carries E } handoff H: A -> C { carries E }`,
    },
    {
      name: 'where a part of the way creates',
      model: `${systems}entity E handoff F: A -> B { carries E } handoff G: B -> C { carries new E } handoff H: C -> A { carries E }`,
    },
    {
      name: 'for different entities',
      model: `${systems}entity E entity F handoff F1: A -> B { carries E } handoff G: B -> C { carries F } handoff H: C -> A { carries E }`,
    },
    {
      name: 'for different fields',
      model: `${systems}entity E { field f field g } handoff F: A -> B { carries E.f } handoff G: B -> C { carries E.g } handoff H: C -> A { carries E }`,
    },
    {
      name: 'for a field again where the whole entity goes round',
      model: `${systems}entity E { field f } handoff F: A -> B { carries E.f } handoff G: B -> C { carries E.f }`,
    },
    {
      name: 'while a part of the way is planned',
      model: `${systems}entity E handoff F: A -> B { carries E } handoff G: B -> C { carries E } handoff H: C -> A { carries E status planned }`,
    },
    {
      name: 'where references do not resolve',
      model: `${systems}entity E handoff F: A -> B { carries E } handoff G: B -> Nowhere { carries E } handoff H: C -> A { carries Nothing }`,
    },
  ],
});
