import { describe, expect, test } from 'vitest';
import type { Evidence } from '../../../language/landscape/elements.js';
import {
  affectsArea,
  affectsCritical,
  causeClear,
  causeExamined,
  type Derived,
  impact,
  isUrgent,
  recurrence,
  workBehind,
} from '../../../language/landscape/symptoms.js';
import { landscapeOf } from '../../support/model.js';
import { declared, textOf } from './model-parts.js';

function describeEvidence({ element, property, at }: Evidence): string {
  return `${element.name.text} ${property}: ${textOf(at)}`;
}

function read<Value>({ value, evidence }: Derived<Value>): readonly [Value, ...string[]] {
  return [value, ...evidence.map(describeEvidence)];
}

/** What is known about the symptom S of a model; `body` is what it says. */
function symptomOf(body: string, rest = '') {
  const landscape = landscapeOf(`symptom S { ${body} }\n${rest}`);
  return { landscape, symptom: declared(landscape, 'symptom', 'S') };
}

function recurrenceOf(body: string, rest = '') {
  const { landscape, symptom } = symptomOf(body, rest);
  return read(recurrence(landscape, symptom));
}

describe('recurrence by dates', () => {
  test('three dates within 90 days, ends included, recur', () => {
    expect(recurrenceOf('observed 2026-01-01, 2026-02-01, 2026-04-01')).toEqual([
      'recurring',
      'S observed: 2026-01-01',
      'S observed: 2026-02-01',
      'S observed: 2026-04-01',
    ]);
    expect(recurrenceOf('observed 2026-01-01, 2026-02-01, 2026-04-02')).toEqual(['occasional', 'S name: S']);
  });

  test('any window will do, the dates in any order', () => {
    expect(recurrenceOf('observed 2026-09-01, 2020-01-01, 2026-08-01, 2026-07-15, 2026-07-01')).toEqual([
      'recurring',
      'S observed: 2026-09-01',
      'S observed: 2026-08-01',
      'S observed: 2026-07-15',
      'S observed: 2026-07-01',
    ]);
  });

  test('a day counts once', () => {
    expect(recurrenceOf('observed 2026-01-01, 2026-01-01, 2026-01-02')).toEqual(['occasional', 'S name: S']);
  });

  test('fewer than three do not', () => {
    expect(recurrenceOf('')[0]).toBe('occasional');
    expect(recurrenceOf('observed 2026-01-01, 2026-01-02')[0]).toBe('occasional');
  });

  test('what is declared comes first', () => {
    expect(recurrenceOf('frequency occasional observed 2026-01-01, 2026-01-02, 2026-01-03')).toEqual([
      'occasional',
      'S frequency: frequency occasional',
    ]);
    expect(recurrenceOf('frequency recurring')).toEqual(['recurring', 'S frequency: frequency recurring']);
  });
});

describe('recurrence by manual work', () => {
  const handoff = (body: string) => `system A entity E handoff H: A -> A { carries E ${body} } workflow W { step H }`;

  test.each([
    ['a manual step', handoff('manual step "x" weekly'), 'H manual step: manual step "x" weekly'],
    ['a workaround', `${handoff('')} workaround Wa { covers H takes 1 hour weekly }`, 'Wa name: Wa'],
    ['an exception', `${handoff('')} exception Ex { applies to H takes 1 hour 2 per month }`, 'Ex name: Ex'],
  ])('%s on a handoff makes it recur, traced to it, its workflow or its entity', (_, rest, evidence) => {
    for (const traced of ['H', 'W', 'E']) {
      expect(recurrenceOf(`traced to ${traced}`, rest)).toEqual(['recurring', evidence]);
    }
  });

  test.each([
    ['its manual step', 'W', 'workflow W { manual step "x" weekly }', 'W manual step: manual step "x" weekly'],
    ['an exception to a workflow', 'W', 'workflow W exception Ex { applies to W daily }', 'Ex name: Ex'],
    ['an exception to an entity', 'E', 'entity E exception Ex { applies to E daily }', 'Ex name: Ex'],
    ["a report's manual step", 'R', 'report R { manual step "x" monthly }', 'R manual step: manual step "x" monthly'],
    ['a workaround for a report', 'R', 'report R workaround Wa { covers R yearly }', 'Wa name: Wa'],
  ])('%s makes it recur', (_, traced, rest, evidence) => {
    expect(recurrenceOf(`traced to ${traced}`, rest)).toEqual(['recurring', evidence]);
  });

  test.each([
    ['work of no frequency', handoff('manual step "x" takes 1 hour')],
    ['work that never comes round', handoff('manual step "x" 0 per day')],
    ['a human check, which is no step, workaround or exception', handoff('human check "x" daily')],
    ['repairs, which are no step, workaround or exception', handoff('fails 2 per day costing 1 hour')],
    ['work elsewhere', `${handoff('')} handoff Other: A -> A { manual step "x" daily }`],
    ['a workaround for the system', `${handoff('')} workaround Wa { covers A daily }`],
    ['work on what is not there yet', handoff('status planned manual step "x" daily')],
    ['a workaround for it', `${handoff('status planned')} workaround Wa { covers H daily }`],
  ])('%s does not', (_, rest) => {
    expect(recurrenceOf('traced to H, Unknown', rest)).toEqual(['occasional', 'S name: S']);
  });

  test('dates and work are both evidence, each once', () => {
    const dates = 'observed 2026-01-01, 2026-01-02, 2026-01-03';
    expect(recurrenceOf(`${dates} traced to H, W, E`, handoff('manual step "x" weekly'))).toEqual([
      'recurring',
      'S observed: 2026-01-01',
      'S observed: 2026-01-02',
      'S observed: 2026-01-03',
      'H manual step: manual step "x" weekly',
    ]);
  });

  test('the work behind a symptom includes what has no frequency', () => {
    const { landscape, symptom } = symptomOf('traced to W', handoff('manual step "x" human check "y" fails 1 per day'));
    expect(workBehind(landscape, symptom).map(({ text }) => text)).toEqual(['x']);
  });
});

describe('impact', () => {
  test('is what is declared', () => {
    const { landscape, symptom } = symptomOf('impact medium affects billing');
    expect(read(impact(landscape, symptom))).toEqual(['medium', 'S impact: impact medium']);
  });

  test('is high where a critical area is affected, with all that says so', () => {
    const { landscape, symptom } = symptomOf(
      'affects billing, garage traced to R',
      'area garage report R { affects dispatch }',
    );
    expect(read(impact(landscape, symptom))).toEqual(['high', 'S affects: billing', 'R affects: dispatch']);
  });

  test('is low otherwise', () => {
    const { landscape, symptom } = symptomOf('affects garage', 'area garage');
    expect(read(impact(landscape, symptom))).toEqual(['low', 'S name: S']);
  });
});

describe('affected areas', () => {
  const { landscape, symptom } = symptomOf('traced to R', 'area garage report R { affects garage }');

  test('critical ones', () => {
    expect(read(affectsCritical(landscape, symptom))).toEqual([false, 'S name: S']);
    const other = symptomOf('affects accounting');
    expect(read(affectsCritical(other.landscape, other.symptom))).toEqual([true, 'S affects: accounting']);
  });

  test('a certain one', () => {
    expect(read(affectsArea(landscape, symptom, declared(landscape, 'area', 'garage')))).toEqual([
      true,
      'R affects: garage',
    ]);
    expect(read(affectsArea(landscape, symptom, declared(landscape, 'area', 'billing')))).toEqual([false, 'S name: S']);
  });
});

describe('cause and urgency', () => {
  test.each([
    ['', false, false, 'S name: S'],
    ['cause unclear', true, false, 'S cause: cause unclear'],
    ['cause "a race"', true, true, 'S cause: cause "a race"'],
  ])('of { %s }', (body, examined, clear, evidence) => {
    const { symptom } = symptomOf(body);
    expect(read(causeExamined(symptom))).toEqual([examined, evidence]);
    expect(read(causeClear(symptom))).toEqual([clear, evidence]);
  });

  test('urgent is what is declared so', () => {
    expect(read(isUrgent(symptomOf('urgent').symptom))).toEqual([true, 'S urgent: urgent']);
    expect(read(isUrgent(symptomOf('').symptom))).toEqual([false, 'S name: S']);
  });
});
