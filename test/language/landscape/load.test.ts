import { describe, expect, test } from 'vitest';
import { exceeds, loadOf, reaches } from '../../../language/landscape/load.js';
import { landscapeOf } from '../../support/model.js';

function shareOf(properties: string): number | undefined {
  const [handoff] = landscapeOf(`system A system B handoff H: A -> B { ${properties} }`).all('handoff');
  return handoff && loadOf(handoff)?.share;
}

describe('the load of a handoff', () => {
  test('is unknown without a volume or a capacity', () => {
    expect(shareOf('volume 1 per day')).toBeUndefined();
    expect(shareOf('capacity 1 per day')).toBeUndefined();
  });

  test('is volume by capacity, whatever their units', () => {
    expect(shareOf('volume 30 per week capacity 60 per week')).toBeCloseTo(0.5);
    expect(shareOf('volume 60 per minute capacity 1 per second')).toBeCloseTo(1);
    expect(shareOf('volume 12 per year capacity 1 per month')).toBeCloseTo(1);
  });

  test('knows that a week has seven days', () => {
    expect(shareOf('volume 1 per day capacity 7 per week')).toBe(1);
    expect(shareOf('volume 7 per week capacity 1 per day')).toBe(1);
    expect(shareOf('volume 168 per week capacity 1 per hour')).toBe(1);
  });

  test('is nothing where nothing crosses, and endless where nothing can be borne', () => {
    expect(shareOf('volume 0 per day capacity 0 per day')).toBe(0);
    expect(shareOf('volume 1 per day capacity 0 per day')).toBe(Number.POSITIVE_INFINITY);
  });

  test('reaches a limit that it equals, and does not exceed it', () => {
    expect([reaches(1, 1), exceeds(1, 1)]).toEqual([true, false]);
    expect([reaches(0.1 + 0.2, 0.3), exceeds(0.1 + 0.2, 0.3)]).toEqual([true, false]);
    expect([reaches(0.99, 1), exceeds(1.01, 1)]).toEqual([false, true]);
  });
});
