import { doneButLive } from '../../../../language/rules/migration/done-but-live.js';
import { ruleTest } from '../../../support/rule-test.js';

const systems = 'system Old system New system Shop\n';

ruleTest(doneButLive, {
  fires: [
    {
      name: 'where the old system still owns it',
      model: `${systems}entity E { source of truth Old } migration M "Move": Old -> New { moves ‹E|error› status done }`,
      certainty: 'declared',
      messages: ['"Move" is done, but `Old` still owns `E`.'],
      elements: [['M', 'E']],
      related: [['source of truth Old']],
    },
    {
      name: 'where the old system still owns a phase, or a field',
      model: `${systems}entity E { lifecycle x -> y source of truth Old during x source of truth New during y }
        entity F { source of truth New field f { source of truth Old } } migration M: Old -> New { moves ‹E|error›, ‹F|error› status done }`,
    },
    {
      name: 'where a handoff still carries it there',
      model: `${systems}entity E { source of truth New } handoff H: Shop -> Old { carries new E } migration M: Old -> New { moves ‹E|error› status done }`,
      messages: ['`Old` still receives `E`.'],
      related: [['H']],
    },
    {
      name: 'where a handoff carries a field of it back',
      model: `${systems}entity E { field f } handoff H: New <-> Old { carries E.f } migration M: Old -> New { moves ‹E|error› status done }`,
      related: [['H']],
    },
    {
      name: 'once for both',
      model: `${systems}entity E { source of truth Old } handoff H: Shop -> Old { carries E } migration M: Old -> New { moves ‹E|error›, E status done }`,
      messages: ['`Old` still owns and receives `E`.'],
      related: [['source of truth Old', 'H']],
    },
    {
      name: 'where the old system is retired, but still claims it',
      model:
        'system Old { status retired owns E } system New entity E migration M: Old -> New { moves ‹E|error› status done }',
    },
  ],
  silent: [
    {
      name: 'where the new system owns and receives it',
      model: `${systems}entity E { source of truth New } handoff H: Shop -> New { carries E } migration M: Old -> New { moves E status done }`,
    },
    {
      name: 'where the old system still sends it',
      model: `${systems}entity E { source of truth New } handoff H: Old -> Shop { carries E } migration M: Old -> New { moves E status done }`,
    },
    {
      name: 'for what was not moved',
      model: `${systems}entity E entity F { source of truth Old } handoff H: Shop -> Old { carries F } migration M: Old -> New { moves E status done }`,
    },
    {
      name: 'while it runs',
      model: `${systems}entity E { source of truth Old } migration M: Old -> New { moves E status running }`,
    },
    {
      name: 'without a status',
      model: `${systems}entity E { source of truth Old } migration M: Old -> New { moves E }`,
    },
    {
      name: 'where the old system is retired',
      model:
        'system Old { status retired } system New system Shop entity E handoff H: Shop -> Old { carries E } migration M: Old -> New { moves E status done }',
    },
    {
      name: 'where references do not resolve',
      model: `${systems}entity E { source of truth Old } migration M: Old -> New { moves Nothing status done } migration N: Nowhere -> New { moves E status done }`,
    },
  ],
});
