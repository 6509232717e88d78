import { stale } from '../../../../language/rules/handoff/stale.js';
import { ruleTest } from '../../../support/rule-test.js';

const scene = `system Source
system Middle
system Target
entity Order { source of truth Source field total { source of truth Source } }
entity Invoice
`;

/** Order goes over so many hops, the first weekly and the others daily, and then to the target on event. */
function chain(hops: number): string {
  const steps = Array.from({ length: hops }, (_, hop) => {
    const from = hop === 0 ? 'Source' : `S${hop}`;
    return `system S${hop + 1} handoff Hop${hop}: ${from} -> S${hop + 1} { carries Order runs ${hop === 0 ? 'weekly' : 'daily'} }`;
  });
  return `${scene}${steps.join('\n')}
    handoff H: S${hops} -> Target { carries Order runs on event ‹needed within 2 weeks|warning› }`;
}

ruleTest(stale, {
  fires: [
    {
      name: 'by its own schedule',
      model: `${scene} handoff H: Source -> Target { carries Order ‹runs weekly|warning› needed within 1 day }`,
      certainty: 'declared',
      messages: ['`H` runs weekly, but its data is needed within 1 day'],
      elements: [['H']],
      related: [['needed within 1 day']],
    },
    {
      name: 'a minute past the limit',
      model: `${scene} handoff H: Source -> Target { ‹runs every 61 minutes|warning› needed within 1 hour }`,
    },
    {
      name: 'by a rate',
      model: `${scene} handoff H: Source -> Target { ‹runs 3 per day|warning› needed within 7 hours }`,
    },
    {
      name: 'critical',
      model: `${scene} handoff H: Source -> Target { affects billing ‹runs daily|error› needed within 1 hour }`,
    },
    {
      name: 'by the hops before it',
      model: `${scene}
        handoff Nightly "Nightly export": Source -> Middle { carries Order runs weekly }
        handoff H: Middle -> Target { carries Order runs daily ‹needed within 2 days|warning› }`,
      messages: ['up to 8 days old, but needed within 2 days; the slowest hop is "Nightly export", which runs weekly'],
      elements: [['H']],
      related: [['runs weekly', 'runs daily']],
    },
    {
      name: 'where the hops before alone are too slow',
      model: `${scene}
        handoff First: Source -> Middle { carries Order runs daily }
        handoff H: Middle -> Target { carries Order runs on event ‹needed within 1 hour|warning› }`,
      messages: ['up to 1 day old'],
      elements: [['H']],
      related: [['runs daily']],
    },
    {
      name: 'where its own cadence is unknown',
      model: `${scene}
        handoff First: Source -> Middle { carries Order runs daily }
        handoff H: Middle -> Target { carries Order ‹needed within 1 hour|warning› }`,
    },
    {
      name: 'at its own schedule, naming the slowest hop',
      model: `${scene}
        handoff First: Source -> Middle { carries Order runs weekly }
        handoff H: Middle -> Target { carries Order ‹runs daily|warning› needed within 1 hour }`,
      messages: ['the slowest hop is `First`'],
      elements: [['H']],
      related: [['runs weekly', 'needed within 1 hour']],
    },
    {
      name: 'with itself as the slowest hop',
      model: `${scene}
        handoff First: Source -> Middle { carries Order runs hourly }
        handoff H: Middle -> Target { carries Order runs daily ‹needed within 1 day|warning› }`,
      messages: ['the slowest hop is `H`'],
      elements: [['H']],
      related: [['runs hourly', 'runs daily']],
    },
    {
      name: 'by the lightest of several paths',
      model: `${scene} system Detour
        handoff Direct: Source -> Middle { carries Order runs monthly }
        handoff Out: Source -> Detour { carries Order runs daily }
        handoff Back: Detour -> Middle { carries Order runs daily }
        handoff H: Middle -> Target { carries Order runs on event ‹needed within 1 day|warning› }`,
      messages: ['up to 2 days old'],
    },
    {
      name: 'by the worst of what it carries',
      model: `${scene} entity Price { source of truth Middle }
        handoff First: Source -> Middle { carries Order runs daily }
        handoff H: Middle -> Target { carries Price, Order runs on event ‹needed within 1 hour|warning› }`,
    },
    {
      name: 'by a long way, of which the slowest hop and the last ones are shown',
      model: chain(12),
      messages: ['up to 18 days old, but needed within 2 weeks; the slowest hop is `Hop0`'],
      elements: [['H']],
      related: [['runs weekly', ...Array.from({ length: 8 }, () => 'runs daily')]],
    },
    {
      name: 'for a field that comes with its entity',
      model: `${scene}
        handoff First: Source -> Middle { carries Order runs daily }
        handoff H: Middle -> Target { carries Order.total runs on event ‹needed within 1 hour|warning› }`,
    },
    {
      name: 'for one that writes both ways',
      model: `${scene}
        handoff H: Source <-> Target { carries Order ‹runs daily|warning› needed within 1 hour }`,
      messages: ['`H` runs daily'],
    },
    {
      name: 'once for one that writes both ways and for what came before it',
      model: `${scene}
        handoff First: Source -> Middle { carries Order runs weekly }
        handoff H: Middle <-> Target { carries Order runs daily ‹needed within 7 days|warning› }`,
      messages: ['up to 8 days old, but needed within 7 days'],
    },
    {
      name: 'with an end that does not resolve',
      model: 'system A handoff H: A -> Nowhere { ‹runs daily|warning› needed within 1 hour }',
    },
  ],
  silent: [
    {
      name: 'at the limit',
      model: `${scene} handoff H: Source -> Target { carries Order runs daily needed within 24 hours }`,
    },
    {
      name: 'below the limit',
      model: `${scene} handoff H: Source -> Target { runs every 59 minutes needed within 1 hour }`,
    },
    {
      name: 'where the sum is at the limit',
      model: `${scene}
        handoff First: Source -> Middle { carries Order runs every 40 seconds }
        handoff H: Middle -> Target { carries Order runs every 20 seconds needed within 1 minute }`,
    },
    {
      name: 'where a rate is at the limit',
      model: `${scene} handoff H: Source -> Target { runs 3 per day needed within 8 hours }`,
    },
    { name: 'without a need', model: `${scene} handoff H: Source -> Target { runs yearly }` },
    { name: 'on event', model: `${scene} handoff H: Source -> Target { runs on event needed within 1 second }` },
    { name: 'in real time', model: `${scene} handoff H: Source -> Target { runs realtime needed within 1 second }` },
    { name: 'on demand', model: `${scene} handoff H: Source -> Target { runs on demand needed within 1 second }` },
    {
      name: 'where it does not say how it runs',
      model: `${scene} handoff H: Source -> Target { needed within 1 second }`,
    },
    {
      name: 'where it never runs',
      model: `${scene} handoff H: Source -> Target { runs 0 per day needed within 1 second }`,
    },
    {
      name: 'where what it carries is new',
      model: `${scene}
        handoff First: Source -> Middle { carries Order runs weekly }
        handoff H: Middle -> Target { carries new Order runs on event needed within 1 hour }`,
    },
    {
      name: 'where no owner is behind it',
      model: `${scene}
        handoff First: Source -> Middle { carries Invoice runs weekly }
        handoff H: Middle -> Target { carries Invoice runs on event needed within 1 hour }`,
    },
    {
      name: 'where the slow hop carries something else',
      model: `${scene}
        handoff First: Source -> Middle { carries Invoice runs weekly }
        handoff H: Middle -> Target { carries Order runs on event needed within 1 hour }`,
    },
    {
      name: 'where the slow hop is planned',
      model: `${scene}
        handoff First: Source -> Middle { carries Order runs weekly status planned }
        handoff H: Middle -> Target { carries Order runs on event needed within 1 hour }`,
    },
    {
      name: 'where it brings the data back to its source',
      model: `${scene}
        handoff First: Source -> Middle { carries Order runs weekly }
        handoff H: Middle -> Source { carries Order runs on event needed within 1 hour }`,
    },
    {
      name: 'where it takes back what it brought itself',
      model: `${scene}
        handoff First: Source -> Middle { carries Order runs weekly }
        handoff H: Target <-> Middle { carries Order runs daily needed within 8 days }`,
    },
    {
      name: 'where it takes back what it brought itself as soon as another way does',
      model: `${scene} system Detour
        handoff First: Source -> Middle { carries Order runs weekly }
        handoff Aside: Source -> Detour { carries Order runs weekly }
        handoff Along: Detour -> Target { carries Order runs daily }
        handoff H: Target <-> Middle { carries Order runs daily needed within 8 days }`,
    },
    {
      name: 'where a faster path exists',
      model: `${scene}
        handoff Slow: Source -> Middle { carries Order runs weekly }
        handoff Fast: Source -> Middle { carries Order runs realtime }
        handoff H: Middle -> Target { carries Order runs on event needed within 1 hour }`,
    },
    {
      name: 'about a planned handoff',
      model: `${scene} handoff H: Source -> Target { status planned runs weekly needed within 1 day }`,
    },
    {
      name: 'about a planned end',
      model: 'system A system B { status planned } handoff H: A -> B { runs weekly needed within 1 day }',
    },
  ],
});
