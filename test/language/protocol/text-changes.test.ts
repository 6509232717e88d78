import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedText, textChanges } from '../../../language/protocol/text-changes.js';

const piece = fc.oneof(
  fc.constantFrom('<g id="a">', '<g>', '{"a":1}', '{"b":"<g>"}', '</g>', '', '<'),
  fc.string({ maxLength: 4 }),
);
const text = fc.array(piece, { maxLength: 120 }).map((pieces) => pieces.join(''));

test('bring one text to the other', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(changedText(before, textChanges(before, after))).toBe(after);
    }),
  );
});

test('of the same text are none', () => {
  fc.assert(
    fc.property(text, (same) => {
      expect(textChanges(same, same)).toEqual([]);
    }),
  );
});

test('name only the pieces that are other', () => {
  const before = '<svg><g id="a">1</g><g id="b">2</g><g id="c">3</g></svg>';
  expect(textChanges(before, before.replace('2', 'two'))).toEqual([{ start: 20, end: 35, text: '<g id="b">two</g>' }]);
});

test('name what has come and gone, and find the way back', () => {
  const parts = Array.from({ length: 300 }, (_, index) => `<g id="p${index}">${index}</g>`);
  const before = parts.join('');
  const after = [...parts.slice(0, 10), '<g>new</g>', ...parts.slice(10, 200), ...parts.slice(203)].join('');
  const changes = textChanges(before, after);
  expect(changes.map(({ start, end, text: now }) => [before.slice(start, end), now])).toEqual([
    ['', '<g>new</g>'],
    [parts.slice(200, 203).join(''), ''],
  ]);
});

test('take all that follows where too much has changed', () => {
  const objects = (from: number): string => Array.from({ length: 90 }, (_, index) => `{"n":${from + index}}`).join('');
  expect(textChanges(`same${objects(0)}`, `same${objects(500)}`)).toEqual([
    { start: 4, end: 4 + objects(0).length, text: objects(500) },
  ]);
});
