import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { MinimumHeap } from '../../../language/landscape/minimum-heap.js';

test('is empty when it has given all', () => {
  const heap = new MinimumHeap<number>((a, b) => a < b);
  expect(heap.take()).toBeUndefined();
  heap.add(1);
  expect(heap.take()).toBe(1);
  expect(heap.take()).toBeUndefined();
});

test('gives what is in it in order, while more is added', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 20 }))), (steps) => {
      const heap = new MinimumHeap<number>((a, b) => a < b);
      const expected: number[] = [];
      for (const step of steps) {
        if (step === null) {
          expected.sort((a, b) => a - b);
          expect(heap.take()).toBe(expected.shift());
        } else {
          heap.add(step);
          expected.push(step);
        }
      }
      const rest: number[] = [];
      for (let item = heap.take(); item !== undefined; item = heap.take()) rest.push(item);
      expect(rest).toEqual(expected.sort((a, b) => a - b));
    }),
  );
});
