import { expect, test } from 'vitest';
import { kept } from '../../server/kept.js';

test('is made once, and again when it was forgotten', async () => {
  let count = 0;
  const counter = kept(() => Promise.resolve(++count));
  expect(await Promise.all([counter.get(), counter.get()])).toEqual([1, 1]);
  counter.forget();
  expect(await counter.get()).toBe(2);
});

test('a failure is for those who wait, not for those who ask later', async () => {
  let isReady = false;
  const thing = kept(() => (isReady ? Promise.resolve('made') : Promise.reject(new Error('not yet'))));
  await expect(Promise.all([thing.get(), thing.get()])).rejects.toThrow('not yet');
  isReady = true;
  expect(await thing.get()).toBe('made');
});
