import { describe, expect, test } from 'vitest';
import type { SeamLexer } from '../../../language/syntax/lexer.js';
import { createSeamlineServices } from '../../../language/syntax/module.js';

const lexer = createSeamlineServices().Seamline.parser.Lexer as SeamLexer;

/** The tokens as `type text`; keywords that are names too have their own type. */
function tokens(text: string): readonly string[] {
  return lexer.tokenize(text).tokens.map(({ tokenType, image }) => `${tokenType.name} ${image}`);
}

/** The mistakes as `line:column [text] message`. */
function mistakes(text: string): readonly string[] {
  return lexer.tokenize(text).errors.map(({ line, column, offset, length, message }) => {
    return `${line}:${column} [${text.slice(offset, offset + length)}] ${message}`;
  });
}

describe('names', () => {
  test.each(['PushInvoice', 'customer-delivery', '_x', 'x_1', 'a-1-b', 'Ünïcode', 'Счёт', '請求書', '𝒜b', 'e\u0301t'])(
    '%s is one',
    (name) => {
      expect(tokens(name)).toEqual([`ID ${name}`]);
      expect(mistakes(name)).toEqual([]);
    },
  );

  test('a hyphen belongs to a name only between its parts', () => {
    expect(tokens('a->b')).toEqual(['ID a', '-> ->', 'ID b']);
    expect(tokens('a-b->c')).toEqual(['ID a-b', '-> ->', 'ID c']);
    expect(mistakes('a- b')).toEqual(['1:2 [-] `-` has no meaning here; remove it']);
  });

  test('a keyword is a name as well, whatever its length', () => {
    expect(tokens('status duplicate-entry')).toEqual([
      'status or name status',
      'duplicate-entry or name duplicate-entry',
    ]);
    expect(tokens('Status statuses duplicate-entry-2')).toEqual(['ID Status', 'ID statuses', 'ID duplicate-entry-2']);
  });

  test('`new` is a name where no name follows it', () => {
    expect(tokens('new Invoice')[0]).toBe('new or name new');
    expect(tokens('new new')).toEqual(['new or name new', 'ID new']);
    expect(tokens('new, Job')[0]).toBe('ID new');
    expect(tokens('new owner Finance')[0]).toBe('ID new');
    expect(tokens('new status, Job')[0]).toBe('new or name new');
    expect(tokens('new')).toEqual(['ID new']);
  });
});

describe('numbers and dates', () => {
  test.each([
    ['12', 'NUMBER 12'],
    ['2.5', 'NUMBER 2.5'],
    ['007', 'NUMBER 007'],
    ['2026-11-23', 'DATE 2026-11-23'],
    ['2026-13-45', 'DATE 2026-13-45'],
    ['2026-11', 'DATE 2026-11'],
    ['123456789012345', 'NUMBER 123456789012345'],
    ['1234567890.12345', 'NUMBER 1234567890.12345'],
  ])('%s', (text, token) => {
    expect(tokens(text)).toEqual([token]);
    expect(mistakes(text)).toEqual([]);
  });

  test('a number needs no space to its unit, and a dot without digits is none of its', () => {
    expect(tokens('5minutes')).toEqual(['NUMBER 5', 'minutes or name minutes']);
    expect(tokens('5.')).toEqual(['NUMBER 5', '. .']);
  });

  test.each(['1234567890123456', '1.234567890123456', '9'.repeat(400)])('more than 15 digits: %s', (text) => {
    expect(mistakes(text)).toEqual([`1:1 [${text}] a number has at most 15 digits`]);
    expect(tokens(text)).toEqual([`NUMBER ${text}`]);
  });
});

describe('texts', () => {
  test('on one line and over lines', () => {
    expect(tokens('"a" "b \\" c" """d\n"e" """ "f"')).toEqual([
      'STRING "a"',
      'STRING "b \\" c"',
      'STRING """d\n"e" """',
      'STRING "f"',
    ]);
  });

  test('one without its end goes to the end of the line', () => {
    expect(mistakes('team T {\n  contact "x }\n}')).toEqual([
      '2:11 ["x }] this text has no closing `"`; a text that spans lines is written between `"""` and `"""`',
    ]);
    expect(tokens('"x\r\nteam')).toEqual(['STRING "x', 'team or name team']);
  });

  test('one over lines without its end goes to the end of the file', () => {
    expect(mistakes('team T { contact """x\ny }')).toEqual(['1:18 ["""] this text has no closing `"""`']);
  });

  test('mistakes inside are at their place', () => {
    expect(mistakes(String.raw`"a \q" "\u{D800}"`)).toEqual([
      String.raw`1:4 [\q] a backslash is written ${'`\\\\`'}; the escapes are ${'`\\"`, `\\\\`, `\\n`, `\\t` and `\\u{…}`'}`,
      String.raw`1:9 [\u{D800}] ${'`\\u{D800}`'} is no character; write its number as in ${'`\\u{20AC}`'}`,
    ]);
  });

  test('what looks like a comment in a text is none', () => {
    expect(tokens('"https://x /* y */"')).toEqual(['STRING "https://x /* y */"']);
  });
});

describe('comments', () => {
  test('are no tokens', () => {
    const { tokens: found, report } = lexer.tokenize('team // one\n/* two\n */ T /** three */');
    expect(found.map(({ image }) => image)).toEqual(['team', 'T']);
    expect(report.comments.map(({ image }) => image)).toEqual(['// one', '/* two\n */', '/** three */']);
  });

  test('a quote in a comment opens no text', () => {
    expect(tokens('// don"t\nteam')).toEqual(['team or name team']);
  });

  test('one without its end', () => {
    expect(mistakes('team T /* x')).toEqual(['1:8 [/*] this comment has no closing `*/`']);
  });
});

describe('what has no meaning', () => {
  test.each([
    ['team T @@ x', '1:8 [@@] `@@` has no meaning here; remove it'],
    ['team\u0000', '1:5 [\u0000] `U+0000` has no meaning here; remove it'],
    ['team \u202E', '1:6 [\u202E] `U+202E` has no meaning here; remove it'],
    ['a \uD800', '1:3 [\uD800] `U+D800` has no meaning here; remove it'],
    ['a \u2028', '1:3 [\u2028] `U+2028` has no meaning here; remove it'],
    ['“x”', '1:1 [“x”] a text stands between `"` and `"`, not between `“` and `”`'],
    ['a 😀 b', '1:3 [😀] `😀` has no meaning here; remove it'],
  ])('%j', (text, mistake) => {
    expect(mistakes(text)[0]).toBe(mistake);
  });

  test('neighbours are one mistake', () => {
    expect(mistakes('#$%&')).toHaveLength(1);
  });
});

describe('places', () => {
  test('lines and columns count from 1, whatever ends a line; the byte order mark has none', () => {
    const places = lexer
      .tokenize('\uFEFFteam A\r\nteam\tB\nteam """\n x""" C\rteam 𝒜 D')
      .tokens.map(({ image, startLine, startColumn }) => `${image.slice(0, 4)} ${startLine}:${startColumn}`);
    expect(places).toEqual([
      'team 1:2',
      'A 1:7',
      'team 2:1',
      'B 2:6',
      'team 3:1',
      '"""\n 3:6',
      'C 4:7',
      'team 5:1',
      '𝒜 5:6',
      'D 5:9',
    ]);
  });

  test('parentheses nest 64 deep, and one more is one mistake', () => {
    expect(mistakes(`${'('.repeat(64)}${')'.repeat(64)}`)).toEqual([]);
    expect(mistakes(`${'('.repeat(70)}${')'.repeat(70)}`)).toEqual([
      '1:65 [(] conditions nest at most 64 parentheses deep',
    ]);
    expect(tokens(`${'('.repeat(70)}${')'.repeat(70)}`)).toHaveLength(128);
    expect(mistakes(`{${'('.repeat(64)}} {(}`)).toEqual([]);
  });
});
