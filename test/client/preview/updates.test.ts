import { expect, test } from 'vitest';
import { UpdateReceiver, UpdateSender } from '../../../client/preview/updates.js';

const TEXTS = ['<g>1</g><g>2</g>', '<g>1</g><g>two</g>', '', '<g>1</g><g>2</g>'];

test('bring every text over', () => {
  const sender = new UpdateSender();
  const receiver = new UpdateReceiver();
  for (const text of TEXTS) {
    const update = sender.next(text);
    expect(update && receiver.take(update)).toBe(text);
  }
});

test('send the first text whole, then what changes, and nothing where nothing has', () => {
  const sender = new UpdateSender();
  const kinds = ['a', 'b', 'b', 'a'].map((text) => sender.next(text)?.kind);
  expect(kinds).toEqual(['whole', 'changes', undefined, 'changes']);
});

test('are refused by a page that does not have what they build on', () => {
  const sender = new UpdateSender();
  const first = sender.next('a');
  const second = sender.next('b');
  const third = sender.next('c');
  if (!first || !second || !third) throw new Error('Each text is another one.');
  expect(new UpdateReceiver().take(second)).toBeUndefined();
  const receiver = new UpdateReceiver();
  receiver.take(first);
  expect(receiver.take(third)).toBeUndefined();
  // Nor does it build on what came before the gap.
  expect(receiver.take(second)).toBeUndefined();
});

test('start anew for a page that does', () => {
  const sender = new UpdateSender();
  sender.next('a');
  sender.forget();
  expect(sender.next('a')).toMatchObject({ kind: 'whole', text: 'a' });
});
