// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { importDrawing, updateDrawing } from '../../../../client/preview/webview/imported-drawing.js';

function imported(inside: string): string {
  const source = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 60">${inside}</svg>`;
  return importDrawing(source, document)?.svg.innerHTML ?? '';
}

test('takes what a drawing is made of, with its size', () => {
  const source =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 60"><g id="a" role="button" aria-label="A"><title>A</title>' +
    '<rect class="seam-box" x="1" y="2" width="3" height="4" rx="5"/><text x="1" y="2">One &amp; two</text></g></svg>';
  const drawing = importDrawing(source, document);
  expect(drawing).toMatchObject({ width: 120, height: 60 });
  expect(drawing?.svg.querySelector('#a')?.getAttribute('aria-label')).toBe('A');
  expect(drawing?.svg.querySelector('text')?.textContent).toBe('One & two');
  expect(drawing?.svg.querySelector('rect')?.getAttribute('rx')).toBe('5');
});

test.each([
  ['scripts', '<script>alert(1)</script>'],
  ['foreign markup', '<foreignObject><div xmlns="http://www.w3.org/1999/xhtml">x</div></foreignObject>'],
  ['images', '<image href="http://example.com/x.png"/>'],
  ['references', '<use href="#x"/>'],
  ['links', '<a href="javascript:alert(1)"><text>x</text></a>'],
  ['styles', '<style>* { background: url(http://example.com) }</style>'],
  ['animations', '<animate attributeName="href" values="x"/>'],
])('leaves out %s', (_, inside) => {
  expect(imported(inside)).toBe('');
});

test('leaves out handlers, styles and references in attributes', () => {
  expect(imported('<rect onload="alert(1)" onclick="x()" style="fill:url(x)" href="x" fill="url(#x)" x="1"/>')).toBe(
    '<rect x="1"></rect>',
  );
});

test('takes nothing of a text that is no drawing', () => {
  expect(importDrawing('<p>Hello</p>', document)).toBeUndefined();
});

describe('another drawing', () => {
  const part = (id: string, text: string): string => `<g id="${id}"><text x="1" y="2">${text}</text></g>`;
  const whole = (transform: string, ...parts: readonly string[]): string =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 60"><title>Map</title><g transform="${transform}">${parts.join('')}</g></svg>`;

  function updated(before: string, now: string): { readonly kept: readonly string[]; readonly markup: string } {
    const drawn = importDrawing(before, document);
    if (!drawn) throw new Error('The first drawing is none.');
    const olds = new Map([...drawn.svg.querySelectorAll('g[id]')].map((group) => [group.id, group]));
    const result = updateDrawing(drawn, now);
    expect(result?.svg).toBe(drawn.svg);
    const groups = [...drawn.svg.querySelectorAll('g[id]')];
    return {
      kept: groups.filter((group) => olds.get(group.id) === group).map(({ id }) => id),
      markup: drawn.svg.outerHTML,
    };
  }

  test.each([
    ['keeps the parts that are the same', ['a', 'b'], whole('translate(1 1)', part('a', 'A'), part('b', 'C'))],
    ['moves what holds them', ['a', 'b'], whole('translate(2 2)', part('a', 'A'), part('b', 'B'))],
    ['takes in what is new', ['a', 'b'], whole('translate(1 1)', part('a', 'A'), part('b', 'B'), part('c', 'C'))],
    ['lets go of what is no more', ['a'], whole('translate(1 1)', part('a', 'A'))],
    ['takes parts in another order', [], whole('translate(1 1)', part('b', 'B'), part('a', 'A'))],
  ])('%s, and looks as if it were drawn anew', (what, ids, now) => {
    const { kept, markup } = updated(whole('translate(1 1)', part('a', 'A'), part('b', 'B')), now);
    expect(markup).toBe(importDrawing(now, document)?.svg.outerHTML);
    expect(kept).toEqual(what.startsWith('keeps') ? ['a'] : ids);
  });

  test('keeps what the page made of a part that stays', () => {
    const drawn = importDrawing(whole('translate(1 1)', part('a', 'A'), part('b', 'B')), document);
    const group = drawn?.svg.querySelector('#a');
    group?.setAttribute('tabindex', '0');
    if (drawn) updateDrawing(drawn, whole('translate(3 3)', part('a', 'A'), part('b', 'C')));
    expect(drawn?.svg.querySelector('#a')).toBe(group);
    expect(group?.getAttribute('tabindex')).toBe('0');
    expect(drawn?.svg.textContent).toBe('MapAC');
  });

  test('takes in nothing that the first one could not', () => {
    const now = whole('translate(1 1)', '<g id="a" onclick="x()"><script>x()</script></g>', '<image href="x"/>');
    expect(updated(whole('translate(1 1)', part('a', 'A')), now).markup).not.toMatch(/script|onclick|image/);
  });

  test('is none where the text is no drawing', () => {
    const drawn = importDrawing(whole('', part('a', 'A')), document);
    expect(drawn && updateDrawing(drawn, '<p>Hello</p>')).toBeUndefined();
  });
});
