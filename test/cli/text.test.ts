import { describe, expect, test } from 'vitest';
import { hours, ledgerLine, money } from '../../language/render/words/amounts.js';
import { frameOf } from '../../cli/text/frame.js';
import { drawTable } from '../../cli/text/table.js';
import { cellsOf, cutStart, padStart, widthOf, wrap } from '../../cli/text/width.js';
import { totalsOf } from '../../language/ledger/totals.js';
import { SourceFile } from '../../language/landscape/source.js';

/** The frame of the text between the marks ‹ and ›. */
function frame(marked: string, width = 60) {
  const start = marked.indexOf('‹');
  const end = marked.indexOf('›') - 1;
  const file = new SourceFile('a.seam', marked.replace(/[‹›]/g, ''));
  const { source, marks, line, lastLine } = frameOf({ file, start, end }, width);
  return { source, marks, line, lastLine };
}

describe('a frame', () => {
  test('underlines the range', () => {
    expect(frame('one\ntwo ‹three› four\nfive')).toEqual({
      line: 2,
      source: 'two three four',
      marks: '    ^^^^^',
      lastLine: undefined,
    });
  });

  test('marks the place of an empty range, also at the end of a line and of the file', () => {
    expect(frame('ab‹›c').marks).toBe('  ^');
    expect(frame('abc‹›\nd').marks).toBe('   ^');
    expect(frame('abc\n‹›')).toEqual({ line: 2, source: '', marks: '^', lastLine: undefined });
  });

  test('expands tabs, and counts wide characters as two cells and combining ones as none', () => {
    expect(frame('\t‹x›')).toMatchObject({ source: '  x', marks: '  ^' });
    expect(frame('a\t‹x›')).toMatchObject({ source: 'a x', marks: '  ^' });
    expect(frame('"日本" ‹語›')).toMatchObject({ source: '"日本" 語', marks: '       ^^' });
    expect(frame('e\u0301 ‹x›').marks).toBe('  ^');
    expect(frame('😀‹x›').marks).toBe('  ^');
  });

  test('shows what a terminal would obey', () => {
    expect(frame('a\u001b[2J\u202e ‹b›')).toMatchObject({
      source: 'a\\u{1b}[2J\\u{202e} b',
      marks: `${' '.repeat('a\\u{1b}[2J\\u{202e} '.length)}^`,
    });
  });

  test('cuts a long line around the range', () => {
    const cut = frame(`${'a'.repeat(500)} ‹target› ${'b'.repeat(500)}`, 40);
    expect(cut.source).toMatch(/^…a+ target b+…$/);
    expect(widthOf(cut.source)).toBeLessThanOrEqual(40);
    expect(cut.source.slice(cut.marks.indexOf('^'), cut.marks.length)).toBe('target');
    expect(frame(`‹${'x'.repeat(100)}›`, 20)).toMatchObject({ source: `${'x'.repeat(18)}…`, marks: '^'.repeat(18) });
  });

  test('looks only at a part of a line of a megabyte', () => {
    const started = performance.now();
    expect(widthOf(frame(`${'é'.repeat(1_000_000)}‹x›${'é'.repeat(1_000_000)}`, 80).source)).toBeLessThanOrEqual(80);
    expect(performance.now() - started).toBeLessThan(500);
  });

  test('marks the first of several lines, and names the last', () => {
    expect(frame('ab ‹cd\nef\ng›h')).toEqual({ line: 1, source: 'ab cd', marks: '   ^^', lastLine: 3 });
  });
});

describe('text', () => {
  test('has a width', () => {
    expect(['abc', '日本', 'e\u0301', '👨‍👩‍👧', ''].map(widthOf)).toEqual([3, 4, 1, 2, 0]);
    expect(cellsOf('a日').map(({ offset }) => offset)).toEqual([0, 1]);
    expect(padStart('日', 4)).toBe('  日');
  });

  test('is cut at its start', () => {
    expect(['abcdef', 'abcdefg', '日本語'].map((text) => cutStart(text, 6))).toEqual(['abcdef', '…cdefg', '日本語']);
    expect(cutStart('日本語', 4)).toBe('…語');
  });

  test('is wrapped at spaces', () => {
    expect(wrap('aa bb cc dd', 5)).toEqual(['aa bb', 'cc dd']);
    expect(wrap('aaaaaaaa b', 4)).toEqual(['aaaaaaaa', 'b']);
    expect(wrap('', 4)).toEqual(['']);
  });

  test('stands in columns', () => {
    const columns = [
      { title: 'what', align: 'left' },
      { title: 'n', align: 'right' },
    ] as const;
    expect(
      drawTable(columns, [
        ['日本', '10'],
        ['a', '1'],
      ]),
    ).toEqual(['what   n', '日本  10', 'a      1']);
  });
});

describe('amounts', () => {
  test('are for people', () => {
    expect([0, 30, 59.4, 60, 90, 7434, 600_000].map(hours)).toEqual([
      '0 min',
      '30 min',
      '59 min',
      '1 h',
      '1.5 h',
      '123.9 h',
      '10,000 h',
    ]);
    expect(money(1234567.5, 'USD')).toBe('1,234,568 USD');
  });

  test('add up to a line', () => {
    expect(ledgerLine(totalsOf([]))).toBe('no manual work declared');
    const priced = { minutesPerMonth: 120, costPerMonth: { currency: 'USD', amount: 80 } };
    const other = { minutesPerMonth: 60, costPerMonth: { currency: 'EUR', amount: 50 } };
    expect(ledgerLine(totalsOf([priced, other, { minutesPerMonth: undefined, costPerMonth: undefined }]))).toBe(
      '3 h of manual work a month, 50 EUR + 80 USD, and 1 without a duration or frequency',
    );
  });
});
