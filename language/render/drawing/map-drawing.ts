import type { Layout, PlacedEdge, Point } from '../layout/positions.js';
import { type Markup, tag } from '../text/markup.js';
import { wrapText } from '../text/wrap.js';
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
  type SystemText,
  systemText,
  TITLE_LINE,
} from './map-graph.js';
import { arrow, box, classes, group, textLine } from './shapes.js';
import { straightLeg } from './straight-leg.js';

const MARGIN = 16;

export interface MapDrawingOptions extends DrawingOptions {
  /** Where a click on an element leads, for a page that has something to say about it. */
  readonly hrefOf?: (element: MapSystem | MapHandoff) => string | undefined;
  /** `apart`: whoever shows the map shows what its marks mean beside it. Default: below the map. */
  readonly legend?: 'apart';
}

/** Draws the map. @param layout of `mapGraph(view)` */
export function drawMap(view: MapView, layout: Layout, options: MapDrawingOptions): Drawing {
  const { idPrefix, interactive = false } = options;
  const hasLegend = options.legend !== 'apart';
  const width = Math.max(layout.width, hasLegend ? LEGEND_WIDTH : 0) + 2 * MARGIN;
  const left = (width - layout.width) / 2;
  const titled = showsTitles(view);
  const texts = new Map(view.systems.map((system) => [system.id, systemText(system)]));
  const place = new Legs(layout, texts);
  const handoffs = view.handoffs.map((handoff) => drawHandoff(handoff, place, titled, options));
  const boxes = view.systems.map((system) =>
    drawSystem(system, texts.get(system.id), layout.nodes.get(system.id), options),
  );
  const role = interactive ? 'group' : 'list';
  return drawing({
    id: idPrefix,
    width,
    height: layout.height + (hasLegend ? LEGEND_HEIGHT + MARGIN : 0) + 2 * MARGIN,
    title: titleOf(view),
    description: describe(view),
    interactive,
    content: [
      tag(
        'g',
        { transform: `translate(${left} ${MARGIN})` },
        tag('g', { role, 'aria-label': 'Handoffs' }, ...handoffs.map(({ drawn }) => drawn)),
        tag('g', { role, 'aria-label': 'Systems' }, ...boxes),
        // Above everything, so that no line runs through a text. They are said with the arrows already.
        tag('g', { 'aria-hidden': 'true' }, ...handoffs.map(({ label }) => label)),
      ),
      ...(hasLegend
        ? [tag('g', { transform: `translate(${MARGIN} ${layout.height + 2 * MARGIN})` }, mapLegend(view))]
        : []),
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
  readonly #texts: ReadonlyMap<string, SystemText>;

  constructor(layout: Layout, texts: ReadonlyMap<string, SystemText>) {
    this.#layout = layout;
    this.#texts = texts;
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
    const text = this.#texts.get(id);
    return middle && text && { width: text.width, height: text.height, ...middle };
  }
}

// ---------------------------------------------------------------------------------------------- handoffs

/** A handoff in two pieces, as its label lies above the arrows of all. */
interface DrawnHandoff {
  readonly drawn: Markup;
  readonly label: Markup | undefined;
}

function drawHandoff(handoff: MapHandoff, place: Legs, titled: boolean, options: MapDrawingOptions): DrawnHandoff {
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
  const id = `${idPrefix}-${handoff.id}`;
  const spoken = spokenHandoff(handoff);
  const href = hrefOf?.(handoff);
  const attributes = { id, class: look, ...sourceAttributes(handoff.place, interactive) };
  const drawn = linked(group(attributes, spoken, ...legs.flatMap(arrow)), href);
  const parts = middle ? labelParts(handoff, middle, titled) : [];
  if (parts.length === 0) return { drawn, label: undefined };
  // One way by keyboard to a handoff is enough.
  const label = group({ class: 'seam-label', 'data-part': id }, spoken, ...parts);
  return { drawn, label: href === undefined ? label : tag('a', { href, tabindex: -1 }, label) };
}

function labelParts(handoff: MapHandoff, middle: Point, titled: boolean): readonly Markup[] {
  const badge = badgeOf(handoff.counts);
  if (!titled) return badge ? [badge.draw(middle)] : [];
  const { title, height } = handoffText(handoff);
  const top = middle.y - height / 2;
  return [
    ...title.map((text, index) =>
      textLine({ x: middle.x, y: top + 11 + index * LABEL_LINE, text, look: ['small', 'middle', 'near', 'halo'] }),
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

function drawSystem(
  system: MapSystem,
  text: SystemText | undefined,
  middle: Point | undefined,
  options: MapDrawingOptions,
): Markup {
  const { idPrefix, interactive = false, hrefOf } = options;
  if (!middle || !text) return tag('g', {});
  const { title, notes, width, height } = text;
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
    ...title.map((text, index) =>
      textLine({ x, y: top + 9 + index * TITLE_LINE, text, look: ['strong', 'near', 'word'] }),
    ),
    ...notes.map(({ text, look: weight }, index) =>
      textLine({
        x,
        y: top + 7 + title.length * TITLE_LINE + index * LABEL_LINE,
        text,
        look: ['small', 'near', weight],
      }),
    ),
    ...(interactive ? farTitle(system, middle, text) : []),
    badge?.draw({ x: middle.x + width / 2 - badge.width / 2 + 6, y: middle.y - height / 2 }),
  );
  return linked(drawn, hrefOf?.(system));
}

const FAR_FONT = { size: 18, bold: true };
const FAR_LINE = 19;

/** The title once more, as large as the box has room for: it takes the place of the box's texts where the map is seen from afar. */
function farTitle({ title }: MapSystem, { x, y }: Point, { width }: SystemText): readonly Markup[] {
  const lines = wrapText(title, { ...FAR_FONT, width: width - 8, lines: 2 });
  const top = y - (lines.length * FAR_LINE) / 2 + 15;
  return lines.map((text, index) =>
    textLine({ x, y: top + index * FAR_LINE, text, look: ['strong', 'far', 'middle'] }),
  );
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
