import type { PreviewState } from '../messages.js';

/** What is seen of a drawing: its point at the top left corner, and how many screen pixels one of its pixels takes. */
export type View = NonNullable<PreviewState['view']>;

export interface Size {
  readonly width: number;
  readonly height: number;
}

const SMALLEST = 0.1;
const LARGEST = 4;
const PADDING = 12;

/** Below this scale not even the large names of a drawing that is seen from afar can be read. */
const LEGIBLE = 0.4;

/** What is seen of a drawing at first: all of it where it can be read then, else its middle. */
export function opened(drawing: Size, window: Size): View {
  const all = fitted(drawing, window);
  return all.scale >= LEGIBLE ? all : centred(drawing, window, LEGIBLE);
}

/** The whole drawing in the middle of the window, never larger than it is. */
export function fitted(drawing: Size, window: Size): View {
  const room = { width: Math.max(1, window.width - 2 * PADDING), height: Math.max(1, window.height - 2 * PADDING) };
  const scale = clampedScale(
    Math.min(1, room.width / Math.max(1, drawing.width), room.height / Math.max(1, drawing.height)),
  );
  return centred(drawing, window, scale);
}

function centred(drawing: Size, window: Size, scale: number): View {
  return {
    scale,
    x: (drawing.width - window.width / scale) / 2,
    y: (drawing.height - window.height / scale) / 2,
  };
}

/** Another scale; the point of the drawing that lies at a point of the window stays there. */
export function zoomed({ x, y, scale }: View, factor: number, at: { readonly x: number; readonly y: number }): View {
  const next = clampedScale(scale * factor);
  return { scale: next, x: x + at.x / scale - at.x / next, y: y + at.y / scale - at.y / next };
}

/** The window moved over the drawing by so many screen pixels. */
export function panned({ x, y, scale }: View, right: number, down: number): View {
  return { scale, x: x + right / scale, y: y + down / scale };
}

/** The view with a part of the drawing in sight; unchanged where it is already. Screen pixels, from the window's corner. */
export function showing(
  view: View,
  part: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  window: Size,
): View {
  return panned(
    view,
    beyond(part.x, part.x + part.width, window.width),
    beyond(part.y, part.y + part.height, window.height),
  );
}

/** How far a stretch lies outside of what is seen: negative before it, positive behind. */
function beyond(start: number, end: number, length: number): number {
  if (start < PADDING || end - start > length - 2 * PADDING) return start - PADDING;
  return Math.max(0, end + PADDING - length);
}

function clampedScale(scale: number): number {
  return Math.min(LARGEST, Math.max(SMALLEST, scale));
}
