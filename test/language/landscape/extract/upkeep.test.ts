import { migrationStatuses } from '../../../../language/landscape/types.js';
import { propertyTests } from '../../../support/plain-facts.js';

const minutes20 = { at: '20 minutes', duration: { amount: 20, unit: 'minute' } };

propertyTests('rule R', [
  ['governs A, B', { governs: ['A: handoff or entity or workflow', 'B: handoff or entity or workflow'] }],
  [
    'lives in system S lives in document "book" lives in head of Clerk',
    {
      livesIn: [
        { at: 'lives in system S', kind: 'system', system: 'S: system' },
        { at: 'lives in document "book"', kind: 'document', text: 'book' },
        { at: 'lives in head of Clerk', kind: 'head', role: 'Clerk: role' },
      ],
    },
  ],
  ['reviewed 2026-02-02', { reviewed: '2026-02-02' }],
]);

propertyTests('exception X', [
  ['applies to A, B', { appliesTo: ['A: handoff or entity or workflow', 'B: handoff or entity or workflow'] }],
  ['handled by Clerk', { handledBy: 'Clerk: role' }],
  ['takes 20 minutes', { takes: minutes20 }],
  ['takes 20 minutes weekly', { takes: minutes20, frequency: { kind: 'named', name: 'weekly' } }],
  ['3 per month takes 20 minutes', { takes: minutes20, frequency: { kind: 'rate', amount: 3, per: 'month' } }],
  ['every 2 weeks', { frequency: { kind: 'every', every: { amount: 2, unit: 'week' } } }],
  ['since 2025-01-01 review by 2027-01-01', { since: '2025-01-01', reviewBy: '2027-01-01' }],
]);

propertyTests('workaround W', [
  ['covers A, B', { covers: ['A: handoff or system or report', 'B: handoff or system or report'] }],
  ['done by Clerk', { doneBy: 'Clerk: role' }],
  ['takes 20 minutes hourly', { takes: minutes20, frequency: { kind: 'named', name: 'hourly' } }],
  ['quarterly', { frequency: { kind: 'named', name: 'quarterly' } }],
  ['since 2025-01-01 review by 2027-01-01', { since: '2025-01-01', reviewBy: '2027-01-01' }],
  ['policy', { policy: '«policy»' }],
]);

propertyTests('migration M: A -> B', [
  ['moves X, Y', { moves: ['X: entity', 'Y: entity'] }],
  ...migrationStatuses.map((status) => [`status ${status}`, { status: { at: `status ${status}`, status } }] as const),
  ['started 2025-01-01 due 2026-01-01', { started: '2025-01-01', due: '2026-01-01' }],
  ['remaining "300 jobs"', { remaining: { at: '"300 jobs"', text: '300 jobs' } }],
  ['done when "all is moved"', { doneWhen: { at: '"all is moved"', text: 'all is moved' } }],
  ['rollback "the copy"', { rollback: { at: '"the copy"', text: 'the copy' } }],
]);

propertyTests('report R', [
  [
    'reads X, Y from A reads Z from B',
    {
      reads: [
        { at: 'reads X, Y from A', entities: ['X: entity', 'Y: entity'], from: 'A: system' },
        { at: 'reads Z from B', entities: ['Z: entity'], from: 'B: system' },
      ],
    },
  ],
  ['used by Finance, Clerk', { usedBy: ['Finance: team or role', 'Clerk: team or role'] }],
  ['affects reporting', { affects: ['reporting: area'] }],
  ['distrusted', { distrusted: '«distrusted»' }],
  ['distrusted since 2026-03-01', { distrusted: { at: 'distrusted since 2026-03-01', since: '2026-03-01' } }],
  [
    'distrusted since 2026-03-01 because "numbers differ"',
    {
      distrusted: {
        at: 'distrusted since 2026-03-01 because "numbers differ"',
        since: '2026-03-01',
        because: 'numbers differ',
      },
    },
  ],
  ['distrusted because "x"', { distrusted: { at: 'distrusted because "x"', because: 'x' } }],
  ['manual step "Fix"', { manualSteps: [{ at: 'manual step "Fix"', kind: 'manual step', text: 'Fix' }] }],
]);
