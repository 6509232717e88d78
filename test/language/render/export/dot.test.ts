import { instance, type Viz } from '@viz-js/viz';
import { beforeAll, describe, expect, test } from 'vitest';
import { analyse } from '../../../../language/analysis.js';
import { decisionDot, dotText, mapDot } from '../../../../language/render/export/dot.js';
import { visible } from '../../../../language/render/text/visible.js';
import { decisionView } from '../../../../language/render/views/decision-view.js';
import { mapView } from '../../../../language/render/views/map-view.js';
import { analyseExample } from '../../../examples/load-example.js';
import { hostileModel, hostileTitles } from '../../../support/hostile-model.js';
import { named, parseXml } from '../../../support/markup.js';
import { landscapeOf, today } from '../../../support/model.js';

let viz: Viz;
beforeAll(async () => {
  viz = await instance();
});

interface Graph {
  readonly objects: readonly { readonly name: string }[];
  readonly edges: readonly unknown[];
}

function read(dot: string): Graph {
  const result = viz.render(dot, { format: 'json0' });
  expect(result.errors).toEqual([]);
  return JSON.parse(result.output ?? '') as Graph;
}

describe('DOT', () => {
  test('of the map and the decision is what Graphviz reads', () => {
    const analysis = analyseExample('northwind');
    const map = mapView(analysis);
    const decision = decisionView(analysis);
    if (!map || !decision) throw new Error('nothing to draw');
    const legs = map.handoffs.reduce((sum, { through }) => sum + through.length + 1, 0);
    const readMap = read(mapDot(map, 'Map'));
    expect([readMap.objects.length, readMap.edges.length]).toEqual([map.systems.length, legs]);
    const readDecision = read(decisionDot(decision));
    expect([readDecision.objects.length, readDecision.edges.length]).toEqual([
      decision.nodes.length,
      decision.edges.length,
    ]);
    expect(decisionDot(decision)).toMatchSnapshot();
  });

  test.each([...hostileTitles, 'a\\', '\\N', '&amp;'])('shows %j as it is', (title) => {
    const svg = viz.renderString(`digraph { a [label=${dotText(visible(title))}] }`, { format: 'svg' });
    const texts = named(parseXml(svg), 'text').map(({ text }) => text.replaceAll('\u{a0}', ' '));
    expect(texts.join('')).toBe(visible(title));
  });

  test('of a hostile model is still one graph of its systems', () => {
    const map = mapView(analyse(landscapeOf(hostileModel), { today }));
    if (!map) throw new Error('nothing to draw');
    expect(read(mapDot(map, hostileTitles[1])).objects.map(({ name }) => name)).toEqual(
      map.systems.map(({ id }) => id),
    );
  });
});
