import { conflicting } from '../../../../language/rules/ownership/conflicting.js';
import { ruleTest } from '../../../support/rule-test.js';

const systems = 'system A system B system C\n';

ruleTest(conflicting, {
  fires: [
    {
      name: 'for two claims from the entity',
      model: `${systems}entity ‹E|error› { source of truth A source of truth B }`,
      messages: ['`A` and `B` each claim to be the source of truth for `E`.'],
      certainty: 'declared',
      elements: [['E', 'A', 'B']],
      related: [['source of truth A', 'source of truth B']],
    },
    {
      name: 'for claims from both sides, in any order',
      model: 'system A { owns E }\nentity ‹E|error› "The thing" { source of truth B }\nsystem B',
      messages: ['for "The thing"'],
      elements: [['E', 'A', 'B']],
      related: [['E', 'source of truth B']],
    },
    {
      name: 'for two claims from systems',
      model: 'system A { owns E } system B { owns F, E } entity ‹E|error› entity F',
      related: [['E', 'E']],
    },
    {
      name: 'once for three claims',
      model: `${systems}entity ‹E|error› { source of truth A source of truth B source of truth C }`,
      elements: [['E', 'A', 'B', 'C']],
    },
    {
      name: 'for a field',
      model: `${systems}entity E { source of truth C field ‹f|error› { source of truth A source of truth B } }`,
      messages: ['`E.f`'],
      elements: [['E.f', 'A', 'B']],
    },
    {
      name: 'for the entity and a field of it, one each',
      model: `${systems}entity ‹E|error› { source of truth A source of truth B field ‹f|error› { source of truth A source of truth C } }`,
    },
    {
      name: 'for a common phase, which it names',
      model: `${systems}entity ‹E|error› { lifecycle x -> y -> z source of truth A during x, y source of truth B during y, z }`,
      messages: ['during `y`.'],
    },
    {
      name: 'for a claim in all phases against one in a single phase',
      model: `${systems}entity ‹E|error› { lifecycle x -> y source of truth A source of truth B during y }`,
      messages: ['during `y`.'],
    },
    {
      name: 'without the third system that claims another phase',
      model: `${systems}entity ‹E|error› { lifecycle x -> y source of truth A during x source of truth B during x source of truth C during y }`,
      elements: [['E', 'A', 'B']],
    },
    {
      name: 'between the systems that run, where a planned one claims it, too',
      model: `${systems}system P { status planned } entity ‹E|error› { source of truth A source of truth P source of truth B }`,
      elements: [['E', 'A', 'B']],
      related: [['source of truth A', 'source of truth B']],
    },
    {
      name: 'for a retired system that still claims it',
      model: 'system A system B { status retired } entity ‹E|error› { source of truth A source of truth B }',
    },
    {
      name: 'where a reference in the same line does not resolve',
      model: 'system A { owns Nothing, E } system B { owns E } entity ‹E|error›',
    },
  ],
  silent: [
    { name: 'for one claim', model: `${systems}entity E { source of truth A }` },
    { name: 'for the same claim from both sides', model: 'system A { owns E } entity E { source of truth A }' },
    {
      name: 'for a phase split',
      model: `${systems}entity E { lifecycle x -> y source of truth A during x source of truth B during y }`,
    },
    {
      name: 'for a phase split made from both sides',
      model: 'system A { owns E during x } system B entity E { lifecycle x -> y source of truth B during y }',
    },
    {
      name: 'for a field claim beside an entity claim',
      model: `${systems}entity E { source of truth A field f { source of truth B } }`,
    },
    {
      name: 'for claims on different fields',
      model: 'system A { owns E.f } system B { owns E.g } entity E { field f field g }',
    },
    {
      name: 'while the second system is only planned',
      model: 'system A system B { status planned } entity E { source of truth A source of truth B }',
    },
    {
      name: 'while the second system of a phase is only planned',
      model:
        'system A system B { status planned } entity E { lifecycle x -> y source of truth A source of truth B during y }',
    },
    {
      name: 'for claims that do not resolve',
      model: 'system A { owns E, E.nothing, Nothing } entity E { source of truth Nobody source of truth A }',
    },
    {
      name: 'for a phase that does not exist',
      model: `${systems}entity E { lifecycle x -> y source of truth A source of truth B during z }`,
    },
  ],
  fixes: [
    {
      title: 'Keep `A`',
      before: `system A
system B
entity E {
  source of truth A
  source of truth B
}`,
      after: `system A
system B
entity E {
  source of truth A
}`,
    },
    {
      title: 'Keep `B`',
      before: `system A
system B
entity E {
  source of truth A
  source of truth B
}`,
      after: `system A
system B
entity E {
  source of truth B
}`,
    },
    {
      title: 'Keep `B`',
      before: `system A {
  owns E, F
}
system B {
  owns E
}
entity E
entity F`,
      after: `system A {
  owns F
}
system B {
  owns E
}
entity E
entity F`,
    },
    {
      title: 'Keep `B`',
      before: `system A {
  owns F, E.f, G during x
}
system B
entity E { lifecycle x field f { source of truth B } }
entity F { lifecycle x }
entity G { lifecycle x }`,
      after: `system A {
  owns F, G during x
}
system B
entity E { lifecycle x field f { source of truth B } }
entity F { lifecycle x }
entity G { lifecycle x }`,
    },
    {
      title: 'Keep `A`',
      before: `system A
system B
system C
entity E {
  lifecycle x -> y -> z
  source of truth A during y
  source of truth B
  source of truth C during y, z
}`,
      after: `system A
system B
system C
entity E {
  lifecycle x -> y -> z
  source of truth A during y
  source of truth B during x, z
  source of truth C during z
}`,
      findingStays: true,
    },
    {
      title: 'Keep `B`',
      before: `system A { owns E, E }
system B
entity E { source of truth B }`,
      after: `system A { }
system B
entity E { source of truth B }`,
    },
    {
      title: 'Keep `B` as the source of truth for `E.f`',
      before: `system A {
  kind saas
  owns F, E.f during x, y
}
system B
entity E {
  lifecycle x -> y
  field f { source of truth B during y }
}
entity F { lifecycle x -> y }`,
      after: `system A {
  kind saas
  owns F during x, y
  owns E.f during x
}
system B
entity E {
  lifecycle x -> y
  field f { source of truth B during y }
}
entity F { lifecycle x -> y }`,
    },
    {
      title: 'Split the lifecycle',
      before: `system A
system B {
  owns E
}
entity E {
  lifecycle x -> y -> z
  source of truth A
}`,
      after: `system A
system B {
  owns E during x, y
}
entity E {
  lifecycle x -> y -> z
  source of truth A during z
}`,
    },
  ],
});
