import { expect, test, vi } from 'vitest';
import { Review } from '../../../client/review/review.js';
import type { Session } from '../../../client/session.js';
import { committed, EventEmitter } from '../fake-editor.js';

vi.mock('vscode', () => import('../fake-editor.js'));

test('looks up again where the base stands, until the server has answered', async () => {
  const asked: unknown[] = [];
  let isBroken = false;
  const outdated = new EventEmitter<{ folder: string }>();
  const session = {
    onReviewOutdated: outdated.event,
    onRunning: new EventEmitter<boolean>().event,
    isRunning: true,
    uriOf: (uri: string) => uri,
    noAnswer: (what: string) => what,
    ask: (_request: unknown, { again }: { readonly again?: boolean }) => {
      asked.push(again);
      if (isBroken) return Promise.reject(new Error('no server'));
      return Promise.resolve({ kind: 'review', review: { folder: 'file:///f', revision: 'r', projects: [] } });
    },
  } as unknown as Session;
  const memory = { get: () => undefined, update: () => Promise.resolve(), keys: () => [] };
  const review = new Review(session, memory);
  await review.start('file:///f', 'main');
  await vi.waitFor(() => {
    // Heard only once the repository has been found.
    committed.fire();
    expect(asked).toHaveLength(2);
  });
  isBroken = true;
  committed.fire();
  await vi.waitFor(() => expect(review.state?.trouble).toBe('The review could not be brought up to date'));
  isBroken = false;
  outdated.fire({ folder: 'file:///f' });
  await vi.waitFor(() => expect(review.state?.trouble).toBeUndefined());
  outdated.fire({ folder: 'file:///f' });
  await vi.waitFor(() => expect(asked).toEqual([true, true, true, true, false]));
  review.dispose();
});
