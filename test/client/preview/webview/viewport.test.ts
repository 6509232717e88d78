import { describe, expect, test } from 'vitest';
import { fitted, opened, panned, showing, zoomed } from '../../../../client/preview/webview/viewport.js';

const window = { width: 600, height: 400 };

/** Where a point of the drawing is on the screen. */
function onScreen({ x, y, scale }: { x: number; y: number; scale: number }, point: { x: number; y: number }) {
  return { x: (point.x - x) * scale, y: (point.y - y) * scale };
}

test('everything is seen at first, in the middle', () => {
  const drawing = { width: 2000, height: 1000 };
  const view = fitted(drawing, window);
  const corner = onScreen(view, { x: 0, y: 0 });
  const opposite = onScreen(view, { x: 2000, y: 1000 });
  expect(corner.x).toBeCloseTo(12);
  expect(opposite.x).toBeCloseTo(588);
  expect(corner.y).toBeCloseTo(400 - opposite.y);
});

test('a large drawing is opened at its middle, where its names can be read', () => {
  const drawing = { width: 6000, height: 3000 };
  const view = opened(drawing, window);
  expect(view.scale).toBe(0.4);
  expect(onScreen(view, { x: 3000, y: 1500 })).toEqual({ x: 300, y: 200 });
  expect(opened({ width: 1000, height: 500 }, window)).toEqual(fitted({ width: 1000, height: 500 }, window));
});

test('a small drawing is not blown up', () => {
  expect(fitted({ width: 100, height: 50 }, window).scale).toBe(1);
});

test('what lies under the pointer stays there while zooming', () => {
  const view = { x: 100, y: 50, scale: 0.5 };
  const at = { x: 200, y: 120 };
  const point = { x: view.x + at.x / view.scale, y: view.y + at.y / view.scale };
  const after = zoomed(view, 1.7, at);
  expect(onScreen(after, point).x).toBeCloseTo(at.x);
  expect(onScreen(after, point).y).toBeCloseTo(at.y);
});

test('zooming has its limits', () => {
  expect(zoomed({ x: 0, y: 0, scale: 1 }, 1000, { x: 0, y: 0 }).scale).toBe(4);
  expect(zoomed({ x: 0, y: 0, scale: 1 }, 0.0001, { x: 0, y: 0 }).scale).toBe(0.1);
});

test('panning goes as far on the screen at any scale', () => {
  const view = { x: 0, y: 0, scale: 2 };
  expect(onScreen(panned(view, 30, -10), { x: 0, y: 0 })).toEqual({ x: -30, y: 10 });
});

describe('bringing a part into sight', () => {
  const view = { x: 0, y: 0, scale: 1 };

  test('moves nothing where it is seen', () => {
    expect(showing(view, { x: 100, y: 100, width: 50, height: 20 }, window)).toEqual(view);
  });

  test('moves as little as needed', () => {
    expect(showing(view, { x: 640, y: 100, width: 50, height: 20 }, window)).toEqual({ x: 102, y: 0, scale: 1 });
    expect(showing(view, { x: 100, y: -30, width: 50, height: 20 }, window)).toEqual({ x: 0, y: -42, scale: 1 });
  });
});
