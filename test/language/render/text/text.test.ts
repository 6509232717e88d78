import { assert, integer, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeMarkup, short, tag } from '../../../../language/render/text/markup.js';
import { charactersOf } from '../../../../language/render/text/characters.js';
import { escapeHidden, visible } from '../../../../language/render/text/visible.js';
import { widthOf } from '../../../../language/render/text/width.js';
import { ellipsis, wrapText } from '../../../../language/render/text/wrap.js';
import { parseXml } from '../../../support/markup.js';

describe('markup', () => {
  test('leads any text through XML unchanged, once it is made visible', () => {
    assert(
      property(string({ unit: 'binary' }), (text) => {
        const shown = visible(text);
        const parsed = parseXml(tag('text', { class: shown }, shown).markup);
        expect(parsed.text).toBe(shown);
        expect(parsed.attributes.get('class')).toBe(shown);
        expect(parsed.children).toEqual([]);
      }),
    );
  });

  test('leaves out attributes without a value', () => {
    expect(tag('details', { open: true, id: undefined, hidden: false }, 'x').markup).toBe(
      '<details open="">x</details>',
    );
  });

  test('escapes what ends an attribute or begins an element', () => {
    expect(escapeMarkup(`<&>"'`)).toBe('&lt;&amp;&gt;&quot;&#39;');
  });

  test('writes numbers short, and zero without a sign', () => {
    expect([short(1 / 3), short(-0.0001), short(12), short(0.1 + 0.2)]).toEqual(['0.33', '0', '12', '0.3']);
  });
});

describe('what is hidden in a text', () => {
  test('is shown as an escape of the language, line breaks and tabs too', () => {
    expect(escapeHidden('a\tb\nc\r\u0000\u009b\u200b\u2066\ufeff\ud800 é 日本 👨‍👩‍👧')).toBe(
      'a\\tb\\nc\\r\\u{0}\\u{9b}\\u{200b}\\u{2066}\\u{feff}\\u{d800} é 日本 👨‍👩‍👧',
    );
  });

  test.each([
    ['a\u{202e}b', 'a\\u{202e}b'],
    ['a\u{0}b', 'a\\u{0}b'],
    ['a\u{200b}b', 'a\\u{200b}b'],
    ['a\u{d800}b', 'a\\u{d800}b'],
    ['a\n\t b ', 'a b'],
    ['👩‍🔧 נ', '👩‍🔧 נ'],
  ])('%j is shown as %j', (text, shown) => {
    expect(visible(text)).toBe(shown);
  });
});

describe('widths', () => {
  test('tell narrow from wide', () => {
    const size = { size: 10 };
    expect(widthOf('iii', size)).toBeLessThan(widthOf('WWW', size));
    expect(widthOf('漢字', size)).toBeCloseTo(20.4);
    expect(widthOf('e\u0301', size)).toBe(widthOf('e', size));
    expect(widthOf('Title', { size: 10, bold: true })).toBeGreaterThan(widthOf('Title', size));
  });
});

describe('wrapping', () => {
  const options = { size: 10, width: 60, lines: 3 };

  test('breaks at spaces', () => {
    expect(wrapText('one two three four', options)).toEqual(['one two', 'three four']);
  });

  test('breaks a word only where it is longer than a line, and never inside a character', () => {
    expect(wrapText('👩‍🔧👩‍🔧👩‍🔧👩‍🔧👩‍🔧', { ...options, width: 45 })).toEqual(['👩‍🔧👩‍🔧', '👩‍🔧👩‍🔧', '👩‍🔧']);
    expect(wrapText('漢字漢字漢字漢字', options).length).toBe(2);
  });

  test('ends with an ellipsis where there is more', () => {
    expect(wrapText('one two three four five six seven eight nine', { ...options, lines: 2 })).toEqual([
      'one two',
      'three four…',
    ]);
    expect(ellipsis('one two three', 60, { size: 10 })).toBe('one two…');
    expect(ellipsis('', 60, { size: 10 })).toBe('');
  });

  test('no line is ever wider than asked, unless one character is', () => {
    assert(
      property(string({ unit: 'grapheme', maxLength: 80 }), integer({ min: 20, max: 200 }), (text, width) => {
        const lines = wrapText(text, { size: 10, width, lines: 4 });
        expect(lines.length).toBeLessThanOrEqual(4);
        const characters = (line: string): number => Array.from(new Intl.Segmenter('en').segment(line)).length;
        for (const line of lines)
          if (characters(line) > 1) expect(widthOf(line, { size: 10 })).toBeLessThanOrEqual(width);
      }),
    );
  });

  test('takes no longer for a text without end', () => {
    expect(wrapText('x'.repeat(1_000_000), options)).toHaveLength(3);
  });
});

test('a text comes apart into characters as a reader sees them', () => {
  expect(charactersOf('ae\u0301👨‍👩‍👧')).toEqual([
    { text: 'a', offset: 0 },
    { text: 'e\u0301', offset: 1 },
    { text: '👨‍👩‍👧', offset: 3 },
  ]);
});
