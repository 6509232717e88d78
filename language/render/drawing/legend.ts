import type { Severity } from '../../rules/rule.js';
import type { Point } from '../layout/positions.js';
import { type Markup, tag } from '../text/markup.js';
import type { MapView } from '../views/map-view.js';
import { severityMark } from './badge.js';
import { arrow, box, classes, textLine } from './shapes.js';

export const LEGEND_WIDTH = 740;
export const LEGEND_HEIGHT = 46;

const COLUMN = 185;
const ROW = 22;
/** The room of a mark. */
const MARK = { width: 36, height: 16 };

interface Entry {
  readonly text: string;
  /** @param at its middle on the left */
  readonly draw: (at: Point) => readonly Markup[];
}

/** What the marks, lines and boxes of the map mean. */
export function mapLegend(view: MapView): Markup {
  const parts = entriesOf(view).flatMap(({ text, draw }, index) => {
    const [x, y] = [(index % 4) * COLUMN, 8 + Math.floor(index / 4) * ROW];
    return draw({ x, y }).concat(textLine({ x: x + 43, y: y + 4, text, look: ['small', 'quiet'] }));
  });
  return tag('g', { class: 'seam-legend', role: 'note', 'aria-label': 'Legend' }, ...parts);
}

/** The same as small drawings with a text each, for a page that sets the texts itself. */
export function mapLegendEntries(view: MapView): readonly { readonly svg: Markup; readonly text: string }[] {
  const { width, height } = MARK;
  const frame = {
    xmlns: 'http://www.w3.org/2000/svg',
    class: 'seam-drawing',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
  };
  return entriesOf(view).map(({ text, draw }) => ({ text, svg: tag('svg', frame, ...draw({ x: 0, y: height / 2 })) }));
}

function entriesOf({ lineage }: MapView): readonly Entry[] {
  const severities: readonly Severity[] = ['error', 'warning', 'info'];
  return [
    ...severities.map((severity) => ({
      text: `worst finding: ${severity}`,
      draw: ({ x, y }: Point) => [severityMark(severity, { x: x + 17, y })],
    })),
    line('critical', 'critical handoff'),
    line('manual', 'carried by people'),
    line('planned', 'planned'),
    boxed('critical', 'critical system'),
    lineage ? boxed('owner', 'source of truth') : boxed('undeclared', 'not declared'),
  ];
}

function line(look: string, text: string): Entry {
  return {
    text,
    draw({ x, y }) {
      const curve = [0, 9, 18, 27].map((dx) => ({ x: x + dx, y }));
      const placed = { curve, startTip: undefined, endTip: { x: x + 35, y }, label: undefined };
      return [tag('g', { class: classes(look) }, ...arrow(placed))];
    },
  };
}

function boxed(look: string, text: string): Entry {
  return {
    text,
    draw: ({ x, y }) => [tag('g', { class: classes(look) }, box({ x: x + 17, y }, { width: 30, height: 13 }, 3))],
  };
}
