import { describe, expect, test } from 'vitest';
import { itemEvidence, type ManualItem } from '../../../language/landscape/manual-work.js';
import { landscapeOf } from '../../support/model.js';
import { declared, textOf } from './model-parts.js';

const landscape = landscapeOf(`
  team T role Clerk in T
  system A system Dead { status retired }
  exception Foreign "Foreign currency" { handled by Clerk takes 1 hour 2 per week }
  workaround Sheet { done by Clerk takes 2 hours monthly }
  workaround Bare
  report R { manual step "fix totals" by Unknown takes 30 minutes every 2 weeks }
  workflow W { step H manual step "read aloud" by Clerk takes 5 minutes 20 per day }
  handoff H "Push": A -> A {
    via manual
    human check "look" takes 10 minutes hourly
    manual step "type" by Clerk
    fails 2 per day costing 30 minutes by Clerk
    manual step "retype" takes 1 day yearly
  }
  handoff Unpriced: A -> A { fails 1 per month }
  handoff Gone: A -> Dead { manual step "nothing left" takes 1 hour daily fails 1 per day costing 1 hour }
  handoff Later: A -> A { status planned manual step "later" takes 1 hour daily }
  handoff Never: A -> A { manual step "never" takes 1 hour every 0 days }
  handoff Sound: A -> A { fails 0 per month }
`);

function describeItem({ element, kind, text, role, minutesPerMonth, missing }: ManualItem): string {
  const minutes = minutesPerMonth === undefined ? `no ${missing.join(' and ')}` : minutesPerMonth.toFixed(2);
  return `${element.kind} ${element.name.text}, ${kind} "${text}" by ${role?.name.text ?? '-'}: ${minutes}`;
}

describe('manual work', () => {
  test('is listed once, by kind of declaration, file and place, with its minutes a month', () => {
    expect(landscape.manualWork.items.map(describeItem)).toEqual([
      'handoff H, manual step "type" by Clerk: no duration and frequency',
      'handoff H, manual step "retype" by -: 40.00',
      'handoff H, human check "look" by -: 1600.00',
      'handoff H, repair "Push" by Clerk: 1825.00',
      'handoff Unpriced, repair "Unpriced" by -: no duration',
      'handoff Never, manual step "never" by -: no frequency',
      'workflow W, manual step "read aloud" by Clerk: 2000.00',
      'report R, manual step "fix totals" by -: 65.00',
      'workaround Sheet, workaround "Sheet" by Clerk: 120.00',
      'workaround Bare, workaround "Bare" by -: no duration and frequency',
      'exception Foreign, exception "Foreign currency" by Clerk: 520.00',
    ]);
  });

  test('says how often it comes round, also where its duration is missing', () => {
    const [repair] = landscape.manualWork.of(declared(landscape, 'handoff', 'Unpriced'));
    expect(repair?.timesPerMonth).toBe(1);
    const [never] = landscape.manualWork.of(declared(landscape, 'handoff', 'Never'));
    expect(never?.timesPerMonth).toBeUndefined();
  });

  test('is known by the declaration that states it', () => {
    const handoff = declared(landscape, 'handoff', 'H');
    expect(landscape.manualWork.of(handoff)).toEqual(
      landscape.manualWork.items.filter(({ element }) => element === handoff),
    );
    expect(landscape.manualWork.of(declared(landscape, 'handoff', 'Gone'))).toEqual([]);
  });

  test.each([
    ['workaround', 'covers', 'a planned handoff', 'Later'],
    ['workaround', 'covers', 'a handoff to what is retired', 'Gone'],
    ['workaround', 'covers', 'a retired system', 'Dead'],
    ['exception', 'applies to', 'a planned handoff', 'Later'],
  ])('is none in a %s that %s only %s', (kind, relation, _, target) => {
    const body = (targets: string): string => `${kind} X { ${relation} ${targets} takes 1 hour daily }`;
    const model = `system A system Dead { status retired } handoff Live: A -> A
      handoff Gone: A -> Dead handoff Later: A -> A { status planned }`;
    expect(landscapeOf(`${model} ${body(target)}`).manualWork.items).toEqual([]);
    expect(landscapeOf(`${model} ${body(`${target}, Live`)}`).manualWork.items).toHaveLength(1);
  });

  test('names who does it as written, also where nobody has that name', () => {
    const [step] = landscape.manualWork.of(declared(landscape, 'report', 'R'));
    expect([step?.by?.text, step?.role]).toEqual(['Unknown', undefined]);
  });

  test('is evidence by its line, or by the name of the workaround or exception', () => {
    const evidence = landscape.manualWork.items
      .map(itemEvidence)
      .map(({ property, at }) => `${property}: ${textOf(at)}`);
    expect(evidence).toContain('manual step: manual step "type" by Clerk');
    expect(evidence).toContain('human check: human check "look" takes 10 minutes hourly');
    expect(evidence).toContain('fails: fails 2 per day costing 30 minutes by Clerk');
    expect(evidence).toContain('name: Sheet');
    expect(evidence).toContain('name: Foreign');
  });
});
