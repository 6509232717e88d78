import { nonOwnerSource } from '../../../../language/rules/report/non-owner-source.js';
import { ruleTest } from '../../../support/rule-test.js';

const systems = 'system A system B system O\n';

ruleTest(nonOwnerSource, {
  fires: [
    {
      name: 'for a copy',
      model: `${systems}entity E { source of truth O } report R "Revenue" { reads ‹E|warning› from A }`,
      certainty: 'declared',
      messages: ['"Revenue" reads `E` from `A`, but its source of truth is `O`.'],
      elements: [['R', 'E', 'A']],
      related: [['O']],
    },
    {
      name: 'for each entity that comes from elsewhere',
      model: `${systems}entity E { source of truth O } entity F { source of truth A } entity G { source of truth O } report R { reads ‹E|warning›, F, ‹G|warning› from A }`,
    },
    {
      name: 'for each system, once',
      model: `${systems}entity E { source of truth O } report R { reads ‹E|warning› from A reads ‹E|warning›, E from B reads E from A }`,
    },
    {
      name: 'as a warning on a critical report, too',
      model: `${systems}entity E { source of truth O } report R { reads ‹E|warning› from A affects billing }`,
    },
    {
      name: 'for a system that owns a field only',
      model: `${systems}entity E { source of truth O field f { source of truth A } } report R { reads ‹E|warning› from A }`,
    },
    {
      name: 'where there are two owners',
      model: `${systems}entity E { lifecycle x -> y source of truth O during x source of truth B during y } report R { reads ‹E|warning› from A }`,
      messages: ['`B` and `O`'],
      related: [['B', 'O']],
    },
  ],
  silent: [
    { name: 'for the owner', model: `${systems}entity E { source of truth O } report R { reads E from O }` },
    {
      name: 'for the owner of one phase',
      model: `${systems}entity E { lifecycle x -> y source of truth O during x source of truth B during y } report R { reads E from B }`,
    },
    {
      name: 'for a system of reference',
      model: `${systems}entity E { source of truth O system of reference A } report R { reads E from A }`,
    },
    { name: 'without an owner', model: `${systems}entity E report R { reads E from A }` },
    {
      name: 'where only a field has an owner',
      model: `${systems}entity E { field f { source of truth O } } report R { reads E from A }`,
    },
    {
      name: 'while the owner is planned',
      model: 'system A system O { status planned } entity E { source of truth O } report R { reads E from A }',
    },
    {
      name: 'where references do not resolve',
      model: `${systems}entity E { source of truth O } report R { reads Nothing from A reads E from Nowhere }`,
    },
  ],
  fixes: [
    {
      title: 'Read `E` from `O`',
      before: `system A
system O { owns E }
entity E
report R {
  reads E from A
  reads E from O
}`,
      after: `system A
system O { owns E }
entity E
report R {
  reads E from O
}`,
    },
    {
      title: 'Read `E` from `O`',
      before: `system A
system O { owns E }
entity E
entity F
report R {
  reads E, F from A
  reads E from O
}`,
      after: `system A
system O { owns E }
entity E
entity F
report R {
  reads F from A
  reads E from O
}`,
    },
    {
      title: 'Read `E` from `O`',
      before: `system A
system O { owns E }
entity E
report R { reads E from A }`,
      after: `system A
system O { owns E }
entity E
report R { reads E from O }`,
    },
    {
      title: 'Read `E` from `O`',
      before: `system A { owns F, G }
system O { owns E }
entity E
entity F
entity G
report R {
  reads F, E, G from A
}`,
      after: `system A { owns F, G }
system O { owns E }
entity E
entity F
entity G
report R {
  reads F, G from A
  reads E from O
}`,
    },
  ],
});
