import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Frequency,
  formatDuration,
  formatFrequency,
  frequencyNames,
  occurrencesPerMonth,
  parseDay,
  periodInMinutes,
  type TimeUnit,
  timeUnits,
  toMinutes,
  toWorkingMinutes,
} from '../../../language/landscape/time.js';

function named(name: (typeof frequencyNames)[number]): Frequency {
  return { kind: 'named', name };
}

function every(amount: number, unit: TimeUnit): Frequency {
  return { kind: 'every', every: { amount, unit } };
}

function per(amount: number, unit: TimeUnit): Frequency {
  return { kind: 'rate', amount, per: unit };
}

describe('durations', () => {
  test.each([
    [90, 'second', 1.5],
    [45, 'minute', 45],
    [2, 'hour', 120],
    [1, 'day', 1440],
    [2, 'week', 20_160],
    [1, 'month', 43_800],
    [1, 'year', 525_600],
    [0, 'day', 0],
  ] as const)('%d %s is %d minutes', (amount, unit, minutes) => {
    expect(toMinutes({ amount, unit })).toBeCloseTo(minutes, 9);
  });

  test.each([
    [90, 'second', 1.5],
    [45, 'minute', 45],
    [2, 'hour', 120],
    [1, 'day', 480],
    [2, 'week', (2 * 9600) / (52 / 12)],
    [1, 'month', 9600],
    [1, 'year', 115_200],
    [0, 'day', 0],
  ] as const)('%d %s of work is %d minutes', (amount, unit, minutes) => {
    expect(toWorkingMinutes({ amount, unit })).toBeCloseTo(minutes, 9);
  });

  test('twelve months are a year', () => {
    expect(toMinutes({ amount: 12, unit: 'month' })).toBeCloseTo(toMinutes({ amount: 1, unit: 'year' }), 6);
  });

  test('are written as in the language', () => {
    expect(formatDuration({ amount: 1, unit: 'day' })).toBe('1 day');
    expect(formatDuration({ amount: 45, unit: 'minute' })).toBe('45 minutes');
    expect(formatDuration({ amount: 0.5, unit: 'hour' })).toBe('0.5 hours');
  });
});

describe('occurrences a month', () => {
  test.each([
    [named('hourly'), 160],
    [named('daily'), 20],
    [named('weekly'), 52 / 12],
    [named('monthly'), 1],
    [named('quarterly'), 1 / 3],
    [named('yearly'), 1 / 12],
    [every(2, 'hour'), 80],
    [every(3, 'month'), 1 / 3],
    [per(20, 'day'), 400],
    [per(3, 'month'), 3],
    [per(1, 'minute'), 9600],
    [per(1, 'second'), 576_000],
    [per(0, 'day'), 0],
  ])('of work: %o comes %d times (decision.md, 4)', (frequency, times) => {
    expect(occurrencesPerMonth(frequency, 'working')).toBeCloseTo(times, 9);
  });

  test.each([
    [named('hourly'), 730],
    [named('daily'), 365 / 12],
    [named('weekly'), 52 / 12],
    [per(1, 'week'), 52 / 12],
    [per(2, 'year'), 1 / 6],
    [every(30, 'minute'), 1460],
    [every(1, 'second'), 2_628_000],
  ])('by calendar: %o comes %d times', (frequency, times) => {
    expect(occurrencesPerMonth(frequency, 'calendar')).toBeCloseTo(times, 6);
  });

  test('of what comes every 0 days has no meaning', () => {
    expect(occurrencesPerMonth(every(0, 'day'), 'working')).toBeUndefined();
    expect(occurrencesPerMonth(every(0, 'day'), 'calendar')).toBeUndefined();
  });

  test('`every 1 unit` and `1 per unit` agree', () => {
    for (const unit of timeUnits) {
      for (const basis of ['working', 'calendar'] as const) {
        expect(occurrencesPerMonth(every(1, unit), basis)).toBe(occurrencesPerMonth(per(1, unit), basis));
      }
    }
  });
});

describe('periods', () => {
  test.each([
    [named('hourly'), 60],
    [named('daily'), 1440],
    [named('weekly'), 10_080],
    [named('monthly'), 43_800],
    [named('quarterly'), 131_400],
    [named('yearly'), 525_600],
    [every(2, 'day'), 2880],
    [per(4, 'day'), 360],
  ])('%o comes every %d minutes', (frequency, minutes) => {
    expect(periodInMinutes(frequency)).toBeCloseTo(minutes, 6);
  });

  test('what never comes has none', () => {
    expect(periodInMinutes(per(0, 'day'))).toBeUndefined();
  });
});

test('frequencies are written as in the language', () => {
  expect(frequencyNames.map((name) => formatFrequency(named(name)))).toEqual([...frequencyNames]);
  expect(formatFrequency(every(2, 'day'))).toBe('every 2 days');
  expect(formatFrequency(per(3, 'month'))).toBe('3 per month');
});

describe('days', () => {
  test('are read from ISO dates and subtract', () => {
    expect(parseDay('1970-01-01')).toEqual({ iso: '1970-01-01', number: 0 });
    expect(parseDay('2024-02-29')?.iso).toBe('2024-02-29');
    const [from, to] = [parseDay('2026-01-01'), parseDay('2026-04-01')];
    expect((to?.number ?? 0) - (from?.number ?? 0)).toBe(90);
  });

  test.each([
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2023-02-29',
    '0099-01-01',
    '2026-1-1',
    '26-01-01',
    '2026-01-01T00:00',
    '',
    '٢٠٢٦-٠١-٠١',
  ])('"%s" is none', (text) => {
    expect(parseDay(text)).toBeUndefined();
  });

  test('every day that exists is read', () => {
    fc.assert(
      fc.property(fc.integer({ min: -600_000, max: 2_000_000 }), (number) => {
        const iso = new Date(number * 86_400_000).toISOString().slice(0, 10);
        expect(parseDay(iso)).toEqual({ iso, number });
      }),
    );
  });
});
