import { byName, type Evidence } from './elements.js';
import type { AffectedArea, AreaBearer, Landscape } from './landscape.js';
import type { Area } from './types.js';

type Resolver = Pick<Landscape, 'target' | 'targets' | 'workflowsOf' | 'handoffsCarrying' | 'reportsReading'>;

/** Which areas a failure of an element hurts, and by which `affects` lines (landscape.ts, `areasOf`). */
export class AffectedAreas {
  readonly #landscape: Resolver;
  readonly #affected = new Map<AreaBearer, readonly AffectedArea[]>();
  readonly #areas = new Map<AreaBearer, readonly Area[]>();

  constructor(landscape: Resolver) {
    this.#landscape = landscape;
  }

  areasOf(element: AreaBearer): readonly Area[] {
    let areas = this.#areas.get(element);
    if (!areas) {
      areas = this.affectedAreas(element).map(({ area }) => area);
      this.#areas.set(element, areas);
    }
    return areas;
  }

  affectedAreas(element: AreaBearer): readonly AffectedArea[] {
    let affected = this.#affected.get(element);
    if (!affected) {
      affected = this.#collect(element);
      this.#affected.set(element, affected);
    }
    return affected;
  }

  #collect(element: AreaBearer): readonly AffectedArea[] {
    const causes = this.#inheritsFrom(element);
    // Most handoffs affect nothing; they are not worth a map.
    if (causes.length === 0 && (element.kind === 'entity' || element.affects.length === 0)) return [];
    const lines = new Map<Area, Map<object, Evidence>>();
    if (element.kind !== 'entity') {
      for (const ref of element.affects) {
        const area = this.#landscape.target(ref);
        if (area) add(lines, area, { element, property: 'affects', at: ref });
      }
    }
    for (const cause of causes) {
      for (const { area, evidence } of this.affectedAreas(cause)) {
        for (const one of evidence) add(lines, area, one);
      }
    }
    const affected: AffectedArea[] = [];
    for (const [area, evidence] of lines) {
      const [first, ...others] = evidence.values();
      if (first) affected.push({ area, evidence: [first, ...others] });
    }
    return affected.sort((a, b) => byName(a.area, b.area));
  }

  /** What an element hurts, that hurts more; from symptom to entity or handoff to workflow, so it ends. */
  #inheritsFrom(element: AreaBearer): readonly AreaBearer[] {
    switch (element.kind) {
      case 'handoff':
        return this.#landscape.workflowsOf(element);
      case 'entity':
        return [...this.#landscape.handoffsCarrying(element), ...this.#landscape.reportsReading(element)];
      case 'symptom':
        return this.#landscape.targets(element.tracedTo);
      case 'workflow':
      case 'report':
        return [];
    }
  }
}

/** One line counts once, by however many ways the element leads to it. */
function add(lines: Map<Area, Map<object, Evidence>>, area: Area, evidence: Evidence): void {
  const known = lines.get(area);
  if (known) known.set(evidence.at, evidence);
  else lines.set(area, new Map([[evidence.at, evidence]]));
}
