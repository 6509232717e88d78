import type { Severity } from '../../rules/rule.js';
import { type Markup, tag } from '../text/markup.js';
import type { MapView } from '../views/map-view.js';
import { severityMark } from './badge.js';
import { arrow, box, classes, textLine } from './shapes.js';

export const LEGEND_WIDTH = 740;
export const LEGEND_HEIGHT = 46;

const COLUMN = 185;
const ROW = 22;

/** What the marks, lines and boxes of the map mean. */
export function mapLegend({ lineage }: MapView): Markup {
  const severities: readonly Severity[] = ['error', 'warning', 'info'];
  const entries: readonly ((x: number, y: number) => readonly Markup[])[] = [
    ...severities.map((severity) => (x: number, y: number) => [
      severityMark(severity, { x: x + 17, y: y - 4 }),
      word(x, y, `worst finding: ${severity}`),
    ]),
    line('critical', 'critical handoff'),
    line('manual', 'carried by people'),
    line('planned', 'planned'),
    boxed('critical', 'critical system'),
    lineage ? boxed('owner', 'source of truth') : boxed('undeclared', 'not declared'),
  ];
  const parts = entries.flatMap((draw, index) => draw((index % 4) * COLUMN, 12 + Math.floor(index / 4) * ROW));
  return tag('g', { class: 'seam-legend', role: 'note', 'aria-label': 'Legend' }, ...parts);
}

function line(look: string, text: string): (x: number, y: number) => readonly Markup[] {
  return (x, y) => {
    const shaft = [0, 9, 18, 27].map((dx) => ({ x: x + dx, y: y - 4 }));
    const placed = { curve: shaft, startTip: undefined, endTip: { x: x + 35, y: y - 4 }, label: undefined };
    return [tag('g', { class: classes(look) }, ...arrow(placed)), word(x, y, text)];
  };
}

function boxed(look: string, text: string): (x: number, y: number) => readonly Markup[] {
  return (x, y) => [
    tag('g', { class: classes(look) }, box({ x: x + 17, y: y - 4 }, { width: 30, height: 13 }, 3)),
    word(x, y, text),
  ];
}

function word(x: number, y: number, text: string): Markup {
  return textLine({ x: x + 43, y, text, look: ['small', 'quiet'] });
}
