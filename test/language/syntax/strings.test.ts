import { describe, expect, test } from 'vitest';
import { decodeEscapes, stringValue } from '../../../language/syntax/strings.js';

describe('escapes', () => {
  test.each([
    ['plain', 'plain'],
    [String.raw`a \"b\"`, 'a "b"'],
    [String.raw`C:\\temp`, String.raw`C:\temp`],
    [String.raw`one\ntwo\tthree`, 'one\ntwo\tthree'],
    [String.raw`\u{20AC} \u{1f600} \u{0}`, '€ 😀 \0'],
    [String.raw`\\n`, String.raw`\n`],
    [String.raw`\u{10FFFF}`, '\u{10FFFF}'],
  ])('%s', (written, value) => {
    expect(decodeEscapes(written, () => expect.fail('no mistake here'))).toBe(value);
  });

  test.each([
    [String.raw`a \q`, 'a backslash is written', 2, 4],
    [String.raw`C:\dir`, 'a backslash is written', 2, 4],
    [String.raw`\u20AC`, 'a backslash is written', 0, 2],
    ['ends with \\', 'a backslash is written', 10, 11],
    [String.raw`\u{}`, 'is no character', 0, 4],
    [String.raw`\u{110000}`, 'is no character', 0, 10],
    [String.raw`\u{D800}`, 'is no character', 0, 8],
    [String.raw`\u{0000041}`, 'is no character', 0, 11],
  ])('%s is a mistake, and stays as written', (written, message, start, end) => {
    const problems: [string, number, number][] = [];
    expect(decodeEscapes(written, (...problem) => problems.push(problem))).toBe(written);
    expect(problems).toEqual([[expect.stringContaining(message), start, end]]);
  });
});

describe('texts', () => {
  test.each([
    ['""', ''],
    ['"x"', 'x'],
    [String.raw`"say \"hi\""`, 'say "hi"'],
    ['"no end', 'no end'],
    ['"', ''],
    ['""""""', ''],
    ['"""x"""', 'x'],
    ['"""  on one line """', 'on one line'],
    ['"""say "hi" to them"""', 'say "hi" to them'],
    ['"""no end', 'no end'],
  ])('%s', (image, value) => {
    expect(stringValue(image)).toBe(value);
  });

  test('the common indentation of the lines goes, the rest of it stays: it is Markdown', () => {
    const image = '"""\n      # Title\n\n      - one\n        - two\n\n          code\n    """';
    expect(stringValue(image)).toBe('# Title\n\n- one\n  - two\n\n    code');
  });

  test('blank lines do not count for the indentation, and lose their own', () => {
    expect(stringValue('"""\n    a\n \n\n    b\n"""')).toBe('a\n\n\nb');
  });

  test('what stands on the first line has no indentation to lose', () => {
    expect(stringValue('"""First.\n    Second.\n      Third.\n"""')).toBe('First.\nSecond.\n  Third.');
  });

  test('tabs are indentation too', () => {
    expect(stringValue('"""\n\t\ta\n\t\t\tb\n\t"""')).toBe('a\n\tb');
  });

  test('CRLF and lone CR read as line breaks', () => {
    expect(stringValue('"""\r\n  a\r\n  b\r  c\n"""')).toBe('a\nb\nc');
  });

  test('escapes are read after the indentation is gone', () => {
    expect(stringValue(String.raw`"""a\n   b"""`)).toBe('a\n   b');
  });
});
