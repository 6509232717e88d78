import { expect, test } from 'vitest';
import { coalesced } from '../../client/coalesced.js';

test('runs once for all wishes that come during a run, and never two at a time', async () => {
  const ends: (() => void)[] = [];
  let running = 0;
  let most = 0;
  const wish = coalesced(async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise<void>((resolve) => {
      ends.push(resolve);
    });
    running -= 1;
  });
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 10; turn++) await Promise.resolve();
  };
  wish();
  wish();
  wish();
  expect(ends).toHaveLength(1);
  ends[0]?.();
  await settle();
  expect(ends).toHaveLength(2);
  ends[1]?.();
  await settle();
  expect(running).toBe(0);
  wish();
  expect(ends).toHaveLength(3);
  expect(most).toBe(1);
});
