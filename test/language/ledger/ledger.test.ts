import { describe, expect, test } from 'vitest';
import { costByFinding, ledgerOf } from '../../../language/ledger/ledger.js';
import { landscapeOf } from '../../support/model.js';
import { finding, type GivenFinding } from '../decision/support.js';

const BASE = 'system A system B\n';

function ledger(source: string, ...findings: readonly GivenFinding[]) {
  const landscape = landscapeOf(`${BASE}${source}`);
  return ledgerOf(
    landscape,
    findings.map((given) => finding(landscape, given)),
  );
}

test('the totals, and what is unquantified beside them', () => {
  const { items, totals, unquantified, stages } = ledger(`project P { rate 60 USD }
    handoff H: A -> B { manual step "known" takes 30 minutes monthly manual step "unknown" }`);
  expect(items.length).toBe(2);
  expect(unquantified.map(({ work }) => work.text)).toEqual(['unknown']);
  expect(totals).toEqual({
    items: 2,
    minutesPerMonth: 30,
    minutesPerYear: 360,
    cost: [{ currency: 'USD', perMonth: 30, perYear: 360 }],
    unpricedMinutesPerMonth: 0,
    unquantified: 1,
  });
  expect(stages).toEqual([]);
});

test('what each finding costs', () => {
  const found = ledger(
    `handoff H: A -> B { manual step "a" takes 1 minute monthly fails 1 per month costing 2 minutes }
     handoff I: A -> B { manual step "c" takes 4 minutes monthly }
     handoff J: A -> B`,
    { rule: 'manual/step', on: ['H'] },
    { rule: 'handoff/parallel-path', on: ['H', 'I'] },
    { rule: 'handoff/no-owner', on: ['J'] },
  );
  const costs = [...costByFinding(found)].map(([{ rule }, totals]) => [rule, totals.items, totals.minutesPerMonth]);
  expect(costs).toEqual([
    ['manual/step', 2, 3],
    ['handoff/parallel-path', 3, 7],
  ]);
});

describe('stages', () => {
  const work = `project P { rate 60 USD }
    handoff H: A -> B { manual step "h" takes 1 minute monthly human check "c" takes 2 minutes monthly fails 1 per month costing 4 minutes }
    handoff I: A -> B { manual step "i" takes 8 minutes monthly manual step "unknown" }
    workflow W { step H manual step "w" takes 16 minutes monthly }
    report R { manual step "r" takes 32 minutes monthly }
    workaround K { covers I, H takes 64 minutes monthly }
    workaround L { covers A takes 128 minutes monthly }
    exception X { applies to W takes 256 minutes monthly }`;
  const TODAY = 1 + 2 + 4 + 8 + 16 + 32 + 64 + 128 + 256;

  function factors(stage: string): readonly (readonly [string, number])[] {
    const [found] = ledger(`${work} stage T { ${stage} }`).stages;
    if (!found) throw new Error('There must be a stage');
    return found.items.map(({ item, factor }) => [`${item.work.kind} ${item.work.text}`, factor] as const);
  }

  const factorsOf = (h: number, i: number, w: number, k: number, x: number) => [
    ['manual step h', h],
    ['human check c', h],
    ['repair H', h],
    ['manual step i', i],
    ['manual step unknown', i],
    ['manual step w', w],
    ['manual step r', 1],
    ['workaround K', k],
    ['workaround L', 1],
    ['exception X', x],
  ];

  test.each([
    ['', factorsOf(1, 1, 1, 1, 1)],
    ['multiplies Nothing by 3', factorsOf(1, 1, 1, 1, 1)],
    ['multiplies H by 3', factorsOf(3, 1, 1, 3, 1)],
    ['multiplies I by 3', factorsOf(1, 3, 1, 3, 1)],
    ['multiplies W by 3', factorsOf(3, 1, 3, 3, 3)],
    ['multiplies W by 3 multiplies H by 2', factorsOf(3, 1, 3, 3, 3)],
    ['multiplies H by 2 multiplies W by 3', factorsOf(3, 1, 3, 3, 3)],
    ['multiplies W by 3 multiplies H by 4', factorsOf(4, 1, 3, 4, 3)],
    ['multiplies H by 2 multiplies H by 5', factorsOf(5, 1, 1, 5, 1)],
    ['multiplies H by 2 multiplies I by 3', factorsOf(2, 3, 1, 3, 1)],
    ['multiplies H by 0.5', factorsOf(0.5, 1, 1, 0.5, 1)],
  ])('by the largest factor: %s', (stage, expected) => {
    expect(factors(stage)).toEqual(expected);
  });

  test('the multiplied cost beside that of today', () => {
    const { stages, totals } = ledger(`${work} stage T { multiplies H by 3 } stage U`);
    expect(stages.map(({ stage }) => stage.name.text)).toEqual(['T', 'U']);
    expect(totals.minutesPerMonth).toBe(TODAY);
    for (const stage of stages) expect(stage.today).toEqual(totals);
    expect(stages[1]?.totals).toEqual(totals);
    const grown = TODAY + 2 * (1 + 2 + 4 + 64);
    expect(stages[0]?.totals).toEqual({
      items: 10,
      minutesPerMonth: grown,
      minutesPerYear: grown * 12,
      cost: [{ currency: 'USD', perMonth: grown, perYear: grown * 12 }],
      unpricedMinutesPerMonth: 0,
      unquantified: 1,
    });
  });

  test('without a rate there are only minutes', () => {
    const [stage] = ledger(
      'handoff H: A -> B { manual step "h" takes 1 minute monthly } stage T { multiplies H by 3 }',
    ).stages;
    expect(stage?.items.map(({ minutesPerMonth, costPerMonth }) => [minutesPerMonth, costPerMonth])).toEqual([
      [3, undefined],
    ]);
    expect(stage?.totals.unpricedMinutesPerMonth).toBe(3);
  });
});
