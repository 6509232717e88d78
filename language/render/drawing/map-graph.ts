import type { LayoutEdge, LayoutGraph, LayoutNode, Size } from '../layout/graph.js';
import { widthOf } from '../text/width.js';
import { wrapText } from '../text/wrap.js';
import type { MapHandoff, MapSystem, MapView } from '../views/map-view.js';

/** Above this many handoffs there is no room for their titles: they show where the pointer or the focus rests. */
const MOST_WITH_TITLES = 60;
/** Above this many, ranks become wider than a screen, and leading arrows around boxes takes seconds. */
const MOST_RANKED = 120;

const TITLE_FONT = { size: 13, bold: true };
const LABEL_FONT = { size: 11 };
export const TITLE_LINE = 17;
export const LABEL_LINE = 13.5;
export const PADDING = 11;
const BOX_WIDTH = 168;
const LABEL_WIDTH = 126;

/** A system's texts, measured. */
export interface SystemText extends Size {
  readonly title: readonly string[];
  /** Under the title: what it is, then what it is to the entity of a lineage. */
  readonly notes: readonly Note[];
}

export interface Note {
  readonly text: string;
  readonly look: 'quiet' | 'strong';
}

/** A handoff's texts beside its arrow, measured. */
export interface HandoffText extends Size {
  readonly title: readonly string[];
}

/** One piece of a handoff: from system to system, without those in between. */
export interface Leg {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** The first carries the title, the last the head. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** Whether the titles of handoffs stand beside their arrows. */
export function showsTitles({ handoffs }: MapView): boolean {
  return handoffs.length <= MOST_WITH_TITLES;
}

/** What to lay out for `drawMap`. */
export function mapGraph(view: MapView): LayoutGraph {
  const titled = showsTitles(view);
  return {
    nodes: view.systems.map((system): LayoutNode => {
      const { width, height } = systemText(system);
      return { id: system.id, width, height };
    }),
    edges: view.handoffs.flatMap((handoff) => legsOf(handoff).map((leg) => layoutEdge(handoff, leg, titled))),
    arrangement: view.handoffs.length <= MOST_RANKED ? 'ranked' : 'spread',
    gap: { nodes: 26, ranks: titled ? 22 : 70 },
  };
}

function layoutEdge(handoff: MapHandoff, { id, from, to, isFirst, isLast }: Leg, titled: boolean): LayoutEdge {
  const text = titled && isFirst ? handoffText(handoff) : undefined;
  const hasStart = handoff.twoWay && isFirst;
  const heads = isLast ? (hasStart ? 'both' : 'end') : hasStart ? 'start' : 'none';
  return { id, from, to, heads, label: text && { width: text.width, height: text.height } };
}

/** The pieces of a handoff in order; one where it goes through nothing. */
export function legsOf({ id, from, through, to }: MapHandoff): readonly Leg[] {
  const stops = [from, ...through, to];
  return stops.slice(1).map((stop, index) => ({
    id: `${id}-leg-${index + 1}`,
    from: stops[index] ?? from,
    to: stop,
    isFirst: index === 0,
    isLast: index === stops.length - 2,
  }));
}

/** The texts in a system's box. */
export function systemText(system: MapSystem): SystemText {
  const inner = BOX_WIDTH - 2 * PADDING;
  const title = wrapText(system.title, { ...TITLE_FONT, width: inner, lines: 2 });
  const notes = notesOf(system).flatMap(({ text, look }) =>
    wrapText(text, { ...LABEL_FONT, width: inner, lines: 2 }).map((line): Note => ({ text: line, look })),
  );
  return {
    title,
    notes,
    width: BOX_WIDTH,
    height: 2 * PADDING - 4 + title.length * TITLE_LINE + notes.length * LABEL_LINE,
  };
}

function notesOf({ declared, systemKind, owner, status, roles }: MapSystem): readonly Note[] {
  if (!declared) return [{ text: 'not declared', look: 'quiet' }];
  const what = [systemKind ?? '', owner ?? 'no team', status === 'active' ? '' : status].filter((part) => part !== '');
  const kind: Note = { text: what.join(' · '), look: 'quiet' };
  if (!roles) return [kind];
  const during = roles.phases.length > 0 ? ` during ${roles.phases.join(', ')}` : '';
  const fields = roles.fields.length > 0 ? ` of ${roles.fields.join(', ')}` : '';
  const marks = [
    ...(roles.owns ? [`★ source of truth${roles.phases.length > 0 ? during : fields}`] : []),
    ...(roles.reference ? ['◇ system of reference'] : []),
    ...(roles.copy ? ['copy'] : []),
  ];
  return [kind, ...marks.map((text): Note => ({ text, look: 'strong' }))];
}

/** The texts beside a handoff's arrow. */
export function handoffText({ title, counts }: MapHandoff): HandoffText {
  const lines = wrapText(title, { ...LABEL_FONT, width: LABEL_WIDTH, lines: 3 });
  const hasBadge = counts.error + counts.warning + counts.info > 0;
  const widest = Math.max(...lines.map((line) => widthOf(line, LABEL_FONT)));
  return {
    title: lines,
    width: Math.max(widest, hasBadge ? 40 : 0) + 10,
    height: lines.length * LABEL_LINE + (hasBadge ? 22 : 4),
  };
}
