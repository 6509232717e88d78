import { expect, test } from 'vitest';
import { neighbourOf } from '../../../../client/preview/webview/part-focus.js';

function part(name: string, x: number, y: number) {
  return { name, getBoundingClientRect: () => ({ x, y, width: 10, height: 10 }) };
}

const middle = part('middle', 100, 100);
const all = [
  middle,
  part('right', 160, 110),
  part('far right', 300, 100),
  part('below', 90, 200),
  part('above', 100, 0),
];

test.each([
  ['ArrowRight', 'right'],
  ['ArrowDown', 'below'],
  ['ArrowUp', 'above'],
])('%s leads to what is nearest that way: %s', (key, name) => {
  expect(neighbourOf(middle, all, key)?.name).toBe(name);
});

test('what lies straight ahead is nearer than what lies aside', () => {
  const straight = part('straight', 200, 100);
  expect(neighbourOf(middle, [middle, part('aside', 150, 160), straight], 'ArrowRight')).toBe(straight);
});

test('leads nowhere where nothing lies, and by no other key', () => {
  expect(neighbourOf(middle, [middle], 'ArrowRight')).toBeUndefined();
  expect(neighbourOf(middle, all, 'Enter')).toBeUndefined();
});
