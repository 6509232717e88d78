/** Where a key leads, as a step to the right and downwards. */
const DIRECTIONS: ReadonlyMap<string, readonly [x: number, y: number]> = new Map([
  ['ArrowRight', [1, 0]],
  ['ArrowLeft', [-1, 0]],
  ['ArrowDown', [0, 1]],
  ['ArrowUp', [0, -1]],
] as const);

/** A part of a drawing by where it is on the screen. */
export interface OnScreen {
  getBoundingClientRect(): { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/**
 * The nearest part in the direction of an arrow key; going aside counts double, so that a column or a row is followed.
 * @returns `undefined` for another key, or where nothing lies that way
 */
export function neighbourOf<P extends OnScreen>(part: P, all: readonly P[], key: string): P | undefined {
  const direction = DIRECTIONS.get(key);
  if (!direction) return undefined;
  const [towardsX, towardsY] = direction;
  const from = middleOf(part);
  let best: P | undefined;
  let shortest = Number.POSITIVE_INFINITY;
  for (const other of all) {
    if (other === part) continue;
    const to = middleOf(other);
    const along = (to.x - from.x) * towardsX + (to.y - from.y) * towardsY;
    if (along <= 0) continue;
    const aside = Math.abs((to.x - from.x) * towardsY) + Math.abs((to.y - from.y) * towardsX);
    const distance = along + 2 * aside;
    if (distance >= shortest) continue;
    shortest = distance;
    best = other;
  }
  return best;
}

function middleOf(part: OnScreen): { readonly x: number; readonly y: number } {
  const { x, y, width, height } = part.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}
