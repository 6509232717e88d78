import { expect, test } from 'vitest';
import { UpdateReceiver, UpdateSender } from '../../../language/protocol/updates.js';

const TEXTS = ['<g>1</g><g>2</g>', '<g>1</g><g>two</g>', '', '<g>1</g><g>2</g>'];

test('bring every text over', () => {
  const sender = new UpdateSender();
  const receiver = new UpdateReceiver();
  let last: number | undefined;
  for (const text of TEXTS) {
    const update = sender.next(text, last);
    expect(update && receiver.take(update)).toBe(text);
    last = update?.number;
  }
});

test('send the first text whole, then what changes, and nothing where nothing has', () => {
  const sender = new UpdateSender();
  const first = sender.next('a', undefined);
  expect(first).toEqual({ kind: 'whole', number: 1, text: 'a' });
  expect(sender.next('a', 1)).toBeUndefined();
  expect(sender.next('b', 1)).toMatchObject({ kind: 'changes', number: 2, base: 1 });
  expect(sender.next('b', 2)).toBeUndefined();
});

test('are refused by a page that does not have what they build on', () => {
  const sender = new UpdateSender();
  const first = sender.next('a', undefined);
  const second = sender.next('b', 1);
  const third = sender.next('c', 2);
  if (!first || !second || !third) throw new Error('Each text is another one.');
  expect(new UpdateReceiver().take(second)).toBeUndefined();
  const receiver = new UpdateReceiver();
  receiver.take(first);
  expect(receiver.take(third)).toBeUndefined();
  // Nor does it build on what came before the gap.
  expect(receiver.take(second)).toBeUndefined();
});

test.each([
  ['starts anew', undefined],
  ['has an older one', 1],
  ['has one that was never sent', 7],
])('are sent whole to a page that %s', (_, after) => {
  const sender = new UpdateSender();
  sender.next('a', undefined);
  sender.next('b', 1);
  expect(sender.next('b', after)).toEqual({ kind: 'whole', number: 3, text: 'b' });
});
