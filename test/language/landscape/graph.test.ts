import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Flow } from '../../../language/landscape/graph.js';
import type { Landscape } from '../../../language/landscape/landscape.js';
import type { System } from '../../../language/landscape/types.js';
import { landscapeOf } from '../../support/model.js';
import { declared, namesOf } from './model-parts.js';

function describeFlow({ handoff, from, to }: Flow): string {
  return `${handoff.name.text}: ${from.name.text} -> ${to.name.text}`;
}

function handoffNames(flows: readonly Flow[] | undefined): readonly string[] | undefined {
  return flows?.map(({ handoff }) => handoff.name.text);
}

/** The handoffs of the shortest path of an entity (or a field, `E.f`) between systems. */
function path(landscape: Landscape, of: string, sources: readonly string[], target: string) {
  return handoffNames(
    landscape.graph.path(subject(landscape, of), systems(landscape, sources), system(landscape, target)),
  );
}

function subject(landscape: Landscape, of: string) {
  const [name = '', part] = of.split('.');
  const entity = declared(landscape, 'entity', name);
  return { entity, field: part === undefined ? undefined : landscape.field(entity, part) };
}

function system(landscape: Landscape, name: string) {
  return declared(landscape, 'system', name);
}

function systems(landscape: Landscape, names: readonly string[]) {
  return names.map((name) => system(landscape, name));
}

describe('flows', () => {
  const landscape = landscapeOf(`
    system A system B system C { status retired } system P { status planned } system R { status retiring }
    entity E { field f }
    handoff One: A -> B { carries E, E.f, E.gone, Gone, new E.f }
    handoff Two: A <-> B { carries E }
    handoff Same: A -> A { carries E }
    handoff ToGone: A -> Gone { carries E }
    handoff Retired: A -> C { carries E }
    handoff Planned: P -> A { carries E }
    handoff NotYet: A -> B { status planned carries E }
    handoff Leaving: R -> B { status retiring }
  `);

  test('are the directions of live handoffs whose ends exist', () => {
    expect(landscape.graph.flows.map(describeFlow)).toEqual([
      'One: A -> B',
      'Two: A -> B',
      'Two: B -> A',
      'Same: A -> A',
      'Leaving: R -> B',
    ]);
  });

  test('are known by system and by handoff', () => {
    const { graph } = landscape;
    expect(graph.outOf(system(landscape, 'A')).map(describeFlow)).toEqual([
      'One: A -> B',
      'Two: A -> B',
      'Same: A -> A',
    ]);
    expect(graph.into(system(landscape, 'A')).map(describeFlow)).toEqual(['Two: B -> A', 'Same: A -> A']);
    expect(graph.outOf(system(landscape, 'C'))).toEqual([]);
    expect(graph.into(system(landscape, 'P'))).toEqual([]);
    expect(graph.flowsOf(declared(landscape, 'handoff', 'Two')).map(describeFlow)).toEqual([
      'Two: A -> B',
      'Two: B -> A',
    ]);
    expect(graph.flowsOf(declared(landscape, 'handoff', 'Planned'))).toEqual([]);
  });

  test('with what they carry are deliveries, without what does not exist', () => {
    const { graph } = landscape;
    const one = graph.deliveriesOf(declared(landscape, 'handoff', 'One'));
    expect(one.map(({ entity, field, carried }) => [entity.name.text, field?.name.text, carried.isNew])).toEqual([
      ['E', undefined, false],
      ['E', 'f', false],
      ['E', 'f', true],
    ]);
    expect(graph.deliveriesOf(declared(landscape, 'handoff', 'Two'))).toHaveLength(2);
    expect(graph.deliveriesOf(declared(landscape, 'handoff', 'Leaving'))).toEqual([]);
    expect(graph.deliveriesOfEntity(declared(landscape, 'entity', 'E'))).toEqual(graph.deliveries);
    expect(graph.deliveries).toHaveLength(6);
  });
});

describe('paths', () => {
  const landscape = landscapeOf(`
    system A system B system C system D system X
    entity E { field f field g }
    entity F
    handoff AB: A -> B { carries E }
    handoff BC: B -> C { carries E.f }
    handoff CD: C -> D { carries E }
    handoff AD: A -> D { carries F }
    handoff XD: X -> D { carries E }
  `);

  test('take the fewest flows that carry the subject', () => {
    expect(path(landscape, 'E', ['A'], 'B')).toEqual(['AB']);
    expect(path(landscape, 'F', ['A'], 'D')).toEqual(['AD']);
    expect(path(landscape, 'F', ['A'], 'B')).toBeUndefined();
  });

  test('a flow of the entity carries its fields, one of a field not the entity', () => {
    expect(path(landscape, 'E.f', ['A'], 'D')).toEqual(['AB', 'BC', 'CD']);
    expect(path(landscape, 'E', ['A'], 'D')).toBeUndefined();
    expect(path(landscape, 'E.g', ['A'], 'C')).toBeUndefined();
  });

  test('start at the nearest of several sources', () => {
    expect(path(landscape, 'E.f', ['A', 'X'], 'D')).toEqual(['XD']);
    expect(path(landscape, 'E.f', ['A', 'B'], 'C')).toEqual(['BC']);
  });

  test('are empty at a source, and absent without one', () => {
    expect(path(landscape, 'E', ['A'], 'A')).toEqual([]);
    expect(path(landscape, 'E', [], 'A')).toBeUndefined();
    expect(path(landscape, 'E', ['D'], 'A')).toBeUndefined();
  });

  test('of equal length are those of the earlier handoff', () => {
    const twice = landscapeOf(
      'system A system B entity E handoff H2: A -> B { carries E } handoff H1: A -> B { carries E }',
    );
    expect(path(twice, 'E', ['A'], 'B')).toEqual(['H2']);
  });

  test('asked for many different sources stay right', () => {
    const names = Array.from({ length: 30 }, (_, index) => `S${index}`);
    const ring = landscapeOf(
      [
        'entity E',
        ...names.map((name) => `system ${name}`),
        ...names.map((name, index) => `handoff H${index}: ${name} -> S${(index + 1) % 30} { carries E }`),
      ].join('\n'),
    );
    for (let round = 0; round < 2; round++) {
      for (const [index, name] of names.entries()) {
        expect(path(ring, 'E', [name], 'S0')).toHaveLength((30 - index) % 30);
      }
    }
  });
});

/** The flows of the lightest way of E to a system; the weight that is told must be theirs. */
function lightestPath(
  landscape: Landscape,
  sources: readonly System[],
  target: System,
  weight: (flow: Flow) => number,
): readonly Flow[] | undefined {
  const ways = landscape.graph.lightestWays(subject(landscape, 'E'), sources, weight);
  const way = ways.get(target);
  if (!way) return undefined;
  const flows: Flow[] = [];
  for (let { by } = way; by; by = ways.get(by.from)?.by) flows.unshift(by);
  expect(way.weight).toBe(flows.reduce((sum, flow) => sum + weight(flow), 0));
  return flows;
}

describe('lightest ways', () => {
  const landscape = landscapeOf(`
    system A system B system C
    entity E
    handoff Direct: A -> C { carries E volume 9 per day }
    handoff AB: A -> B { carries E volume 2 per day }
    handoff BC: B -> C { carries E volume 3 per day }
  `);
  const volume = ({ handoff }: Flow) => handoff.volume?.rate.amount ?? 0;
  const lightest = (weight: (flow: Flow) => number, sources: readonly string[], target: string) =>
    handoffNames(lightestPath(landscape, systems(landscape, sources), system(landscape, target), weight));

  test('take the least weight, not the fewest flows', () => {
    expect(lightest(volume, ['A'], 'C')).toEqual(['AB', 'BC']);
    expect(path(landscape, 'E', ['A'], 'C')).toEqual(['Direct']);
  });

  test('of equal weight take the fewest flows', () => {
    expect(lightest(() => 0, ['A'], 'C')).toEqual(['Direct']);
    expect(lightest((flow) => (flow.handoff.name.text === 'Direct' ? 2 : 1), ['A'], 'C')).toEqual(['Direct']);
  });

  test('ask each weight anew', () => {
    const weight = (flow: Flow) => 10 - volume(flow);
    expect(lightest(weight, ['A'], 'C')).toEqual(['Direct']);
    expect(lightest(volume, ['A'], 'C')).toEqual(['AB', 'BC']);
  });

  test('are empty at a source and absent out of reach', () => {
    expect(lightest(volume, ['A', 'C'], 'C')).toEqual([]);
    expect(lightest(volume, ['C'], 'A')).toBeUndefined();
  });

  test('cross what weighs endlessly only where nothing else leads', () => {
    expect(lightest((flow) => (flow.handoff.name.text === 'AB' ? Number.POSITIVE_INFINITY : 1), ['A'], 'B')).toEqual([
      'AB',
    ]);
  });
});

describe('cycles', () => {
  test('are the sets of systems that all reach one another', () => {
    const landscape = landscapeOf(`
      system D system C system B system A system Z
      handoff ZD: Z -> D
      handoff CD: C -> D
      handoff DC: D -> C
      handoff CA: C -> A
      handoff AB: A -> B
      handoff BB: B -> B
      handoff BA: B -> A
      handoff AB2: A -> B
      handoff BZ: B -> B
    `);
    const found = landscape.graph.cycles(landscape.graph.flows);
    expect(found.map(({ systems, flows }) => [namesOf(systems), handoffNames(flows)])).toEqual([
      [
        ['A', 'B'],
        ['AB', 'BB', 'BA', 'AB2', 'BZ'],
      ],
      [
        ['C', 'D'],
        ['CD', 'DC'],
      ],
    ]);
    expect(landscape.graph.cycles([])).toEqual([]);
  });
});

describe('on any landscape', () => {
  const edges = fc.array(fc.record({ from: fc.nat(5), to: fc.nat(5), weight: fc.nat(4) }), { maxLength: 14 });

  test('paths are as short, and as light, as a search through all ways finds', () => {
    fc.assert(
      fc.property(edges, fc.uniqueArray(fc.nat(5), { minLength: 1, maxLength: 2 }), (edges, sources) => {
        const landscape = modelOf(edges);
        const weight = ({ handoff }: Flow) => handoff.volume?.rate.amount ?? 0;
        for (const unit of [1, undefined]) {
          const best = distances(edges, sources, unit);
          for (let target = 0; target < 6; target++) {
            const args = [
              subject(landscape, 'E'),
              systems(
                landscape,
                sources.map((source) => `S${source}`),
              ),
              system(landscape, `S${target}`),
            ] as const;
            const found = unit ? landscape.graph.path(...args) : lightestPath(landscape, args[1], args[2], weight);
            const total = found?.reduce((sum, flow) => sum + (unit ?? weight(flow)), 0);
            expect(total).toBe(best[target]);
            if (found) expectToConnect(found, args[1], args[2]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('cycles are the classes of mutual reach', () => {
    fc.assert(
      fc.property(edges, (edges) => {
        const landscape = modelOf(edges);
        const reach = Array.from({ length: 6 }, (_, from) => distances(edges, [from], 1));
        const mutual = (a: number, b: number) => reach[a]?.[b] !== undefined && reach[b]?.[a] !== undefined;
        const expected = [0, 1, 2, 3, 4, 5]
          .map((from) => [0, 1, 2, 3, 4, 5].filter((to) => mutual(from, to)))
          .filter((set, from) => set.length > 1 && set[0] === from)
          .map((set) => set.map((number) => `S${number}`));
        const found = landscape.graph.cycles(landscape.graph.flows);
        expect(found.map(({ systems }) => namesOf(systems))).toEqual(expected);
        for (const { systems, flows } of found) {
          const inside = landscape.graph.flows.filter(({ from, to }) => systems.includes(from) && systems.includes(to));
          expect(flows).toEqual(inside);
        }
      }),
      { numRuns: 60 },
    );
  });
});

test('a chain as long as a large landscape is no depth', () => {
  const length = 15_000;
  const [first] = landscapeOf('system A').all('system');
  if (!first) throw new Error('The model has a system');
  const chain = Array.from({ length }, (_, index) => ({ ...first, name: { ...first.name, text: `S${index}` } }));
  const [handoff] = landscapeOf('handoff H: A -> B').all('handoff');
  if (!handoff) throw new Error('The model has a handoff');
  const flows = chain.map((from, index): Flow => ({ handoff, from, to: chain[(index + 1) % length] ?? from }));
  const { graph } = landscapeOf('system A');
  expect(graph.cycles(flows).map(({ systems, flows }) => [systems.length, flows.length])).toEqual([[length, length]]);
  expect(graph.cycles(flows.slice(1))).toEqual([]);
});

interface Edge {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

function modelOf(edges: readonly Edge[]): Landscape {
  return landscapeOf(
    [
      'entity E',
      ...Array.from({ length: 6 }, (_, index) => `system S${index}`),
      ...edges.map(
        ({ from, to, weight }, index) => `handoff H${index}: S${from} -> S${to} { carries E volume ${weight} per day }`,
      ),
    ].join('\n'),
  );
}

/** Bellman and Ford: the least weight from any source to each of six systems. */
function distances(
  edges: readonly Edge[],
  sources: readonly number[],
  unit: number | undefined,
): readonly (number | undefined)[] {
  const best: (number | undefined)[] = Array.from({ length: 6 });
  for (const source of sources) best[source] = 0;
  for (let round = 0; round < 6; round++) {
    for (const { from, to, weight } of edges) {
      const start = best[from];
      if (start === undefined) continue;
      best[to] = Math.min(best[to] ?? Number.POSITIVE_INFINITY, start + (unit ?? weight));
    }
  }
  return best;
}

function expectToConnect(flows: readonly Flow[], sources: readonly Flow['from'][], target: Flow['to']): void {
  let at = flows[0]?.from ?? target;
  expect(sources).toContain(at);
  for (const flow of flows) {
    expect(flow.from).toBe(at);
    at = flow.to;
  }
  expect(at).toBe(target);
}
