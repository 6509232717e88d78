import type { Analysis } from '../../analysis.js';
import { drawMap } from '../drawing/map-drawing.js';
import { mapGraph } from '../drawing/map-graph.js';
import { type Graphviz, layOut } from '../layout/positions.js';
import { type Content, type Markup, tag } from '../text/markup.js';
import { type MapHandoff, type MapSystem, type MapView, mapView } from '../views/map-view.js';
import type { PlaceOf } from '../views/place.js';
import { figure, severityLabel, table, told } from './parts.js';

/** The map, and the same as a table. */
export function mapSection(analysis: Analysis, id: string, placeOf: PlaceOf, graphviz: Graphviz): Markup {
  const view = mapView(analysis, {}, placeOf);
  return tag(
    'section',
    { 'aria-labelledby': `${id}-map` },
    tag('h3', { id: `${id}-map` }, 'Map'),
    ...(view && view.systems.length > 0 ? mapParts(view, id, graphviz) : [tag('p', {}, 'No system is declared.')]),
  );
}

function mapParts(view: MapView, id: string, graphviz: Graphviz): readonly Markup[] {
  const hrefOf = ({ findings }: MapSystem | MapHandoff): string | undefined =>
    findings[0] && `#${findingId(id, findings[0].fingerprint)}`;
  const drawn = drawMap(view, layOut(mapGraph(view), graphviz), { idPrefix: `${id}-map-drawing`, hrefOf });
  return [
    figure('Map', drawn),
    tag('details', { class: 'fold' }, tag('summary', {}, 'The handoffs as a table'), handoffTable(view)),
  ];
}

/** Where a finding stands on the page. */
export function findingId(id: string, fingerprint: string): string {
  return `${id}-finding-${fingerprint}`;
}

function handoffTable({ systems, handoffs }: MapView): Markup {
  const titles = new Map(systems.map((system) => [system.id, system.title]));
  const titleOf = (id: string): string => titles.get(id) ?? '';
  const rows = handoffs.map((handoff): readonly Content[] => [
    told(handoff.title),
    told(titleOf(handoff.from)),
    told(titleOf(handoff.to)),
    told(handoff.carries.join(', ')),
    told([handoff.means ?? '', ...handoff.through.map((stop) => `through ${titleOf(stop)}`)].join(' ').trim()),
    [handoff.critical ? 'critical' : '', handoff.planned ? 'planned' : '', handoff.twoWay ? 'both ways' : '']
      .filter((word) => word !== '')
      .join(', '),
    handoff.worst ? [severityLabel(handoff.worst), ` ${handoff.findings.length}`] : '–',
  ]);
  const columns = ['Handoff', 'From', 'To', 'Carries', 'Via', 'Is', 'Findings'].map((title) => ({ title }));
  return table(`${handoffs.length} handoffs`, columns, rows);
}
