import { gap } from '../../../../language/rules/ownership/gap.js';
import { ruleTest } from '../../../support/rule-test.js';

const systems = 'system A system B\n';

ruleTest(gap, {
  fires: [
    {
      name: 'for the last phase',
      model: `${systems}entity E "Job" { lifecycle x -> y -> ‹z|warning› source of truth A during x source of truth B during y }`,
      certainty: 'undeclared',
      messages: ['"Job" has no source of truth during `z`'],
      elements: [['E']],
    },
    {
      name: 'once for several phases',
      model: `${systems}entity E { lifecycle ‹x|warning› -> y -> z source of truth A during y }`,
      messages: ['`x` and `z`'],
      related: [['z']],
    },
    {
      name: 'for claims from a system',
      model: 'system A { owns E during x } entity E { lifecycle x -> ‹y|warning› }',
    },
    {
      name: 'for a phase that only a field owns',
      model: `${systems}entity E { lifecycle x -> ‹y|warning› source of truth A during x field f { source of truth B during y } }`,
    },
    {
      name: 'once for the entity, not again for its field',
      model: `${systems}entity E { lifecycle x -> y -> ‹z|warning› source of truth A during x, y field f { source of truth B during y } }`,
      elements: [['E']],
    },
    {
      name: 'for a field where nothing is claimed on the entity',
      model: `${systems}entity E { lifecycle x -> y field ‹f|warning› { source of truth A during x } field g { source of truth B } }`,
      elements: [['E.f']],
      messages: ['`E.f` has no source of truth during `y`'],
      related: [['y']],
    },
  ],
  silent: [
    {
      name: 'where a claim names a phase that the entity does not have, which may be meant for this one',
      model: `${systems}entity E { lifecycle x -> y source of truth A during x source of truth B during z }`,
    },
    {
      name: "where a system's claim does",
      model: 'system A { owns E during x, z } entity E { lifecycle x -> y }',
    },
    {
      name: 'where every phase has an owner',
      model: `${systems}entity E { lifecycle x -> y source of truth A during x source of truth B during y }`,
    },
    { name: 'for a claim in all phases', model: `${systems}entity E { lifecycle x -> y source of truth A }` },
    { name: 'without any claim (that is missing)', model: 'entity E { lifecycle x -> y field f }' },
    { name: 'without a lifecycle', model: 'system A entity E { source of truth A field f }' },
    {
      name: 'for a field that falls back to the entity',
      model: `${systems}entity E { lifecycle x -> y source of truth A field f { source of truth B during x } }`,
    },
    {
      name: 'where two systems own a phase (that is a conflict)',
      model: `${systems}entity E { lifecycle x source of truth A source of truth B }`,
    },
    {
      name: 'where the claim does not resolve',
      model: 'entity E { lifecycle x -> y source of truth Nowhere during x }',
    },
  ],
  fixes: [
    {
      title: 'Make `A` the source of truth during `y` and `z`',
      before: `system A
entity E {
  lifecycle x -> y -> z
  source of truth A during x
}`,
      after: `system A
entity E {
  lifecycle x -> y -> z
  source of truth A during x
  source of truth A during y, z
}`,
    },
    {
      title: 'Make `B`',
      before: `system A
system B
entity E {
  lifecycle x -> y
  source of truth A during x
}
handoff H: A -> B { carries E }`,
      after: `system A
system B
entity E {
  lifecycle x -> y
  source of truth A during x
  source of truth B during y
}
handoff H: A -> B { carries E }`,
    },
    {
      title: 'Make `A`',
      before: `system A
entity E {
  lifecycle x -> y
  field f {
    source of truth A during x
  }
}`,
      after: `system A
entity E {
  lifecycle x -> y
  field f {
    source of truth A during x
    source of truth A during y
  }
}`,
    },
  ],
});
