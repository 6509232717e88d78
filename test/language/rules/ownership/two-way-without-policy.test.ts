import { twoWayWithoutPolicy } from '../../../../language/rules/ownership/two-way-without-policy.js';
import { ruleTest } from '../../../support/rule-test.js';

const systems = 'system A system B system C\n';

ruleTest(twoWayWithoutPolicy, {
  fires: [
    {
      name: 'for a two-way handoff',
      model: `${systems}entity E handoff H "Sync": A ‹<->|error› B { carries E }`,
      certainty: 'undeclared',
      messages: ['"Sync" writes `E` both ways, and nothing says which side wins'],
      elements: [['H']],
    },
    {
      name: 'for a two-way handoff that says nothing about what it carries',
      model: `${systems}handoff H: A ‹<->|error› B`,
    },
    {
      name: 'for a two-way handoff of which only a part is new',
      model: `${systems}entity E entity F handoff H: A ‹<->|error› B { carries new E, F }`,
    },
    { name: 'for a two-way handoff to nowhere', model: 'system A handoff H: A ‹<->|error› Nowhere' },
    {
      name: 'for two opposed handoffs',
      model: `${systems}entity E handoff ‹G|error›: A -> B { carries E } handoff H "Back": B -> A { carries E }`,
      certainty: 'undeclared',
      messages: ['`G` and "Back" copy `E` in opposite directions'],
      elements: [['G', 'H']],
      related: [['H']],
    },
    {
      name: 'for opposed handoffs of one field',
      model: `${systems}entity E { field f } handoff ‹G|error›: A -> B { carries E.f } handoff H: B -> A { carries E.f }`,
      messages: ['`E.f`'],
    },
    {
      name: 'for the whole entity one way and a field of it the other',
      model: `${systems}entity E { field f } handoff ‹G|error›: A -> B { carries E } handoff H: B -> A { carries E.f }`,
    },
    {
      name: 'once for a pair that shares several things',
      model: `${systems}entity E entity F handoff ‹G|error›: A -> B { carries E, F } handoff H: B -> A { carries F, E }`,
      messages: ['`E` and `F`'],
    },
    {
      name: 'for each pair of three handoffs',
      model: `${systems}entity E handoff ‹F|error›: A -> B { carries E } handoff ‹G|error›: A -> B { carries E } handoff H: B -> A { carries E }`,
      elements: [
        ['F', 'H'],
        ['G', 'H'],
      ],
    },
    {
      name: 'once for a two-way handoff and a one-way one against it',
      model: `${systems}entity E handoff G: B -> A { carries E } handoff H: A ‹<->|error› B { carries E }`,
      elements: [['H']],
      related: [['G']],
    },
    {
      name: 'for each of two two-way handoffs',
      model: `${systems}entity E handoff G: B ‹<->|error› A { carries E } handoff H: A ‹<->|error› B { carries E }`,
      related: [['H'], ['G']],
    },
    {
      name: 'for retiring systems, too',
      model: 'system A { status retiring } system B handoff H: A ‹<->|error› B',
    },
  ],
  silent: [
    {
      name: 'for a two-way handoff with a policy',
      model: `${systems}entity E handoff H: A <-> B { carries E conflicts resolved by A }`,
    },
    {
      name: 'where the newest wins',
      model: `${systems}entity E handoff H: A <-> B { carries E conflicts resolved by newest }`,
    },
    {
      name: 'where the policy does not resolve',
      model: `${systems}entity E handoff H: A <-> B { carries E conflicts resolved by Nobody }`,
    },
    {
      name: 'where one of a pair has a policy',
      model: `${systems}entity E handoff G: A -> B { carries E conflicts resolved by A } handoff H: B -> A { carries E }`,
    },
    {
      name: 'where the second of a pair has a policy',
      model: `${systems}entity E handoff G: A -> B { carries E } handoff H: B -> A { carries E conflicts resolved by A }`,
    },
    {
      name: 'for a one-way handoff against a two-way one with a policy',
      model: `${systems}entity E handoff G: A -> B { carries E } handoff H: B <-> A { carries E conflicts resolved by A }`,
    },
    {
      name: 'for different messages both ways',
      model: `${systems}entity Request entity Answer handoff G: A -> B { carries Request } handoff H: B -> A { carries Answer }`,
    },
    {
      name: 'for different fields both ways',
      model: `${systems}entity E { field f field g } handoff G: A -> B { carries E.f } handoff H: B -> A { carries E.g }`,
    },
    {
      name: 'where one way creates',
      model: `${systems}entity E handoff G: A -> B { carries new E } handoff H: B -> A { carries E }`,
    },
    { name: 'where a two-way handoff only creates', model: `${systems}entity E handoff H: A <-> B { carries new E }` },
    {
      name: 'for the same direction twice',
      model: `${systems}entity E handoff G: A -> B { carries E } handoff H: A -> B { carries E }`,
    },
    {
      name: 'for a chain',
      model: `${systems}entity E handoff G: A -> B { carries E } handoff H: B -> C { carries E }`,
    },
    {
      name: 'while a way is planned',
      model: `${systems}entity E handoff G: A -> B { carries E } handoff H: B -> A { carries E status planned } handoff I: A <-> B { status planned }`,
    },
    { name: 'for a planned system', model: 'system A system B { status planned } handoff H: A <-> B' },
    { name: 'for a retired system', model: 'system A system B { status retired } handoff H: A <-> B' },
    {
      name: 'for handoffs from a system to itself',
      model: `${systems}entity E handoff G: A -> A { carries E } handoff H: A -> A { carries E } handoff I: A <-> A { carries E }`,
    },
    {
      name: 'for what does not exist',
      model: `${systems}handoff G: A -> B { carries Nothing } handoff H: B -> A { carries Nothing }`,
    },
  ],
  fixes: [
    {
      title: 'Let `B` win, which owns it',
      before: `system A
system B { owns E }
entity E
handoff H: A <-> B { carries E }`,
      after: `system A
system B { owns E }
entity E
handoff H: A <-> B { carries E conflicts resolved by B }`,
    },
    {
      title: 'Let the newest change win',
      before: `system A
system B
entity E
handoff H: A <-> B {
  carries E
}`,
      after: `system A
system B
entity E
handoff H: A <-> B {
  carries E
  conflicts resolved by newest
}`,
    },
    {
      title: 'Let the newest change win',
      before: `system A { owns E }
system B { owns F }
entity E
entity F
handoff H: A <-> B { carries E, F }`,
      after: `system A { owns E }
system B { owns F }
entity E
entity F
handoff H: A <-> B { carries E, F conflicts resolved by newest }`,
    },
    {
      title: 'Let the newest change win',
      before: `system A
system B
handoff H: A <-> B`,
      after: `system A
system B
handoff H: A <-> B {
  conflicts resolved by newest
}`,
    },
    {
      title: 'Let `A` win',
      before: `system A
system B
entity E { field f { source of truth A } }
handoff G: A -> B { carries E.f }
handoff H: B -> A { carries E }`,
      after: `system A
system B
entity E { field f { source of truth A } }
handoff G: A -> B { carries E.f conflicts resolved by A }
handoff H: B -> A { carries E }`,
    },
  ],
});
