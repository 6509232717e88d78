import { unusedTruth } from '../../../../language/rules/ownership/unused-truth.js';
import { ruleTest } from '../../../support/rule-test.js';

const systems = 'system A system B system O\n';

ruleTest(unusedTruth, {
  fires: [
    {
      name: 'where a report reads it elsewhere',
      model: `${systems}entity ‹E|info› { source of truth O } report R { reads E from A }`,
      certainty: 'declared',
      messages: ['`E` is used, but nothing takes it from its source of truth, `O`.'],
      elements: [['E', 'O']],
      related: [['R']],
    },
    {
      name: 'where a handoff copies it from elsewhere',
      model: `${systems}entity ‹E|info› { source of truth O } handoff H: A -> B { carries E }`,
      related: [['H']],
    },
    {
      name: 'where a copy is held that nothing feeds',
      model: `${systems}entity ‹E|info› { source of truth O copied to A }`,
      related: [['A']],
    },
    {
      name: 'where the way from the owner is only planned',
      model: `${systems}entity ‹E|info› { source of truth O } handoff G: O -> A { carries E status planned } report R { reads E from A }
        migration M: O -> A { moves E status planned }`,
    },
    {
      name: 'where intake is all that reaches the owner',
      model: `${systems}entity ‹E|info› { source of truth O } handoff G: A -> O { carries new E } report R { reads E from A }`,
    },
    {
      name: 'where another entity is taken from the owner',
      model: `${systems}entity ‹E|info› { source of truth O } entity F { source of truth O } handoff H: O -> B { carries F } report R { reads E, F from B }`,
    },
    {
      name: 'where the report does not say from where',
      model: `${systems}entity ‹E|info› { source of truth O } report R { reads E from Nowhere }`,
      related: [['R']],
    },
  ],
  silent: [
    { name: 'where nothing uses it', model: `${systems}entity E { source of truth O }` },
    {
      name: 'where a handoff takes it from the owner',
      model: `${systems}entity E { source of truth O } handoff G: O -> A { carries E } report R { reads E from A }`,
    },
    {
      name: 'where a handoff takes a field of it from the owner',
      model: `${systems}entity E { source of truth O field f } handoff G: O -> A { carries E.f } report R { reads E from A }`,
    },
    {
      name: 'where a field is taken from its own owner',
      model: `${systems}entity E { source of truth O field f { source of truth B } } handoff G: B -> A { carries E.f }`,
    },
    {
      name: 'where a report reads it from one of its owners',
      model: `${systems}entity E { lifecycle x -> y source of truth O during x source of truth B during y } report R { reads E from B } report S { reads E from A }`,
    },
    {
      name: 'where a migration moves it away',
      model: `${systems}entity E { source of truth O } migration M: O -> A { moves E status running } report R { reads E from A }`,
    },
    {
      name: 'where the owner creates records elsewhere',
      model: `${systems}entity E { source of truth O } handoff H: O -> B { carries new E } report R { reads E from A }`,
    },
    {
      name: 'for intake into the owner, from several shops',
      model: `${systems}entity E { source of truth O } handoff G: A -> O { carries new E } handoff H: B -> O { carries new E }`,
    },
    {
      name: 'for a record that is created on its way to the owner',
      model: `${systems}entity E { source of truth O } handoff G: A -> B { carries new E } handoff H: B -> O { carries new E }`,
    },
    {
      name: 'for what only goes into the owner',
      model: `${systems}entity E { source of truth O } handoff H: A -> O { carries E }`,
    },
    { name: 'without an owner', model: `${systems}entity E handoff H: A -> B { carries E }` },
    {
      name: 'while the owner is planned',
      model: 'system A system O { status planned } entity E { source of truth O } report R { reads E from A }',
    },
    {
      name: 'for a copy in the owner, in a planned system, or nowhere',
      model: `${systems}system P { status planned } entity E { source of truth O copied to O, P, Nowhere }`,
    },
  ],
});
