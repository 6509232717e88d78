import type * as z from 'zod/mini';
import type { Analysis } from '../../language/analysis.js';
import { decisionBasis } from '../../language/decision/basis.js';
import { readSuppositions } from '../../language/decision/suppositions.js';
import type { Walk } from '../../language/decision/walk.js';
import { whatIf } from '../../language/decision/what-if.js';
import type { DrawingData, DrawingSubject } from '../../language/protocol/drawing-data.js';
import type { drawing } from '../../language/protocol/messages.js';
import type { Location } from '../../language/protocol/pieces.js';
import { decisionGraph, drawDecision } from '../../language/render/drawing/decision-drawing.js';
import { type Drawing, svgFile } from '../../language/render/drawing/drawing.js';
import { mapLegendEntries } from '../../language/render/drawing/legend.js';
import { drawMap } from '../../language/render/drawing/map-drawing.js';
import { mapGraph } from '../../language/render/drawing/map-graph.js';
import { editorPalette } from '../../language/render/drawing/palette.js';
import { drawingStyle, farStyle } from '../../language/render/drawing/style.js';
import type { LayoutGraph } from '../../language/render/layout/graph.js';
import { type Graphviz, type Layout, layOut } from '../../language/render/layout/positions.js';
import { type DecisionNode, type DecisionView, decisionView } from '../../language/render/views/decision-view.js';
import { type MapHandoff, type MapSystem, type MapView, mapView } from '../../language/render/views/map-view.js';
import type { Place } from '../../language/render/views/place.js';
import type { Context } from '../context.js';
import { libraryUri } from '../locations.js';
import type { Project } from '../workspace/project.js';

type Colours = z.infer<typeof drawing.params>['colours'];
type Part = DrawingData['parts'][number];

/** Draws what the preview asks for. Layouts are kept: the tree stays as it is while symptoms and suppositions change. */
export class Drawings {
  readonly #graphviz: Graphviz;
  /** The last layout, by view. */
  readonly #layouts = new Map<'decision' | 'map', { readonly graph: string; readonly layout: Layout }>();

  constructor(graphviz: Graphviz) {
    this.#graphviz = graphviz;
  }

  /** @returns `null` where the project has nothing of that name */
  draw(context: Context, project: Project, subject: DrawingSubject, colours: Colours): DrawingData | null {
    const { analysis } = project;
    if (!analysis) return null;
    const locate = (place: Place): Location => locationOf(context, project, place);
    // A file is read, not worked with.
    const options = { idPrefix: subject.view, interactive: colours !== 'file' };
    if (subject.view === 'decision') {
      const view = viewOfDecision(analysis, subject);
      if (!view) return null;
      const drawn = drawDecision(view, this.#layOut('decision', decisionGraph(view)), options);
      return finished(drawn, colours, decisionParts(view, locate));
    }
    const { entity, workflow, area } = subject;
    const view = mapView(analysis, { entity, workflow, area });
    if (!view) return null;
    const layout = this.#layOut('map', mapGraph(view));
    if (colours === 'file') return finished(drawMap(view, layout, options), colours, mapParts(view, locate));
    const legend = mapLegendEntries(view).map(({ svg, text }) => ({ svg: svg.markup, text }));
    return {
      ...finished(drawMap(view, layout, { ...options, legend: 'apart' }), colours, mapParts(view, locate)),
      legend,
    };
  }

  #layOut(view: 'decision' | 'map', graph: LayoutGraph): Layout {
    const text = JSON.stringify(graph);
    const known = this.#layouts.get(view);
    if (known?.graph === text) return known.layout;
    const layout = layOut(graph, this.#graphviz);
    this.#layouts.set(view, { graph: text, layout });
    return layout;
  }
}

function finished(drawn: Drawing, colours: Colours, parts: Part[]): DrawingData {
  if (colours === 'file') return { svg: svgFile(drawn), style: '', parts };
  return { svg: drawn.svg.markup, style: `${editorPalette(':host')}\n${drawingStyle}\n${farStyle}`, parts };
}

function viewOfDecision(
  analysis: Analysis,
  { symptom, suppositions }: Extract<DrawingSubject, { readonly view: 'decision' }>,
): DecisionView | undefined {
  const walk = suppositions.length > 0 ? supposedWalk(analysis, symptom, suppositions) : undefined;
  return decisionView(analysis, { symptom, walk });
}

/** `undefined` where the suppositions make no sense: then the walk is that of the files. */
function supposedWalk(
  { landscape, findings, decision: { decision } }: Analysis,
  name: string | undefined,
  suppositions: readonly string[],
): Walk | undefined {
  const symptom = landscape.all('symptom').find((one) => one.name.text === name);
  const read = readSuppositions(landscape, suppositions);
  if (!symptom || !decision || read.kind === 'mistakes') return undefined;
  const result = whatIf(decisionBasis(landscape, findings), decision, symptom, read.suppositions);
  return result.kind === 'walk' ? result.walk : undefined;
}

function decisionParts({ nodes }: DecisionView, locate: (place: Place) => Location): Part[] {
  return nodes.map((node) => ({
    id: `decision-${node.id}`,
    kind: node.kind,
    name: node.kind === 'unknown' ? node.title : node.name,
    title: node.title,
    detail: nodeDetail(node),
    location: locate(node.place),
  }));
}

function nodeDetail(node: DecisionNode): string {
  switch (node.kind) {
    case 'question':
      return node.answer ? `step ${node.step ?? 0}, answer ${node.answer}` : 'question, not asked';
    case 'outcome':
      if (node.reached === 'end') return 'outcome, the walk ends here';
      return node.reached === 'follow-up' ? 'outcome, follows' : 'outcome';
    case 'unknown':
      return 'nothing has this name';
  }
}

function mapParts({ systems, handoffs }: MapView, locate: (place: Place) => Location): Part[] {
  const titleOf = new Map(systems.map(({ id, title }) => [id, title]));
  const part = (kind: Part['kind'], element: MapSystem | MapHandoff, what: readonly string[]): Part => ({
    id: `map-${element.id}`,
    kind,
    name: element.name,
    title: element.title,
    detail: [...what, ...countsIn(element)].join(', '),
    location: locate(element.place),
  });
  return [
    ...systems.map((system) => part('system', system, systemDetail(system))),
    ...handoffs.map((handoff) => part('handoff', handoff, handoffDetail(handoff, titleOf))),
  ];
}

function systemDetail({ declared, systemKind, owner, status }: MapSystem): readonly string[] {
  if (!declared) return ['not declared'];
  return [
    systemKind ?? 'system',
    ...(owner === undefined ? ['no owner'] : [`owner ${owner}`]),
    ...(status === 'active' ? [] : [status]),
  ];
}

function handoffDetail(handoff: MapHandoff, titleOf: ReadonlyMap<string, string>): readonly string[] {
  const { from, to, through, twoWay, manual, means, carries, planned } = handoff;
  const title = (id: string): string => titleOf.get(id) ?? id;
  const over = through.length === 0 ? '' : ` through ${through.map(title).join(', ')}`;
  return [
    `${twoWay ? 'between' : 'from'} ${title(from)} ${twoWay ? 'and' : 'to'} ${title(to)}${over}`,
    ...(means === undefined ? [] : [`via ${means}`]),
    ...(carries.length === 0 ? [] : [`carries ${carries.join(', ')}`]),
    ...(manual ? ['carried by people'] : []),
    ...(planned ? ['planned'] : []),
  ];
}

function countsIn({ critical, counts }: MapSystem | MapHandoff): readonly string[] {
  const severities = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const count = counts[severity];
    return count === 0 ? [] : [`${count} ${severity}${count === 1 || severity === 'info' ? '' : 's'}`];
  });
  return [...(critical ? ['critical'] : []), ...severities];
}

function locationOf(
  { workspace }: Context,
  project: Project,
  { file, line, column, endLine, endColumn, builtIn }: Place,
): Location {
  return {
    uri: builtIn ? libraryUri(file.replace(/^seamline:/, '')) : workspace.uriOf(project, file),
    range: {
      start: { line: line - 1, character: column - 1 },
      end: { line: endLine - 1, character: endColumn - 1 },
    },
  };
}
