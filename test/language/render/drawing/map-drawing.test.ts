import { beforeAll, describe, expect, test } from 'vitest';
import { type Analysis, analyse } from '../../../../language/analysis.js';
import { svgFile } from '../../../../language/render/drawing/drawing.js';
import { mapLegendEntries } from '../../../../language/render/drawing/legend.js';
import { drawMap } from '../../../../language/render/drawing/map-drawing.js';
import { mapGraph } from '../../../../language/render/drawing/map-graph.js';
import { type Graphviz, layOut } from '../../../../language/render/layout/positions.js';
import { visible } from '../../../../language/render/text/visible.js';
import { type MapFilter, type MapView, mapView } from '../../../../language/render/views/map-view.js';
import { analyseExample } from '../../../examples/load-example.js';
import { createGraphviz } from '../../../support/graphviz.js';
import { hostileModel, hostileTitles } from '../../../support/hostile-model.js';
import { forbiddenIn, named, type Parsed, parseXml, withClass } from '../../../support/markup.js';
import { landscapeOf, today } from '../../../support/model.js';

let graphviz: Graphviz;
beforeAll(async () => {
  graphviz = await createGraphviz();
});

const northwind = analyseExample('northwind');

function viewOf(analysis: Analysis, filter: MapFilter = {}): MapView {
  const view = mapView(analysis, filter);
  if (!view) throw new Error('the filter names nothing');
  return view;
}

function draw(view: MapView): string {
  return svgFile(drawMap(view, layOut(mapGraph(view), graphviz), { idPrefix: 'm' }));
}

/** A landscape of a hundred systems and three hundred handoffs between them, without any chance in it. */
function large(): Analysis {
  const systems = Array.from({ length: 100 }, (_, index) => `system S${index} "System number ${index}" { owner T }`);
  const handoffs = Array.from({ length: 300 }, (_, index) => {
    const [from, to] = [(index * index + 7) % 100, (index * 37 + 11) % 100];
    return `handoff H${index} "Handoff ${index}": S${from} -> S${to} { carries E via ${index % 7 ? 'api' : 'manual'} owner T }`;
  });
  return analyse(landscapeOf(['team T', 'entity E { source of truth S1 }', ...systems, ...handoffs].join('\n')), {
    today,
  });
}

const spoken = (element: Parsed): string => element.children.find(({ name }) => name === 'title')?.text ?? '';

describe('the drawn map', () => {
  test('has a box for each system and an arrow for each handoff, or for each of its legs', () => {
    const view = viewOf(northwind);
    const svg = parseXml(draw(view));
    expect(withClass(svg, 'seam-system')).toHaveLength(view.systems.length);
    const handoffs = withClass(svg, 'seam-handoff');
    expect(handoffs).toHaveLength(view.handoffs.length);
    for (const [index, handoff] of view.handoffs.entries()) {
      const drawn = handoffs[index];
      expect(drawn && withClass(drawn, 'seam-arrow')).toHaveLength(handoff.through.length + 1);
      expect(drawn && withClass(drawn, 'seam-head')).toHaveLength(handoff.twoWay ? 2 : 1);
    }
  });

  test('marks the worst finding with a shape and the number of findings, not by colour alone', () => {
    const view = viewOf(northwind);
    const labels = withClass(parseXml(draw(view)), 'seam-label');
    for (const { id, title, worst, counts } of view.handoffs) {
      const drawn = labels.find(({ attributes }) => attributes.get('data-part') === `m-${id}`);
      if (!drawn) throw new Error('a handoff has no label');
      expect(spoken(drawn)).toContain(title);
      expect(withClass(drawn, `seam-mark-${worst ?? 'none'}`)).toHaveLength(worst ? 1 : 0);
      const count = withClass(drawn, 'seam-count').map(({ text }) => text);
      expect(count).toEqual(worst ? [String(counts.error + counts.warning + counts.info)] : []);
    }
  });

  test('draws manual, planned and critical handoffs each in its way', () => {
    const view = viewOf(northwind);
    const handoffs = withClass(parseXml(draw(view)), 'seam-handoff');
    for (const [index, { manual, planned, critical }] of view.handoffs.entries()) {
      const look = handoffs[index]?.attributes.get('class')?.split(' ') ?? [];
      expect([look.includes('seam-manual'), look.includes('seam-planned'), look.includes('seam-critical')]).toEqual([
        manual,
        planned,
        critical,
      ]);
    }
  });

  test('points both ways through a system in between', () => {
    const analysis = analyse(landscapeOf('system A system B system C handoff H: A <-> B { through C }'), { today });
    const [handoff] = withClass(parseXml(draw(viewOf(analysis))), 'seam-handoff');
    expect(handoff && withClass(handoff, 'seam-arrow')).toHaveLength(2);
    expect(handoff && withClass(handoff, 'seam-head')).toHaveLength(2);
  });

  test('draws a handoff of a system with itself', () => {
    const analysis = analyse(landscapeOf('system A handoff H: A -> A'), { today });
    const [handoff] = withClass(parseXml(draw(viewOf(analysis))), 'seam-handoff');
    expect(handoff && withClass(handoff, 'seam-arrow')).toHaveLength(1);
  });

  test('draws the labels last, so that no arrow runs through a text', () => {
    const svg = draw(viewOf(northwind));
    expect(svg.indexOf('class="seam-label"')).toBeGreaterThan(
      svg.lastIndexOf('class="seam-arrow"', svg.indexOf('seam-legend')),
    );
  });

  test('leaves its legend to whoever shows it, if wanted so', () => {
    const view = viewOf(northwind);
    const layout = layOut(mapGraph(view), graphviz);
    const { svg, height } = drawMap(view, layout, { idPrefix: 'm', interactive: true, legend: 'apart' });
    expect(svg.markup).not.toContain('seam-legend');
    expect(height).toBeLessThan(drawMap(view, layout, { idPrefix: 'm' }).height);
    const entries = mapLegendEntries(view);
    expect(entries.map(({ text }) => text)).toContain('critical handoff');
    for (const entry of entries) expect(parseXml(entry.svg.markup).name).toBe('svg');
  });

  test('brings a large title for each system where the map may be seen from afar, and none for a file', () => {
    const view = viewOf(northwind);
    const layout = layOut(mapGraph(view), graphviz);
    const live = parseXml(drawMap(view, layout, { idPrefix: 'm', interactive: true }).svg.markup);
    for (const system of withClass(live, 'seam-system'))
      expect(withClass(system, 'seam-far').length).toBeGreaterThan(0);
    expect(withClass(parseXml(draw(view)), 'seam-far')).toEqual([]);
  });

  test('says in words what it shows', () => {
    const svg = parseXml(draw(viewOf(northwind)));
    const open = northwind.findings.filter(({ severity, accepted }) => severity === 'error' && !accepted);
    const broken = new Set(open.map(({ elements: [subject] }) => subject).filter(({ kind }) => kind === 'handoff'));
    expect(named(svg, 'desc')[0]?.text).toBe(
      `12 systems and ${northwind.landscape.all('handoff').length} handoffs; ${broken.size} handoffs have open errors, 2 are carried by people.`,
    );
    const book = withClass(svg, 'seam-handoff')
      .map(spoken)
      .find((text) => text.startsWith('Card payments to the books'));
    expect(book).toContain('carries new Payment (webhook, critical).\nerror: ');
  });

  test('marks owners in a lineage', () => {
    const svg = parseXml(draw(viewOf(northwind, { entity: 'Customer' })));
    expect(named(svg, 'title')[0]?.text).toBe('Lineage of Customer');
    expect(
      withClass(svg, 'seam-owner')
        .filter(({ attributes }) => attributes.has('id'))
        .map(({ attributes }) => attributes.get('data-file')),
    ).toHaveLength(2);
  });

  test('shows hostile texts as texts', () => {
    const svg = parseXml(draw(viewOf(analyse(landscapeOf(hostileModel), { today }))));
    expect(forbiddenIn(svg)).toEqual([]);
    const systems = withClass(svg, 'seam-system').map(spoken);
    for (const [index, title] of hostileTitles.entries()) expect(systems[index]).toContain(visible(title));
  });

  test('draws an empty project', () => {
    const svg = parseXml(draw(viewOf(analyse(landscapeOf('team T'), { today }))));
    expect(withClass(svg, 'seam-system')).toEqual([]);
  });

  test('three hundred handoffs: all there, none over another box’s place, the same bytes each time', () => {
    const view = viewOf(large());
    const layout = layOut(mapGraph(view), graphviz);
    const boxes = mapGraph(view).nodes.map(({ id, width, height }) => {
      const { x, y } = layout.nodes.get(id) ?? { x: 0, y: 0 };
      return { x, y, width, height };
    });
    for (const [index, box] of boxes.entries()) {
      for (const other of boxes.slice(index + 1)) {
        const apart =
          Math.abs(box.x - other.x) >= (box.width + other.width) / 2 ||
          Math.abs(box.y - other.y) >= (box.height + other.height) / 2;
        expect(apart).toBe(true);
      }
    }
    const first = draw(view);
    expect(withClass(parseXml(first), 'seam-handoff')).toHaveLength(300);
    expect(first).not.toMatch(/NaN|Infinity|undefined/);
    expect(draw(view)).toBe(first);
  });
});
