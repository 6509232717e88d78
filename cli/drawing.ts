/** Everything that draws: a bundle of its own, which only `render` and `report` load. */
import type { Analysis } from '../language/analysis.js';
import { decisionGraph, drawDecision } from '../language/render/drawing/decision-drawing.js';
import { svgFile } from '../language/render/drawing/drawing.js';
import { drawMap, titleOf } from '../language/render/drawing/map-drawing.js';
import { mapGraph } from '../language/render/drawing/map-graph.js';
import { decisionDot, mapDot } from '../language/render/export/dot.js';
import { decisionMermaid, mapMermaid } from '../language/render/export/mermaid.js';
import { type Graphviz, layOut } from '../language/render/layout/positions.js';
import { type ReportInput, reportPage } from '../language/render/report/page.js';
import { type DecisionView, decisionView } from '../language/render/views/decision-view.js';
import { type MapView, mapView } from '../language/render/views/map-view.js';
import type { RenderFormat } from './formats.js';

/** What to draw of a project. */
export interface DrawingRequest {
  readonly analysis: Analysis;
  readonly format: RenderFormat;
}

/** @returns the tree with the walk of a symptom, or `undefined` where the project has no such symptom */
export async function renderDecision(
  { analysis, format }: DrawingRequest,
  symptom: string | undefined,
): Promise<string | undefined> {
  const view = decisionView(analysis, { symptom });
  return view && (await decisionText(view, format));
}

/** @returns the map, or the lineage of an entity; `undefined` where the project has no such entity */
export async function renderMap(
  { analysis, format }: DrawingRequest,
  entity: string | undefined,
): Promise<string | undefined> {
  const view = mapView(analysis, { entity });
  return view && (await mapText(view, format));
}

/** The report as one HTML page. */
export async function renderReport(input: Omit<ReportInput, 'graphviz'>): Promise<string> {
  return reportPage({ ...input, graphviz: await startGraphviz() });
}

async function decisionText(view: DecisionView, format: RenderFormat): Promise<string> {
  switch (format) {
    case 'mermaid':
      return decisionMermaid(view);
    case 'dot':
      return decisionDot(view);
    case 'svg': {
      const layout = layOut(decisionGraph(view), await startGraphviz());
      return svgFile(drawDecision(view, layout, { idPrefix: 'decision' }));
    }
  }
}

async function mapText(view: MapView, format: RenderFormat): Promise<string> {
  switch (format) {
    case 'mermaid':
      return mapMermaid(view);
    case 'dot':
      return mapDot(view, titleOf(view));
    case 'svg': {
      const layout = layOut(mapGraph(view), await startGraphviz());
      return svgFile(drawMap(view, layout, { idPrefix: 'map' }));
    }
  }
}

async function startGraphviz(): Promise<Graphviz> {
  return (await import('../language/render/layout/graphviz.js')).startGraphviz();
}
