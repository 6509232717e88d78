import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SourceFile } from '../../../language/landscape/source.js';

describe('positions', () => {
  test('count lines and columns from 1, whatever ends a line', () => {
    const file = new SourceFile('a.seam', 'ab\ncd\r\nef\rgh');
    const places = [0, 2, 3, 5, 6, 7, 10, 12].map((offset) => file.positionAt(offset));
    expect(places.map(({ line, column }) => `${line}:${column}`)).toEqual([
      '1:1',
      '1:3',
      '2:1',
      '2:3',
      '2:4',
      '3:1',
      '4:1',
      '4:3',
    ]);
    expect(file.lineStarts).toEqual([0, 3, 7, 10]);
  });

  test('past the ends are the ends', () => {
    const file = new SourceFile('a.seam', 'ab\nc');
    expect(file.positionAt(-5)).toEqual({ line: 1, column: 1 });
    expect(file.positionAt(99)).toEqual({ line: 2, column: 2 });
    expect(new SourceFile('a.seam', '').positionAt(0)).toEqual({ line: 1, column: 1 });
  });

  test('columns are UTF-16 units', () => {
    expect(new SourceFile('a.seam', '"😀" x').positionAt(5)).toEqual({ line: 1, column: 6 });
  });

  test('agree with counting', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\r\n'), maxLength: 30 });
    fc.assert(
      fc.property(text, fc.nat(40), (text, number) => {
        const offset = Math.min(number, text.length);
        // A break that the offset splits has not ended its line yet.
        const whole = text[offset] === '\n' && text[offset - 1] === '\r' ? offset - 1 : offset;
        const lines = text.slice(0, whole).split(/\r\n|\n|\r/);
        const column = (lines.at(-1)?.length ?? 0) + 1 + (offset - whole);
        expect(new SourceFile('a.seam', text).positionAt(offset)).toEqual({ line: lines.length, column });
      }),
    );
  });
});

describe('lines', () => {
  test('come without their breaks', () => {
    const file = new SourceFile('a.seam', 'ab\r\n\ncd');
    expect([1, 2, 3].map((line) => file.lineText(line))).toEqual(['ab', '', 'cd']);
  });

  test('that do not exist are empty', () => {
    const file = new SourceFile('a.seam', 'ab');
    expect([file.lineText(0), file.lineText(2)]).toEqual(['', '']);
  });
});

test('a file is its project’s unless it is built in', () => {
  expect(new SourceFile('a.seam', '').builtIn).toBe(false);
  expect(new SourceFile('a.seam', '', true).builtIn).toBe(true);
});
