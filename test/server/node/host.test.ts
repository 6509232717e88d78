import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { nodeHost } from '../../../server/node/host.js';

test('a pause is as long as a message takes to be cut out, queued, handled and answered', async () => {
  const done: string[] = [];
  const message = async (): Promise<void> => {
    for (const step of ['cut out', 'queued', 'handled', 'answered']) {
      await setImmediate();
      done.push(step);
    }
  };
  const answered = message();
  await nodeHost.pause();
  expect(done).toEqual(['cut out', 'queued', 'handled', 'answered']);
  await answered;
});
