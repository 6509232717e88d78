import { describe, expect, test } from 'vitest';
import { deliveries, handoffMeans, statuses } from '../../../../language/landscape/types.js';
import { type Frequency, frequencyNames, timeUnits } from '../../../../language/landscape/time.js';
import { createReader } from '../../../../language/syntax/reader.js';
import { factsOf, propertyTests, sourceOf } from '../../../support/plain-facts.js';

const BARE = {
  kind: 'handoff',
  name: 'H',
  title: 'H',
  links: [],
  tags: [],
  accepts: [],
  from: 'A: system',
  to: 'B: system',
  twoWay: false,
  arrow: '«->»',
  carries: [],
  through: [],
  monitors: [],
  manualSteps: [],
  humanChecks: [],
  affects: [],
};

describe('what is bare', () => {
  test('one way', () => {
    expect(factsOf('handoff H: A -> B')).toEqual(BARE);
  });

  test('both ways, with a title', () => {
    expect(factsOf('handoff H "Sync" : A<->B')).toEqual({ ...BARE, title: 'Sync', twoWay: true, arrow: '«<->»' });
  });

  test('a workflow, core or not', () => {
    const bare = { kind: 'workflow', name: 'W', title: 'W', links: [], tags: [], accepts: [], affects: [], steps: [] };
    expect(factsOf('workflow W')).toEqual({ ...bare, core: false });
    expect(factsOf('workflow W "Work" core')).toEqual({ ...bare, title: 'Work', core: true });
  });
});

propertyTests('handoff H: A -> B', [
  [
    'carries Job, new Invoice, Customer.email, new Order.line',
    {
      carries: [
        { at: 'Job', entity: 'Job: entity', isNew: false },
        { at: 'new Invoice', entity: 'Invoice: entity', isNew: true },
        { at: 'Customer.email', entity: 'Customer: entity', field: 'email', isNew: false },
        { at: 'new Order.line', entity: 'Order: entity', field: 'line', isNew: true },
      ],
    },
  ],
  [
    'carries Job carries new Invoice, Customer',
    {
      carries: [
        { at: 'Job', entity: 'Job: entity', isNew: false },
        { at: 'new Invoice', entity: 'Invoice: entity', isNew: true },
        { at: 'Customer', entity: 'Customer: entity', isNew: false },
      ],
    },
  ],
  ...handoffMeans.map((means) => [`via ${means}`, { via: { at: `via ${means}`, means } }] as const),
  ['via file "CSV"', { via: { at: 'via file "CSV"', means: 'file', detail: 'CSV' } }],
  ['through X through Y', { through: ['X: system', 'Y: system'] }],
  ['runs realtime', { runs: { at: 'runs realtime', cadence: { kind: 'realtime' } } }],
  ['runs on event', { runs: { at: 'runs on event', cadence: { kind: 'on event' } } }],
  ['runs on demand', { runs: { at: 'runs on demand', cadence: { kind: 'on demand' } } }],
  ['runs as role R', { runsAs: { at: 'runs as role R', kind: 'role', role: 'R: role' } }],
  ['runs as service account', { runsAs: { at: 'runs as service account', kind: 'service account' } }],
  [
    'runs as service account "svc"',
    { runsAs: { at: 'runs as service account "svc"', kind: 'service account', account: 'svc' } },
  ],
  [
    'runs as role R runs weekly',
    {
      runsAs: { at: 'runs as role R', kind: 'role', role: 'R: role' },
      runs: { at: 'runs weekly', cadence: { kind: 'scheduled', frequency: { kind: 'named', name: 'weekly' } } },
    },
  ],
  ['temporary', { temporary: '«temporary»' }],
  ['review by 2027-01-31', { reviewBy: '2027-01-31' }],
  ['needed within 1 day', { neededWithin: { at: 'needed within 1 day', duration: { amount: 1, unit: 'day' } } }],
  ['owner Finance', { owner: 'Finance: team' }],
  ['monitored by nothing', { monitoredByNothing: '«monitored by nothing»' }],
  [
    'monitored by alert monitored by alert "x" to Finance monitored by alert to Clerk',
    {
      monitors: [
        { at: 'monitored by alert', kind: 'alert' },
        { at: 'monitored by alert "x" to Finance', kind: 'alert', text: 'x', to: 'Finance: team or role' },
        { at: 'monitored by alert to Clerk', kind: 'alert', to: 'Clerk: team or role' },
      ],
    },
  ],
  [
    'monitored by reconciliation "nightly" monitored by dashboard monitored by log "zap" monitored by role Clerk',
    {
      monitors: [
        { at: 'monitored by reconciliation "nightly"', kind: 'reconciliation', text: 'nightly' },
        { at: 'monitored by dashboard', kind: 'dashboard' },
        { at: 'monitored by log "zap"', kind: 'log', text: 'zap' },
        { at: 'monitored by role Clerk', kind: 'role', role: 'Clerk: role' },
      ],
    },
  ],
  [
    'on failure retry 3 then retry then dead letter then silent then alert then stop then replay then fix by Clerk',
    {
      onFailure: {
        at: 'on failure retry 3 then retry then dead letter then silent then alert then stop then replay then fix by Clerk',
        actions: [
          { at: 'retry 3', kind: 'retry', times: 3 },
          { at: 'retry', kind: 'retry' },
          { at: 'dead letter', kind: 'dead letter' },
          { at: 'silent', kind: 'silent' },
          { at: 'alert', kind: 'alert' },
          { at: 'stop', kind: 'stop' },
          { at: 'replay', kind: 'replay' },
          { at: 'fix by Clerk', kind: 'fix by', role: 'Clerk: role' },
        ],
      },
    },
  ],
  ...deliveries.map((guarantee) => {
    return [`delivery ${guarantee}`, { delivery: { at: `delivery ${guarantee}`, guarantee } }] as const;
  }),
  ['idempotent', { idempotent: '«idempotent»' }],
  ['idempotent by number', { idempotent: { at: 'idempotent by number', by: 'number' } }],
  ['conflicts resolved by newest', { conflictsResolvedBy: { at: 'conflicts resolved by newest', kind: 'newest' } }],
  [
    'conflicts resolved by QuickBooks',
    { conflictsResolvedBy: { at: 'conflicts resolved by QuickBooks', kind: 'system', system: 'QuickBooks: system' } },
  ],
  [
    'conflicts resolved by role Clerk',
    { conflictsResolvedBy: { at: 'conflicts resolved by role Clerk', kind: 'role', role: 'Clerk: role' } },
  ],
  ['contract "schemas/a.json"', { contract: { at: '"schemas/a.json"', text: 'schemas/a.json' } }],
  ['volume 60 per week', { volume: { at: 'volume 60 per week', rate: { kind: 'rate', amount: 60, per: 'week' } } }],
  [
    'capacity 2.5 per hour',
    { capacity: { at: 'capacity 2.5 per hour', rate: { kind: 'rate', amount: 2.5, per: 'hour' } } },
  ],
  ['fails 2 per month', { fails: { at: 'fails 2 per month', rate: { kind: 'rate', amount: 2, per: 'month' } } }],
  [
    'fails 2 per month costing 30 minutes by Clerk',
    {
      fails: {
        at: 'fails 2 per month costing 30 minutes by Clerk',
        rate: { kind: 'rate', amount: 2, per: 'month' },
        costing: { at: '30 minutes', duration: { amount: 30, unit: 'minute' } },
        by: 'Clerk: role',
      },
    },
  ],
  [
    'manual step "Clean up" by Clerk takes 45 minutes weekly manual step "Look"',
    {
      manualSteps: [
        {
          at: 'manual step "Clean up" by Clerk takes 45 minutes weekly',
          kind: 'manual step',
          text: 'Clean up',
          by: 'Clerk: role',
          takes: { at: '45 minutes', duration: { amount: 45, unit: 'minute' } },
          frequency: { kind: 'named', name: 'weekly' },
        },
        { at: 'manual step "Look"', kind: 'manual step', text: 'Look' },
      ],
    },
  ],
  [
    'human check "Totals" takes 1 hour 20 per day',
    {
      humanChecks: [
        {
          at: 'human check "Totals" takes 1 hour 20 per day',
          kind: 'human check',
          text: 'Totals',
          takes: { at: '1 hour', duration: { amount: 1, unit: 'hour' } },
          frequency: { kind: 'rate', amount: 20, per: 'day' },
        },
      ],
    },
  ],
  ['affects billing, reporting', { affects: ['billing: area', 'reporting: area'] }],
  ...statuses.map((status) => [`status ${status}`, { status: { at: `status ${status}`, status } }] as const),
  ['since 2024-02-29', { since: '2024-02-29' }],
  ['reviewed 2026-11-01', { reviewed: '2026-11-01' }],
]);

describe('durations', () => {
  const units = timeUnits.flatMap((unit) => [
    [`1 ${unit}`, { amount: 1, unit }] as const,
    [`5 ${unit}s`, { amount: 5, unit }] as const,
    [`0.5 ${unit}`, { amount: 0.5, unit }] as const,
  ]);
  test.each(units)('%s', (text, duration) => {
    expect(factsOf(`handoff H: A -> B { needed within ${text} }`)).toMatchObject({ neededWithin: { duration } });
  });
});

describe('frequencies', () => {
  const all: readonly (readonly [string, Frequency])[] = [
    ...frequencyNames.map((name) => [name, { kind: 'named', name }] as const),
    ...timeUnits.flatMap((unit) => [
      [`every 1 ${unit}`, { kind: 'every', every: { amount: 1, unit } }] as const,
      [`every 15 ${unit}s`, { kind: 'every', every: { amount: 15, unit } }] as const,
      [`3 per ${unit}`, { kind: 'rate', amount: 3, per: unit }] as const,
    ]),
  ];
  test.each(all)('%s', (text, frequency) => {
    expect(factsOf(`handoff H: A -> B { runs ${text} }`)).toMatchObject({ runs: { cadence: { frequency } } });
    expect(factsOf(`handoff H: A -> B { manual step "x" ${text} }`)).toMatchObject({ manualSteps: [{ frequency }] });
  });
});

propertyTests('workflow W', [
  ['owner Finance', { owner: 'Finance: team' }],
  ['affects billing, dispatch', { affects: ['billing: area', 'dispatch: area'] }],
  [
    'step First manual step "Read" by Clerk takes 5 minutes daily step Second',
    {
      steps: [
        { at: 'step First', kind: 'handoff', handoff: 'First: handoff' },
        {
          at: 'manual step "Read" by Clerk takes 5 minutes daily',
          kind: 'manual',
          work: {
            at: 'manual step "Read" by Clerk takes 5 minutes daily',
            kind: 'manual step',
            text: 'Read',
            by: 'Clerk: role',
            takes: { at: '5 minutes', duration: { amount: 5, unit: 'minute' } },
            frequency: { kind: 'named', name: 'daily' },
          },
        },
        { at: 'step Second', kind: 'handoff', handoff: 'Second: handoff' },
      ],
    },
  ],
]);

test.each(['retry 0', 'retry 2.5'])('%s is a mistake, and still a retry', (retry) => {
  const { syntaxErrors, declarations } = createReader().read(
    'a.seam',
    `handoff H: A -> B { on failure ${retry} then alert owner T }`,
  );
  expect(syntaxErrors.map((error) => [sourceOf(error), error.message])).toEqual([
    [retry, '`retry` takes a whole number, 1 or more: how often it is tried again'],
  ]);
  expect(declarations).toMatchObject([
    { onFailure: { actions: [{ kind: 'retry', times: undefined }, { kind: 'alert' }] }, owner: { text: 'T' } },
  ]);
});
