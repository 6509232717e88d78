import type { PlacedEdge, Point } from '../layout/positions.js';
import { type Content, type Markup, short, tag } from '../text/markup.js';

/** A line of text; `y` is its baseline. */
export interface TextLine {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** Names of `style.ts`, without `seam-`. */
  readonly look: readonly string[];
}

/** A text of a drawing. Each line is an element of its own, so that a right-to-left text never runs into its neighbours. */
export function textLine({ x, y, text, look }: TextLine): Markup {
  return tag('text', { x, y, class: classes('text', ...look) }, text);
}

/** The class names of a look. */
export function classes(...looks: readonly (string | false | undefined)[]): string {
  return looks.flatMap((look) => (look ? [`seam-${look}`] : [])).join(' ');
}

/** A rectangle around its middle. */
export function box(
  { x, y }: Point,
  { width, height }: { readonly width: number; readonly height: number },
  radius: number,
): Markup {
  return tag('rect', { class: 'seam-box', x: x - width / 2, y: y - height / 2, width, height, rx: radius });
}

/** A box with pointed sides, for where a walk ends. */
export function pointedBox(
  { x, y }: Point,
  { width, height }: { readonly width: number; readonly height: number },
): Markup {
  const [left, right, top, bottom] = [x - width / 2, x + width / 2, y - height / 2, y + height / 2];
  const point = Math.min(16, height / 3);
  const corners: readonly Point[] = [
    { x: left + point, y: top },
    { x: right - point, y: top },
    { x: right, y },
    { x: right - point, y: bottom },
    { x: left + point, y: bottom },
    { x: left, y },
  ];
  return tag('polygon', { class: 'seam-box', points: pointsOf(corners) });
}

/** A shaft with its heads. */
export function arrow({ curve, startTip, endTip }: PlacedEdge): readonly Markup[] {
  const first = curve[0];
  const last = curve.at(-1);
  if (!first || !last) return [];
  return [
    tag('path', { class: 'seam-arrow', d: pathOf(curve) }),
    ...(startTip ? [head(first, startTip)] : []),
    ...(endTip ? [head(last, endTip)] : []),
  ];
}

const HALF_HEAD = 4.6;

/** A triangle from the end of the shaft to the tip. */
function head(base: Point, tip: Point): Markup {
  const [dx, dy] = [tip.x - base.x, tip.y - base.y];
  const length = Math.hypot(dx, dy) || 1;
  const [nx, ny] = [(-dy / length) * HALF_HEAD, (dx / length) * HALF_HEAD];
  const corners = [{ x: base.x + nx, y: base.y + ny }, tip, { x: base.x - nx, y: base.y - ny }];
  return tag('polygon', { class: 'seam-head', points: pointsOf(corners) });
}

function pathOf([start, ...rest]: readonly Point[]): string {
  if (!start) return '';
  return `M${pair(start)}${rest.length > 0 ? `C${rest.map(pair).join(' ')}` : ''}`;
}

function pointsOf(points: readonly Point[]): string {
  return points.map(pair).join(' ');
}

function pair({ x, y }: Point): string {
  return `${short(x)},${short(y)}`;
}

/** The plate behind a text that lies on lines. */
export function plate({ x, y }: Point, { width, height }: { readonly width: number; readonly height: number }): Markup {
  return tag('rect', { class: 'seam-plate', x: x - width / 2, y: y - height / 2, width, height, rx: 3 });
}

/** Pieces that belong together, with what a screen reader and a pointer's rest say of them. */
export function group(
  attributes: Readonly<Record<string, string | number | undefined>>,
  title: string,
  ...content: readonly Content[]
): Markup {
  return tag('g', attributes, tag('title', {}, title), ...content);
}
