import { describe, expect, test } from 'vitest';
import { checklistView } from '../../../../language/render/views/checklist-view.js';
import { findingsView } from '../../../../language/render/views/findings-view.js';
import { ledgerView } from '../../../../language/render/views/ledger-view.js';
import { shortPlace } from '../../../../language/render/views/place.js';
import { triggersView } from '../../../../language/render/views/triggers-view.js';
import { analyseExample } from '../../../examples/load-example.js';

const northwind = analyseExample('northwind');

describe('the findings', () => {
  const view = findingsView(northwind);

  test('are all there, the accepted apart', () => {
    const open = view.open.flatMap(({ findings }) => findings);
    const fingerprints = [...open, ...view.accepted].map(({ fingerprint }) => fingerprint);
    expect(new Set(fingerprints)).toEqual(new Set(northwind.findings.map(({ fingerprint }) => fingerprint)));
    expect(view.counts.error + view.counts.warning + view.counts.info).toBe(open.length);
    expect(view.counts.accepted).toBe(view.accepted.length);
    expect(view.accepted.every(({ accepted }) => accepted !== undefined)).toBe(true);
  });

  test('stand by file, in the order of their lines', () => {
    expect(view.open.map(({ file }) => file)).toEqual([
      'company.seam',
      'data.seam',
      'finance.seam',
      'operations.seam',
      'plans.seam',
      'sales.seam',
    ]);
    for (const { findings } of view.open) {
      const lines = findings.map(({ place }) => place.line);
      expect(lines).toEqual(lines.toSorted((left, right) => left - right));
    }
  });

  test('say until when one is carried, and what it costs', () => {
    const stale = view.accepted.find(
      ({ rule, place }) => rule === 'handoff/stale' && shortPlace(place) === 'finance.seam:44',
    );
    expect(stale?.accepted).toEqual({ because: 'the API replaces it in the first quarter', until: '2027-03-31' });
    const step = view.open
      .flatMap(({ findings }) => findings)
      .find(({ rule, place }) => rule === 'manual/step' && place.file === 'company.seam');
    expect(step?.cost?.minutesPerMonth).toBeCloseTo(4000);
  });
});

describe('the ledger', () => {
  const view = ledgerView(northwind);

  test('has every item, the longest first and the unquantified last', () => {
    expect(view.items).toHaveLength(northwind.ledger.items.length);
    const minutes = view.items.map(({ minutesPerMonth }) => minutesPerMonth ?? -1);
    expect(minutes).toEqual(minutes.toSorted((left, right) => right - left));
    expect(view.items.at(-1)?.missing).toEqual(['duration', 'frequency']);
  });

  test('groups without losing an item, and shows each stage beside today', () => {
    expect(view.groups.role.reduce((sum, { totals }) => sum + totals.items, 0)).toBe(view.items.length);
    expect(
      view.stages.map(({ stage, today, totals }) => [stage.name, totals.minutesPerMonth > today.minutesPerMonth]),
    ).toEqual([['SecondBranch', true]]);
  });
});

test('the checklist has its four checks, with a row for each tracked domain', () => {
  const checks = checklistView(northwind);
  expect(checks.map(({ id, done }) => [id, done])).toEqual([
    ['handoffs-listed', true],
    ['failures-identified', true],
    ['sources-defined', false],
    ['integrations-stable', false],
  ]);
  expect(checks[2]?.rows.map(({ domain, done }) => [domain, done])).toEqual([
    ['Customers', true],
    ['Jobs', false],
    ['Invoices', true],
    ['Payments', false],
    ['Status', true],
  ]);
});

test('the triggers say whether they hold, and on what they rest', () => {
  const { reviewRequested, triggers } = triggersView(northwind);
  expect(reviewRequested).toBe(true);
  const distrust = triggers.find(({ name }) => name === 'Distrust');
  expect(distrust?.met).toBe(true);
  expect(distrust?.evidence.map(({ place }) => shortPlace(place))).toEqual(['data.seam:88']);
});

test('views are plain data: they survive being sent', () => {
  for (const view of [
    findingsView(northwind),
    ledgerView(northwind),
    checklistView(northwind),
    triggersView(northwind),
  ]) {
    expect(structuredClone(view)).toEqual(view);
    expect(JSON.parse(JSON.stringify(view))).toEqual(JSON.parse(JSON.stringify(structuredClone(view))));
  }
});
