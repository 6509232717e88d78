import { describe, expect, test } from 'vitest';
import { statuses, systemKinds } from '../../../../language/landscape/types.js';
import { factsOf, propertyTests } from '../../../support/plain-facts.js';

const NOTHING = { links: [], tags: [], accepts: [] };

describe('what is bare', () => {
  test.each([
    [
      'system S "The system"',
      { kind: 'system', name: 'S', title: 'The system', ...NOTHING, owns: [], limitations: [] },
    ],
    [
      'entity E',
      {
        kind: 'entity',
        name: 'E',
        title: 'E',
        ...NOTHING,
        lifecycle: [],
        sourcesOfTruth: [],
        fields: [],
        systemsOfReference: [],
        copiedTo: [],
      },
    ],
  ])('%s', (text, facts) => {
    expect(factsOf(text)).toEqual(facts);
  });
});

propertyTests('system S', [
  ...systemKinds.map((value) => [`kind ${value}`, { systemKind: { at: `kind ${value}`, value } }] as const),
  ...statuses.map((status) => [`status ${status}`, { status: { at: `status ${status}`, status } }] as const),
  ['vendor "Intuit"', { vendor: { at: '"Intuit"', text: 'Intuit' } }],
  ['owner Finance', { owner: 'Finance: team' }],
  [
    'owns Invoice, Customer.billingAddress during issued, paid owns Job',
    {
      owns: [
        {
          at: 'owns Invoice, Customer.billingAddress during issued, paid',
          parts: [
            { at: 'Invoice', entity: 'Invoice: entity' },
            { at: 'Customer.billingAddress', entity: 'Customer: entity', field: 'billingAddress' },
          ],
          during: ['issued', 'paid'],
        },
        { at: 'owns Job', parts: [{ at: 'Job', entity: 'Job: entity' }], during: [] },
      ],
    },
  ],
  ['limitation "No webhooks"', { limitations: [{ at: 'limitation "No webhooks"', text: 'No webhooks', affects: [] }] }],
  [
    'limitation "x" { affects H, K since 2025-02-01 reviewed 2026-01-31 workaround W description "y" }',
    {
      limitations: [
        {
          at: 'limitation "x" { affects H, K since 2025-02-01 reviewed 2026-01-31 workaround W description "y" }',
          text: 'x',
          affects: ['H: handoff', 'K: handoff'],
          since: '2025-02-01',
          reviewed: '2026-01-31',
          workaround: 'W: workaround',
          body: '«{ affects H, K since 2025-02-01 reviewed 2026-01-31 workaround W description "y" }»',
        },
      ],
    },
  ],
]);

propertyTests('entity E', [
  ['domain customers', { domain: 'customers: domain' }],
  ['key externalId', { key: 'externalId' }],
  ['lifecycle only', { lifecycle: ['only'], lifecycleAt: '«lifecycle only»' }],
  [
    'lifecycle quoted -> done -> invoiced',
    { lifecycle: ['quoted', 'done', 'invoiced'], lifecycleAt: '«lifecycle quoted -> done -> invoiced»' },
  ],
  [
    'source of truth A source of truth B during x, y',
    {
      sourcesOfTruth: [
        { at: 'source of truth A', system: 'A: system', during: [] },
        { at: 'source of truth B during x, y', system: 'B: system', during: ['x', 'y'] },
      ],
    },
  ],
  ['field f', { fields: [{ at: 'field f', name: 'f', sourcesOfTruth: [] }] }],
  [
    'field f { source of truth A during x description "y" }',
    {
      fields: [
        {
          at: 'field f { source of truth A during x description "y" }',
          name: 'f',
          sourcesOfTruth: [{ at: 'source of truth A during x', system: 'A: system', during: ['x'] }],
          description: { at: '"y"', text: 'y' },
          body: '«{ source of truth A during x description "y" }»',
        },
      ],
    },
  ],
  ['system of reference A, B system of reference C', { systemsOfReference: ['A: system', 'B: system', 'C: system'] }],
  ['copied to A copied to B, C', { copiedTo: ['A: system', 'B: system', 'C: system'] }],
]);
