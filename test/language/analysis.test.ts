import { expect, test } from 'vitest';
import { analyse } from '../../language/analysis.js';
import { landscapeOf, today } from '../support/model.js';

test('puts the readings of one project together', () => {
  const landscape = landscapeOf(`project P { tracks invoices rate 60 USD }
    system A { kind saas } system B { kind saas }
    entity Invoice { domain invoices key number source of truth A }
    handoff H: A -> B { carries Invoice via api affects billing monitored by nothing manual step "Fix tax codes" takes 30 minutes monthly }
    symptom S { traced to H kind sync-failure cause unclear }`);
  const analysis = analyse(landscape, { today });
  expect(analysis.landscape).toBe(landscape);
  expect(analysis.findings.map(({ rule }) => rule)).toContain('handoff/unmonitored');
  const { outcome, symptoms } = analysis.decision;
  expect(outcome).toMatchObject({ kind: 'outcome', outcome: { name: { text: 'SystemsAudit' } } });
  expect(symptoms[0]?.candidates[0]?.finding.rule).toMatch(/^handoff\/(silent-failure|unmonitored)$/);
  expect(analysis.checklist.map(({ id, done }) => [id, done])).toEqual([
    ['handoffs-listed', false],
    ['failures-identified', false],
    ['sources-defined', true],
    ['integrations-stable', false],
  ]);
  expect(analysis.ledger.totals.cost).toEqual([{ currency: 'USD', perMonth: 30, perYear: 360 }]);
  expect(analysis.ledger.items[0]?.findings.map(({ rule }) => rule)).toContain('handoff/unmonitored');
});

test('the candidates of an undiagnosed symptom are fixes of its finding, after the one that invents nothing', () => {
  const landscape = landscapeOf(`system A { kind saas } system B { kind saas }
    handoff H: A -> B { affects billing monitored by nothing on failure silent }
    symptom S { traced to H kind sync-failure frequency recurring }
    symptom T { traced to H kind sync-failure frequency recurring cause unclear }`);
  const { findings, decision } = analyse(landscape, { today });
  const undiagnosed = findings.find(({ rule }) => rule === 'symptom/undiagnosed');
  const candidates = decision.symptoms[0]?.candidates ?? [];
  expect(candidates.length).toBeGreaterThan(1);
  expect(undiagnosed?.fixes.map(({ title }) => title)).toEqual([
    'Say that somebody looked without an answer: `cause unclear`',
    ...candidates.map(({ fix }) => fix.title),
  ]);
  expect(undiagnosed?.fixes[1]?.edits[0]?.newText).toContain('cause "');
  expect(undiagnosed?.fixes.map(({ safety }) => safety)).not.toContain('safe');
});

test('the settings reach the rules', () => {
  const landscape = landscapeOf('system A system B handoff H: A -> B { monitored by nothing }');
  const rulesOf = (settings: Parameters<typeof analyse>[1]['settings']): readonly string[] =>
    analyse(landscape, settings ? { today, settings } : { today }).findings.map(({ rule }) => rule);
  expect(rulesOf(undefined)).toContain('handoff/unmonitored');
  expect(rulesOf({ rules: { 'handoff/*': { severity: 'off' } } })).not.toContain('handoff/unmonitored');
});

const DECLARED = 'carries E via api owner T on failure stop';

test.each([
  ['no handoff', '', 1],
  ['all declared', `handoff H: A -> B { ${DECLARED} monitored by log }`, 1],
  ['also that nothing watches', `handoff H: A -> B { ${DECLARED} monitored by nothing }`, 1],
  ['no monitor', `handoff H: A -> B { ${DECLARED} }`, 0],
  ['no carries', 'handoff H: A -> B { via api owner T on failure stop monitored by log }', 0],
  ['no via', 'handoff H: A -> B { carries E owner T on failure stop monitored by log }', 0],
  ['no owner', 'handoff H: A -> B { carries E via api on failure stop monitored by log }', 0],
  ['no failure', 'handoff H: A -> B { carries E via api owner T monitored by log }', 0],
  [
    'one in four, those that are not live aside',
    `handoff H: A -> B { ${DECLARED} monitored by log } handoff I: A -> B handoff J: A -> B handoff K: A -> B handoff L: A -> B { status planned }`,
    0.25,
  ],
])('coverage: %s', (_, source, expected) => {
  const landscape = landscapeOf(`team T system A system B entity E ${source}`);
  expect(analyse(landscape, { today }).coverage).toEqual({ handoffsDeclared: expected });
});
