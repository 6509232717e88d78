import { describe, expect, test } from 'vitest';
import { type Grouping, groupItems, groupings } from '../../../language/ledger/groups.js';
import { ledgerItems } from '../../../language/ledger/items.js';
import { landscapeOf } from '../../support/model.js';
import { finding, type GivenFinding } from '../decision/support.js';

const SOURCE = `project P { rate 60 USD }
system A system B
entity E
role Clerk "Billing clerk" role Driver { rate 30 EUR }
handoff H "Orders": A -> B { carries E affects billing manual step "h" by Clerk takes 10 minutes monthly fails 1 per month }
handoff I: A -> B { affects dispatch, billing manual step "i" takes 20 minutes monthly }
workflow W "Lead to cash" { affects accounting step H manual step "w" by Driver takes 40 minutes monthly }
workflow V { step H }
report R { affects reporting manual step "r" by Clerk takes 1 minute monthly }
workaround K { covers H, I, A takes 100 minutes monthly }
exception X { applies to E, W takes 200 minutes monthly }
exception Y { takes 400 minutes monthly }
`;

function groups(by: Grouping, ...findings: readonly GivenFinding[]): readonly (readonly unknown[])[] {
  const landscape = landscapeOf(SOURCE);
  const items = ledgerItems(
    landscape,
    findings.map((given) => finding(landscape, given)),
  );
  return groupItems(landscape, items, by).map(({ key, title, items: members, totals }) => [
    key,
    title,
    totals.minutesPerMonth,
    members.map(({ work }) => work.text).join(' '),
  ]);
}

test('the groupings', () => {
  expect(groupings).toEqual(['handoff', 'role', 'area', 'rule', 'workflow', 'acceptance']);
});

describe('by', () => {
  test('handoff, also what covers it', () => {
    expect(groups('handoff')).toEqual([
      ['I', 'I', 120, 'i K'],
      ['H', 'Orders', 110, 'h Orders K'],
      [undefined, undefined, 641, 'w r X Y'],
    ]);
  });

  test('role', () => {
    expect(groups('role')).toEqual([
      ['Driver', 'Driver', 40, 'w'],
      ['Clerk', 'Billing clerk', 11, 'h r'],
      [undefined, undefined, 720, 'Orders i K X Y'],
    ]);
  });

  test('area, in each that it hurts', () => {
    expect(groups('area')).toEqual([
      ['accounting', 'Accounting', 350, 'h Orders w K X'],
      ['billing', 'Billing', 330, 'h Orders i K X'],
      ['dispatch', 'Dispatch', 120, 'i K'],
      ['reporting', 'Reporting', 1, 'r'],
      [undefined, undefined, 400, 'Y'],
    ]);
  });

  test('workflow, its own steps and those of its handoffs', () => {
    expect(groups('workflow')).toEqual([
      ['W', 'Lead to cash', 350, 'h Orders w K X'],
      ['V', 'V', 110, 'h Orders K'],
      [undefined, undefined, 421, 'i r Y'],
    ]);
  });

  test('rule, in each whose finding stands on the declaration', () => {
    expect(
      groups(
        'rule',
        { rule: 'manual/step', on: ['H'] },
        { rule: 'manual/step', on: ['H', 'I'] },
        { rule: 'handoff/no-owner', on: ['H'] },
      ),
    ).toEqual([
      ['manual/step', 'manual/step', 30, 'h Orders i'],
      ['handoff/no-owner', 'handoff/no-owner', 10, 'h Orders'],
      [undefined, undefined, 741, 'w r K X Y'],
    ]);
  });

  test('acceptance', () => {
    expect(groups('acceptance', { rule: 'exception/unbounded', on: ['Y'], accepted: true })).toEqual([
      ['accepted', 'accepted', 400, 'Y'],
      ['open', 'open', 371, 'h Orders i w r K X'],
    ]);
  });
});

test('the costliest first, equals by name, those without a key last', () => {
  const landscape = landscapeOf(`system A system B
    handoff b: A -> B { manual step "x" takes 5 minutes monthly }
    handoff a: A -> B { manual step "x" takes 5 minutes monthly }
    report R { manual step "x" takes 50 minutes monthly }
    handoff B2: A -> B { manual step "x" takes 5 minutes monthly }
    handoff z: A -> B { manual step "x" takes 6 minutes monthly }`);
  expect(groupItems(landscape, ledgerItems(landscape, []), 'handoff').map(({ key }) => key)).toEqual([
    'z',
    'B2',
    'a',
    'b',
    undefined,
  ]);
});

test('a group has totals of its own', () => {
  const landscape = landscapeOf(SOURCE);
  const [driver, clerk] = groupItems(landscape, ledgerItems(landscape, []), 'role');
  expect(driver?.totals.cost).toEqual([{ currency: 'EUR', perMonth: 20, perYear: 240 }]);
  expect(clerk?.totals).toMatchObject({ items: 2, cost: [{ currency: 'USD', perMonth: 11, perYear: 132 }] });
});
