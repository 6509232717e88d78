import type { Severity } from '../../rules/rule.js';
import type { Point } from '../layout/positions.js';
import { type Markup, short, tag } from '../text/markup.js';
import { widthOf } from '../text/width.js';
import type { FindingCounts } from '../views/findings-view.js';
import { worstOf } from '../views/findings-view.js';
import { classes } from './shapes.js';

const RADIUS = 6.5;
const HEIGHT = 18;
const PADDING = 4;
const COUNT = { size: 11, bold: true };

/** A severity as a shape of its own: an octagon with a cross, a triangle with a bar, a disc with an i. */
export function severityMark(severity: Severity, { x, y }: Point): Markup {
  const look = { class: classes(`mark-${severity}`) };
  const line = (d: string): Markup => tag('path', { class: 'seam-mark-line', d });
  const at = (dx: number, dy: number): string => `${short(x + dx)},${short(y + dy)}`;
  switch (severity) {
    case 'error': {
      const corners = Array.from({ length: 8 }, (_, index) => {
        const angle = ((2 * index + 1) * Math.PI) / 8;
        return at(Math.cos(angle) * RADIUS * 1.06, Math.sin(angle) * RADIUS * 1.06);
      });
      return tag(
        'g',
        {},
        tag('polygon', { ...look, points: corners.join(' ') }),
        line(`M${at(-2.4, -2.4)}L${at(2.4, 2.4)}M${at(2.4, -2.4)}L${at(-2.4, 2.4)}`),
      );
    }
    case 'warning':
      return tag(
        'g',
        {},
        tag('polygon', {
          ...look,
          points: `${at(0, -RADIUS)} ${at(RADIUS + 0.8, RADIUS - 0.6)} ${at(-RADIUS - 0.8, RADIUS - 0.6)}`,
        }),
        line(`M${at(0, -2.2)}L${at(0, 1.4)}M${at(0, 3.8)}L${at(0, 3.9)}`),
      );
    case 'info':
      return tag(
        'g',
        {},
        tag('circle', { ...look, cx: x, cy: y, r: RADIUS }),
        line(`M${at(0, -3.2)}L${at(0, -3.1)}M${at(0, -0.4)}L${at(0, 3.4)}`),
      );
  }
}

/** The number of open findings behind the mark of the gravest. */
export interface Badge {
  readonly width: number;
  readonly height: number;
  /** @param middle of the badge */
  draw(middle: Point): Markup;
}

/** @returns `undefined` where nothing is open */
export function badgeOf(counts: FindingCounts): Badge | undefined {
  const worst = worstOf(counts);
  if (!worst) return undefined;
  const count = String(counts.error + counts.warning + counts.info);
  const width = 2 * RADIUS + 3 * PADDING + widthOf(count, COUNT);
  return {
    width,
    height: HEIGHT,
    draw({ x, y }) {
      const left = x - width / 2;
      return tag(
        'g',
        { class: classes('badge') },
        tag('rect', {
          class: classes('badge-plate', `badge-${worst}`),
          x: left,
          y: y - HEIGHT / 2,
          width,
          height: HEIGHT,
          rx: HEIGHT / 2,
        }),
        severityMark(worst, { x: left + PADDING + RADIUS, y }),
        tag('text', { class: 'seam-count', x: left + 2 * PADDING + 2 * RADIUS, y: y + 4 }, count),
      );
    },
  };
}
