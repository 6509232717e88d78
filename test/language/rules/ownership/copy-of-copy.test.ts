import { copyOfCopy } from '../../../../language/rules/ownership/copy-of-copy.js';
import { ruleTest } from '../../../support/rule-test.js';

const systems = 'system A system B system O\n';

ruleTest(copyOfCopy, {
  fires: [
    {
      name: 'and shows the path',
      model: `${systems}entity E { source of truth O } handoff G: O -> A { carries E } handoff H: A -> B { carries ‹E|warning› }`,
      certainty: 'declared',
      messages: ['`B` gets a copy of a copy of `E`: `O → A → B`.'],
      elements: [['H', 'E', 'A']],
      related: [['G']],
    },
    {
      name: 'at each hop',
      model: `${systems}system C entity E { source of truth O }
        handoff F: O -> A { carries E } handoff G: A -> B { carries ‹E|warning› } handoff H: B -> C { carries ‹E|warning› }`,
      messages: ['`O → A → B`', '`O → A → B → C`'],
      related: [['F'], ['F', 'G']],
    },
    ...[
      ['F: O -> A', 'G: O -> B'],
      ['G: O -> B', 'F: O -> A'],
    ].map(([first, second]) => ({
      name: `by a way as short as that through the receiver, whichever comes first: ${first}`,
      model: `${systems}system M entity E { source of truth O } handoff ${first} { carries E } handoff ${second} { carries E }
        handoff H: A -> M { carries ‹E|warning› } handoff I: B -> M { carries ‹E|warning› } handoff J: M -> B { carries ‹E|warning› }`,
      messages: ['`O → A → M`', '`O → B → M`', '`O → A → M → B`'],
    })),
    {
      name: 'without the middle of a long path',
      model: `entity E { source of truth S0 } system S0 handoff H0: S0 -> S1 { carries E }
        ${[1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `system S${n} handoff H${n}: S${n} -> S${n + 1} { carries ‹E|warning› }`).join('\n')} system S10`,
      messages: [
        ...[2, 3, 4, 5, 6, 7].map((n) => `S${n - 1} → S${n}\``),
        '`S0 → S1 → S2 → S3 → S4 → S5 → S6 → S7 → S8`',
        '`S0 → S1 → S2 → S3 → … → S6 → S7 → S8 → S9`',
        '`S0 → S1 → S2 → S3 → … → S7 → S8 → S9 → S10`',
      ],
    },
    {
      name: 'by the shortest path',
      model: `${systems}system C entity E { source of truth O } handoff F: O -> C { carries E } handoff G: C -> A { carries ‹E|warning› }
        handoff I: O -> A { carries E } handoff H: A -> B { carries ‹E|warning› }`,
      messages: ['`O → C → A`', '`O → A → B`'],
    },
    {
      name: 'as a warning on a critical handoff, too',
      model: `${systems}entity E { source of truth O } handoff G: O -> A { carries E } handoff H: A -> B { carries ‹E|warning› affects billing }`,
    },
    {
      name: 'for a field that came with the whole entity',
      model: `${systems}entity E { source of truth O field f } handoff G: O -> A { carries E } handoff H: A -> B { carries ‹E.f|warning› }`,
      elements: [['H', 'E.f', 'A']],
    },
    {
      name: 'for a copy of what another owner has in another phase',
      model: `${systems}entity E { lifecycle x -> y source of truth O during x source of truth B during y }
        handoff G: O -> A { carries E } handoff H: A -> B { carries ‹E|warning› }`,
    },
    {
      name: 'for another owner whose way is longer than that of the receiver',
      model: `${systems}system C entity E { lifecycle x -> y source of truth O during x source of truth B during y }
        handoff F: O -> C { carries E } handoff G: C -> A { carries ‹E|warning› }
        handoff I: B -> A { carries E } handoff H: A -> B { carries ‹E|warning› }`,
      messages: ['`O → C → A`', '`O → C → A → B`'],
    },
    ...[
      ['I: C -> B', 'J: C -> X'],
      ['J: C -> X', 'I: C -> B'],
    ].map(([first, second]) => ({
      name: `for another owner with a way as short as that through the receiver, whichever comes first: ${first}`,
      model: `${systems}system C system X entity E { lifecycle x -> y source of truth O during x source of truth B during y }
        handoff F: O -> C { carries E } handoff ${first} { carries ‹E|warning› } handoff ${second} { carries ‹E|warning› }
        handoff K: B -> A { carries E } handoff L: X -> A { carries ‹E|warning› } handoff H: A -> B { carries ‹E|warning› }`,
      messages: ['', '', '`O → C → X → A`', '`O → C → X → A → B`'],
    })),
    {
      name: 'for one direction of a two-way handoff, not for the way back',
      model: `${systems}entity E { source of truth O } handoff G: O -> B { carries E } handoff H: A <-> B { carries ‹E|warning› }`,
      elements: [['H', 'E', 'B']],
    },
  ],
  silent: [
    {
      name: 'where the owner sends',
      model: `${systems}entity E { source of truth O } handoff H: O -> B { carries E }`,
    },
    {
      name: 'where no owner reaches the sender (that is untraced)',
      model: `${systems}entity E { source of truth O } handoff H: A -> B { carries E }`,
    },
    {
      name: 'where a system of reference passes it on',
      model: `${systems}entity E { source of truth O system of reference A } handoff G: O -> A { carries E } handoff H: A -> B { carries E }`,
    },
    {
      name: 'where the owner gets its own data back',
      model: `${systems}entity E { source of truth O } handoff G: O -> A { carries E } handoff H: A -> O { carries E }`,
    },
    {
      name: 'for a record that is created',
      model: `${systems}entity E { source of truth O } handoff G: O -> A { carries E } handoff H: A -> B { carries new E }`,
    },
    {
      name: 'for a planned hop',
      model: `${systems}entity E { source of truth O } handoff G: O -> A { carries E } handoff H: A -> B { carries E status planned }`,
    },
    {
      name: 'where references do not resolve',
      model: `${systems}entity E { source of truth O } handoff G: O -> A { carries E } handoff H: A -> Nowhere { carries E } handoff I: A -> B { carries E.nothing }`,
    },
  ],
  fixes: [
    {
      title: 'Take it from its owner, `O`',
      before: `system O
system A
system B
entity E { source of truth O }
handoff G: O -> A { carries E }
handoff H: A -> B { carries E }`,
      after: `system O
system A
system B
entity E { source of truth O }
handoff G: O -> A { carries E }
handoff H: O -> B { carries E }`,
    },
    {
      title: 'Make `A` a system of reference for `E`',
      before: `system O
system A
system B
entity E { source of truth O }
handoff G: O -> A { carries E }
handoff H: A -> B { carries E }`,
      after: `system O
system A
system B
entity E { source of truth O system of reference A }
handoff G: O -> A { carries E }
handoff H: A -> B { carries E }`,
    },
    {
      before: `system O
system A
system B
entity E { source of truth O }
entity F { source of truth A }
handoff G: O -> A { carries E }
handoff H: A -> B { carries E, F }`,
      after: `system O
system A
system B
entity E { source of truth O system of reference A }
entity F { source of truth A }
handoff G: O -> A { carries E }
handoff H: A -> B { carries E, F }`,
    },
  ],
});
