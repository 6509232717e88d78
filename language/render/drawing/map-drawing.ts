import type { Layout, PlacedEdge, Point } from '../layout/positions.js';
import { type Markup, tag } from '../text/markup.js';
import type { MapHandoff, MapSystem, MapView } from '../views/map-view.js';
import { badgeOf } from './badge.js';
import { type Drawing, drawing, type DrawingOptions, sourceAttributes } from './drawing.js';
import { LEGEND_HEIGHT, LEGEND_WIDTH, mapLegend } from './legend.js';
import {
  handoffText,
  LABEL_LINE,
  type Leg,
  legsOf,
  PADDING,
  showsTitles,
  systemText,
  TITLE_LINE,
} from './map-graph.js';
import { arrow, box, classes, group, textLine } from './shapes.js';
import { straightLeg } from './straight-leg.js';

const MARGIN = 16;

export interface MapDrawingOptions extends DrawingOptions {
  /** Where a click on an element leads, for a page that has something to say about it. */
  readonly hrefOf?: (element: MapSystem | MapHandoff) => string | undefined;
}

/** Draws the map. @param layout of `mapGraph(view)` */
export function drawMap(view: MapView, layout: Layout, options: MapDrawingOptions): Drawing {
  const { idPrefix, interactive = false } = options;
  const width = Math.max(layout.width, LEGEND_WIDTH) + 2 * MARGIN;
  const left = (width - layout.width) / 2;
  const titled = showsTitles(view);
  const systems = new Map(view.systems.map((system) => [system.id, system]));
  const place = new Legs(layout, systems);
  const handoffs = view.handoffs.map((handoff) => drawHandoff(handoff, place, titled, options));
  const boxes = view.systems.map((system) => drawSystem(system, layout.nodes.get(system.id), options));
  const role = interactive ? 'group' : 'list';
  return drawing({
    id: idPrefix,
    width,
    height: layout.height + LEGEND_HEIGHT + 3 * MARGIN,
    title: titleOf(view),
    description: describe(view),
    interactive,
    content: [
      tag(
        'g',
        { transform: `translate(${left} ${MARGIN})` },
        tag('g', { role, 'aria-label': 'Handoffs' }, ...handoffs),
        tag('g', { role, 'aria-label': 'Systems' }, ...boxes),
      ),
      tag('g', { transform: `translate(${MARGIN} ${layout.height + 2 * MARGIN})` }, mapLegend(view)),
    ],
  });
}

/** What the map is about: `Systems and handoffs`, `Lineage of Customer`. */
export function titleOf({ about: { entity, workflow, area } }: MapView): string {
  const parts = [workflow?.title, area?.title].filter((part) => part !== undefined);
  const where = parts.length > 0 ? ` in ${parts.join(', ')}` : '';
  return entity ? `Lineage of ${entity.title}${where}` : `Systems and handoffs${where}`;
}

function describe({ systems, handoffs }: MapView): string {
  const broken = handoffs.filter(({ worst }) => worst === 'error').length;
  const manual = handoffs.filter((handoff) => handoff.manual).length;
  return `${systems.length} systems and ${handoffs.length} handoffs; ${broken} handoffs have open errors, ${manual} are carried by people.`;
}

/** Finds where the pieces of handoffs run: as they were laid out, or straight from box to box. */
class Legs {
  readonly #layout: Layout;
  readonly #systems: ReadonlyMap<string, MapSystem>;

  constructor(layout: Layout, systems: ReadonlyMap<string, MapSystem>) {
    this.#layout = layout;
    this.#systems = systems;
  }

  of(leg: Leg, twoWay: boolean): PlacedEdge | undefined {
    const placed = this.#layout.edges.get(leg.id);
    if (placed && this.#layout.arrangement === 'ranked') return placed;
    const from = this.#boxOf(leg.from);
    const to = this.#boxOf(leg.to);
    if (!from || !to) return undefined;
    return straightLeg(from, to, { start: twoWay && leg.isFirst, end: leg.isLast });
  }

  #boxOf(id: string): (Point & { readonly width: number; readonly height: number }) | undefined {
    const middle = this.#layout.nodes.get(id);
    const system = this.#systems.get(id);
    return middle && system && { ...middle, ...systemText(system) };
  }
}

// ---------------------------------------------------------------------------------------------- handoffs

function drawHandoff(handoff: MapHandoff, place: Legs, titled: boolean, options: MapDrawingOptions): Markup {
  const { idPrefix, interactive = false, hrefOf } = options;
  const legs = legsOf(handoff).flatMap((leg) => place.of(leg, handoff.twoWay) ?? []);
  const first = legs[0];
  const middle = first && (first.label ?? middleOf(first));
  const look = classes(
    'handoff',
    handoff.worst,
    handoff.critical && 'critical',
    handoff.manual && 'manual',
    handoff.planned && 'planned',
  );
  const drawn = group(
    { id: `${idPrefix}-${handoff.id}`, class: look, ...sourceAttributes(handoff.place, interactive) },
    spokenHandoff(handoff),
    ...legs.flatMap(arrow),
    ...(middle ? labelParts(handoff, middle, titled) : []),
  );
  return linked(drawn, hrefOf?.(handoff));
}

function labelParts(handoff: MapHandoff, middle: Point, titled: boolean): readonly Markup[] {
  const badge = badgeOf(handoff.counts);
  if (!titled) return badge ? [badge.draw(middle)] : [];
  const { title, height } = handoffText(handoff);
  const top = middle.y - height / 2;
  return [
    ...title.map((text, index) =>
      textLine({ x: middle.x, y: top + 11 + index * LABEL_LINE, text, look: ['small', 'middle', 'word', 'halo'] }),
    ),
    ...(badge ? [badge.draw({ x: middle.x, y: top + title.length * LABEL_LINE + 11 })] : []),
  ];
}

/** The middle of a curve's middle piece. */
function middleOf({ curve }: PlacedEdge): Point | undefined {
  const pieces = (curve.length - 1) / 3;
  const at = 3 * Math.floor((pieces - 1) / 2);
  const [a, b, c, d] = curve.slice(at, at + 4);
  if (!a || !b || !c || !d) return undefined;
  return { x: (a.x + 3 * b.x + 3 * c.x + d.x) / 8, y: (a.y + 3 * b.y + 3 * c.y + d.y) / 8 };
}

function spokenHandoff({ title, carries, means, manual, planned, critical, twoWay, findings }: MapHandoff): string {
  const facts = [
    twoWay ? 'both ways' : '',
    manual ? 'carried by people' : (means ?? ''),
    critical ? 'critical' : '',
    planned ? 'planned' : '',
  ].filter((fact) => fact !== '');
  const what = carries.length > 0 ? ` carries ${carries.join(', ')}` : '';
  return [`${title}${what}${facts.length > 0 ? ` (${facts.join(', ')})` : ''}.`, ...findingLines(findings)].join('\n');
}

function findingLines(findings: MapHandoff['findings']): readonly string[] {
  const most = 6;
  const lines = findings.slice(0, most).map(({ severity, message }) => `${severity}: ${message}`);
  return findings.length > most ? [...lines, `and ${findings.length - most} more`] : lines;
}

// ---------------------------------------------------------------------------------------------- systems

function drawSystem(system: MapSystem, middle: Point | undefined, options: MapDrawingOptions): Markup {
  const { idPrefix, interactive = false, hrefOf } = options;
  if (!middle) return tag('g', {});
  const { title, notes, width, height } = systemText(system);
  const look = classes(
    'system',
    system.critical && 'critical',
    system.planned && 'planned',
    !system.declared && 'undeclared',
    system.roles?.owns && 'owner',
  );
  const x = middle.x - width / 2 + PADDING;
  const top = middle.y - height / 2 + PADDING;
  const badge = badgeOf(system.counts);
  const drawn = group(
    { id: `${idPrefix}-${system.id}`, class: look, ...sourceAttributes(system.place, interactive) },
    spokenSystem(system),
    box(middle, { width, height }, 6),
    ...title.map((text, index) => textLine({ x, y: top + 9 + index * TITLE_LINE, text, look: ['strong', 'word'] })),
    ...notes.map(({ text, look: weight }, index) =>
      textLine({ x, y: top + 7 + title.length * TITLE_LINE + index * LABEL_LINE, text, look: ['small', weight] }),
    ),
    badge?.draw({ x: middle.x + width / 2 - badge.width / 2 + 6, y: middle.y - height / 2 }),
  );
  return linked(drawn, hrefOf?.(system));
}

function spokenSystem({ title, systemKind, vendor, owner, status, critical, declared, findings }: MapSystem): string {
  if (!declared) return `${title}: not declared.`;
  const facts = [
    systemKind ?? '',
    vendor ?? '',
    owner ? `owned by ${owner}` : 'no team answers for it',
    status === 'active' ? '' : status,
    critical ? 'critical' : '',
  ].filter((fact) => fact !== '');
  return [`${title} (${facts.join(', ')}).`, ...findingLines(findings)].join('\n');
}

function linked(drawn: Markup, href: string | undefined): Markup {
  return href === undefined ? drawn : tag('a', { href }, drawn);
}
