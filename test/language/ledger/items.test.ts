import { describe, expect, test } from 'vitest';
import { ledgerItems } from '../../../language/ledger/items.js';
import { landscapeOf } from '../../support/model.js';
import { finding, type GivenFinding } from '../decision/support.js';

const BASE = 'system A system B\n';

function itemsOf(source: string, ...findings: readonly GivenFinding[]) {
  const landscape = landscapeOf(`${BASE}${source}`);
  return ledgerItems(
    landscape,
    findings.map((given) => finding(landscape, given)),
  );
}

function minutesOf(property: string): number | undefined {
  const [item] = itemsOf(`handoff H: A -> B { ${property} }`);
  return item?.minutesPerMonth;
}

describe('minutes a month', () => {
  // decision.md, 4: working-time figures for manual work, the calendar for failures; thirty minutes each.
  test.each([
    ['hourly', 160 * 30],
    ['daily', 20 * 30],
    ['weekly', (52 / 12) * 30],
    ['monthly', 30],
    ['quarterly', 10],
    ['yearly', 2.5],
    ['every 2 hours', 80 * 30],
    ['every 1 day', 20 * 30],
    ['every 2 weeks', (26 / 12) * 30],
    ['every 3 months', 10],
    ['every 1 year', 2.5],
    ['every 30 minutes', 320 * 30],
    ['every 3600 seconds', 160 * 30],
    ['1 per second', 160 * 3600 * 30],
    ['1 per minute', 160 * 60 * 30],
    ['2 per hour', 320 * 30],
    ['3 per day', 60 * 30],
    ['3 per week', 13 * 30],
    ['3 per month', 90],
    ['6 per year', 15],
    ['0 per day', 0],
  ])('of work that takes 30 minutes %s', (frequency, expected) => {
    expect(minutesOf(`manual step "x" takes 30 minutes ${frequency}`)).toBeCloseTo(expected, 9);
    expect(minutesOf(`human check "x" takes 30 minutes ${frequency}`)).toBeCloseTo(expected, 9);
  });

  test.each([
    ['1 per second', ((365 * 86_400) / 12) * 30],
    ['1 per minute', ((365 * 1440) / 12) * 30],
    ['1 per hour', ((365 * 24) / 12) * 30],
    ['1 per day', (365 / 12) * 30],
    ['3 per week', 13 * 30],
    ['2 per month', 60],
    ['6 per year', 15],
  ])('of failures that cost 30 minutes, %s', (rate, expected) => {
    expect(minutesOf(`fails ${rate} costing 30 minutes`)).toBeCloseTo(expected, 9);
  });

  test('of failures that take somebody a day to repair', () => {
    expect(minutesOf('fails 1 per month costing 1 day')).toBeCloseTo(8 * 60, 9);
  });

  test.each([
    ['30 seconds', 10],
    ['45 minutes', 900],
    ['2 hours', 2400],
    ['1.5 hours', 1800],
    ['1 day', 9600],
    ['0.5 days', 4800],
  ])('of daily work that takes %s', (duration, expected) => {
    expect(minutesOf(`manual step "x" takes ${duration} daily`)).toBeCloseTo(expected, 9);
  });

  test.each([
    ['manual step "x"', ['duration', 'frequency']],
    ['manual step "x" takes 5 minutes', ['frequency']],
    ['manual step "x" daily', ['duration']],
    ['manual step "x" takes 5 minutes every 0 days', ['frequency']],
    ['fails 2 per month', ['duration']],
  ])('%s is unquantified, not zero', (property, missing) => {
    const [item] = itemsOf(`project P { rate 60 USD } handoff H: A -> B { ${property} }`);
    expect(item?.minutesPerMonth).toBeUndefined();
    expect(item?.costPerMonth).toBeUndefined();
    expect(item?.work.missing).toEqual(missing);
  });
});

test('items are manual steps, human checks, repairs, workarounds and exceptions', () => {
  const items = itemsOf(`
    exception X "Odd orders" { applies to H takes 10 minutes monthly }
    workaround K "Copy and paste" { covers H takes 20 minutes monthly }
    report R { manual step "r" takes 1 minute monthly }
    workflow W { step H manual step "w" takes 2 minutes monthly }
    handoff H "Orders": A -> B { fails 1 per month costing 3 minutes manual step "s" takes 4 minutes monthly human check "c" takes 5 minutes monthly }
    handoff Planned: A -> B { status planned manual step "p" takes 9 minutes monthly }`);
  expect(
    items.map(({ work, minutesPerMonth }) => [work.kind, work.element.name.text, work.text, minutesPerMonth]),
  ).toEqual([
    ['manual step', 'H', 's', 4],
    ['human check', 'H', 'c', 5],
    ['repair', 'H', 'Orders', 3],
    ['manual step', 'W', 'w', 2],
    ['manual step', 'R', 'r', 1],
    ['workaround', 'K', 'Copy and paste', 20],
    ['exception', 'X', 'Odd orders', 10],
  ]);
});

describe('money', () => {
  const cost = (source: string) => itemsOf(source).map(({ costPerMonth }) => costPerMonth);

  test("the role's rate goes before the project's", () => {
    expect(
      cost(`project P { rate 60 USD } role Clerk { rate 38 EUR } role Temp
        handoff H: A -> B {
          manual step "a" by Clerk takes 90 minutes monthly
          manual step "b" by Temp takes 90 minutes monthly
          manual step "c" takes 90 minutes monthly
          manual step "d" by Nobody takes 90 minutes monthly
          fails 1 per month costing 30 minutes by Clerk
        }`),
    ).toEqual([
      { currency: 'EUR', amount: 57 },
      { currency: 'USD', amount: 90 },
      { currency: 'USD', amount: 90 },
      { currency: 'USD', amount: 90 },
      { currency: 'EUR', amount: 19 },
    ]);
  });

  test('none without a rate, and nothing at a rate of nothing', () => {
    expect(cost('role Clerk handoff H: A -> B { manual step "a" by Clerk takes 90 minutes monthly }')).toEqual([
      undefined,
    ]);
    expect(
      cost('role Clerk { rate 0 USD } handoff H: A -> B { manual step "a" by Clerk takes 90 minutes monthly }'),
    ).toEqual([{ currency: 'USD', amount: 0 }]);
  });
});

describe('findings', () => {
  const source = `handoff H: A -> B { manual step "one" manual step "two" fails 1 per month }
    handoff I: A -> B { manual step "other" }`;

  test('are linked to the items on the same declaration, in their order', () => {
    const items = itemsOf(
      source,
      { rule: 'manual/step', on: ['H'] },
      { rule: 'handoff/parallel-path', on: ['I', 'H', 'I'] },
      { rule: 'ownership/system-without-team', on: ['A'] },
    );
    expect(items.map(({ work, findings }) => [work.text, findings.map(({ rule }) => rule)])).toEqual([
      ['one', ['manual/step', 'handoff/parallel-path']],
      ['two', ['manual/step', 'handoff/parallel-path']],
      ['H', ['manual/step', 'handoff/parallel-path']],
      ['other', ['handoff/parallel-path']],
    ]);
  });

  const accepted = (text: string, ...findings: readonly GivenFinding[]) =>
    itemsOf(text, ...findings).map((item) => item.accepted);
  const step = (at: string, isAccepted: boolean, rule = 'manual/step'): GivenFinding => ({
    rule,
    on: ['H'],
    at,
    accepted: isAccepted,
  });

  test('an item is accepted where every finding about this work is', () => {
    expect(accepted(source)).toEqual([false, false, false, false]);
    expect(accepted(source, step('manual step "two"', true))).toEqual([false, true, false, false]);
    expect(accepted(source, step('manual step "two"', false))).toEqual([false, false, false, false]);
    expect(accepted(source, step('manual step "two"', true), step('"two"', true, 'manual/unowned'))).toEqual([
      false,
      true,
      false,
      false,
    ]);
    expect(accepted(source, step('manual step "two"', true), step('"two"', false, 'manual/unowned'))).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  test('a finding beside the work, or around it, is not about it', () => {
    expect(accepted(source, step('handoff H', true, 'handoff/no-owner'))).toEqual([false, false, false, false]);
    expect(accepted(source, step('manual step "one" manual step "two"', true))).toEqual([false, false, false, false]);
    expect(accepted(source, step('manual step "one" ', true))).toEqual([false, false, false, false]);
    expect(accepted(source, step(' manual step "one"', true))).toEqual([false, false, false, false]);
  });

  test('one in another file is not about it, though it stands at the same place', () => {
    const landscape = landscapeOf(
      'system A system B handoff H: A -> B { manual step "one" }',
      'system Long system Other system More {   }',
    );
    const elsewhere = landscape.fragments.find(({ file }) => file.path === 'model-2.seam')?.file;
    if (!elsewhere) throw new Error('There must be a second file');
    const given = finding(landscape, { rule: 'manual/step', on: ['H'], at: '"one"', accepted: true });
    const items = ledgerItems(landscape, [{ ...given, at: { ...given.at, file: elsewhere } }]);
    expect(items.map((item) => item.accepted)).toEqual([false]);
  });

  test('a workaround and an exception are the work: any finding on them is about it', () => {
    const text = 'handoff H: A -> B workaround K { covers H } exception X { applies to H }';
    expect(accepted(text, { rule: 'exception/unbounded', on: ['K'], accepted: true })).toEqual([true, false]);
    expect(accepted(text, { rule: 'exception/unbounded', on: ['X'], at: 'exception X', accepted: true })).toEqual([
      false,
      true,
    ]);
    expect(accepted(text, { rule: 'exception/unbounded', on: ['K'], at: 'covers H', accepted: false })).toEqual([
      false,
      false,
    ]);
    // Standing in the list of elements is not enough: the finding is about something else.
    expect(accepted(text, { rule: 'vendor/unmitigated-limitation', on: ['H', 'K'], accepted: true })).toEqual([
      false,
      false,
    ]);
  });

  test('the steps of a report are covered by its finding about manual clean-up', () => {
    const text = 'report R { manual step "one" }';
    expect(accepted(text, { rule: 'report/manual-cleanup', on: ['R'], accepted: true })).toEqual([true]);
    expect(accepted(text, { rule: 'report/distrusted', on: ['R'], accepted: true })).toEqual([false]);
    expect(
      accepted('handoff R: A -> B { manual step "one" }', { rule: 'report/manual-cleanup', on: ['R'], accepted: true }),
    ).toEqual([false]);
  });
});
