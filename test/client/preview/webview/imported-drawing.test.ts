// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { importDrawing } from '../../../../client/preview/webview/imported-drawing.js';

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
