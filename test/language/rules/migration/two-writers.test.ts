import { twoWriters } from '../../../../language/rules/migration/two-writers.js';
import { ruleTest } from '../../../support/rule-test.js';

const systems = 'system Old system New system Shop system App\n';
const both = 'handoff G: Shop -> Old { carries new E } handoff H: App -> New { carries E }\n';

ruleTest(twoWriters, {
  fires: [
    {
      name: 'where both own it',
      model: `${systems}entity E { source of truth Old source of truth New } migration M "Move": Old -> New { moves ‹E|error› status running }`,
      certainty: 'declared',
      timed: false,
      messages: ['"Move" moves `E`, and `Old` and `New` both own it.'],
      elements: [['M', 'E']],
      related: [['source of truth Old', 'source of truth New']],
    },
    {
      name: 'where both own it in a common phase, without the claims of a third system',
      model: `${systems}entity E { lifecycle x -> y source of truth Old source of truth New during y source of truth App during y }
        migration M: Old -> New { moves ‹E|error› status stalled }`,
      messages: ['both own it during `y`.'],
      related: [['source of truth Old', 'source of truth New during y']],
    },
    {
      name: 'where both own a field of it',
      model: `${systems}entity E { source of truth Old field f { source of truth Old source of truth New } }
        migration M: Old -> New { moves ‹E|error› status running }`,
      messages: ['both own `E.f`.'],
    },
    {
      name: 'where both receive it',
      model: `${systems}entity E ${both}migration M: Old -> New { moves ‹E|error› status running }`,
      messages: ['`Old` and `New` both receive it from `App` and `Shop`.'],
      related: [['G', 'H']],
    },
    {
      name: 'while it stands still',
      model: `${systems}entity E ${both}migration M: Old -> New { moves ‹E|error› status stalled }`,
    },
    {
      name: 'once for each entity, and once for one that is named twice',
      model: `${systems}entity E entity F handoff G: Shop -> Old { carries E, F } handoff H: Shop -> New { carries E, F }
        migration M: Old -> New { moves ‹E|error›, ‹F|error›, E status running }`,
      elements: [
        ['M', 'E'],
        ['M', 'F'],
      ],
    },
    {
      name: 'where both receive a field of it',
      model: `${systems}entity E { field f } handoff G: Shop -> Old { carries E.f } handoff H: Shop -> New { carries E }
        migration M: Old -> New { moves ‹E|error› status running }`,
    },
  ],
  silent: [
    {
      name: 'for a phase split',
      model: `${systems}entity E { lifecycle x -> y source of truth Old during x source of truth New during y } migration M: Old -> New { moves E status running }`,
    },
    {
      name: 'where only the old one receives it',
      model: `${systems}entity E handoff G: Shop -> Old { carries E } migration M: Old -> New { moves E status running }`,
    },
    {
      name: 'where only the new one receives it',
      model: `${systems}entity E handoff G: Shop -> New { carries E } migration M: Old -> New { moves E status running }`,
    },
    {
      name: 'for what the two send each other',
      model: `${systems}entity E handoff F: Shop -> Old { carries E } handoff G: Old -> New { carries E } handoff H: New -> Old { carries E }
        migration M: Old -> New { moves E status running }`,
    },
    {
      name: 'where they receive different things',
      model: `${systems}entity E entity F handoff G: Shop -> Old { carries E } handoff H: Shop -> New { carries F } migration M: Old -> New { moves E, F status running }`,
    },
    {
      name: 'where they receive different fields of it',
      model: `${systems}entity E { field f field g } handoff G: Shop -> Old { carries E.f } handoff H: Shop -> New { carries E.g } migration M: Old -> New { moves E status running }`,
    },
    { name: 'before it runs', model: `${systems}entity E ${both}migration M: Old -> New { moves E status planned }` },
    { name: 'when it is done', model: `${systems}entity E ${both}migration M: Old -> New { moves E status done }` },
    { name: 'without a status', model: `${systems}entity E ${both}migration M: Old -> New { moves E }` },
    {
      name: 'while one way is planned',
      model: `${systems}entity E handoff G: Shop -> Old { carries E } handoff H: Shop -> New { carries E status planned } migration M: Old -> New { moves E status running }`,
    },
    {
      name: 'between systems that are planned',
      model:
        'system Old { status planned } system New { status planned } entity E { source of truth Old source of truth New } migration M: Old -> New { moves E status running }',
    },
    {
      name: 'for other entities',
      model: `${systems}entity E entity F ${both}migration M: Old -> New { moves F status running }`,
    },
    {
      name: 'where references do not resolve',
      model: `${systems}entity E ${both}migration M: Old -> New { moves Nothing status running } migration N: Nowhere -> New { moves E status running }`,
    },
  ],
});
