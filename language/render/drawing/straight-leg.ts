import type { Size } from '../layout/graph.js';
import type { PlacedEdge, Point } from '../layout/positions.js';

type Box = Point & Size;

const HEAD = 9;

/**
 * An arrow between two boxes that no router has led: out of the side that faces the other box, in one bend. It passes under what lies
 * between; for maps with too many arrows to lead around anything.
 */
export function straightLeg(from: Box, to: Box, heads: { readonly start: boolean; readonly end: boolean }): PlacedEdge {
  if (from.x === to.x && from.y === to.y) return loop(from, heads);
  const isBeside = Math.abs(to.x - from.x) > (from.width + to.width) / 2;
  const start = isBeside ? sideways(from, to) : upright(from, to);
  const end = isBeside ? sideways(to, from) : upright(to, from);
  const startTip = heads.start ? start.at : undefined;
  const endTip = heads.end ? end.at : undefined;
  const first = heads.start ? moved(start.at, start.out, HEAD) : start.at;
  const last = heads.end ? moved(end.at, end.out, HEAD) : end.at;
  const reach = Math.max(20, Math.hypot(last.x - first.x, last.y - first.y) * 0.3);
  const curve = [first, moved(first, start.out, reach), moved(last, end.out, reach), last];
  return { curve, startTip, endTip, label: undefined };
}

/** Where an arrow meets a box, and the direction away from the box there. */
interface Port {
  readonly at: Point;
  readonly out: Point;
}

function sideways(box: Box, other: Point): Port {
  const sign = other.x > box.x ? 1 : -1;
  // Arrows to different boxes leave at different heights, so that they can be told apart.
  const lean = clamp((other.y - box.y) / 10, box.height / 2 - 6);
  return { at: { x: box.x + (sign * box.width) / 2, y: box.y + lean }, out: { x: sign, y: 0 } };
}

function upright(box: Box, other: Point): Port {
  const sign = other.y > box.y ? 1 : -1;
  const lean = clamp((other.x - box.x) / 2, box.width / 2 - 10);
  return { at: { x: box.x + lean, y: box.y + (sign * box.height) / 2 }, out: { x: 0, y: sign } };
}

function loop({ x, y, width, height }: Box, heads: { readonly start: boolean; readonly end: boolean }): PlacedEdge {
  const top = y - height / 2;
  const [left, right] = [x + width / 6, x + width / 3];
  const last = { x: right, y: heads.end ? top - HEAD : top };
  return {
    curve: [{ x: left, y: top }, { x: left, y: top - 30 }, { x: right, y: top - 30 }, last],
    startTip: undefined,
    endTip: heads.end ? { x: right, y: top } : undefined,
    label: undefined,
  };
}

function moved({ x, y }: Point, direction: Point, by: number): Point {
  return { x: x + direction.x * by, y: y + direction.y * by };
}

function clamp(value: number, limit: number): number {
  return Math.max(-limit, Math.min(limit, value));
}
