import type { Landscape } from '../../landscape/landscape.js';
import type { Span } from '../../landscape/source.js';
import type { Entity, Report, System } from '../../landscape/types.js';
import { defineRule } from '../rule.js';
import { called, counted, enumerate } from '../wording.js';

/** One figure from two places is two figures. */
export const mixedSources = defineRule({
  id: 'report/mixed-sources',
  severity: { usual: 'warning' },
  docs: {
    what: 'A report reads one entity from two or more systems.',
    why: 'The copies are never of the same moment. Records are counted twice or left out, and nobody can say which system a figure comes from.',
    fix: 'Read the entity from one system. Where its owner changes with the phase, bring all phases together in a `system of reference` and read that.',
    before: `team Office

system QuickBooks {
  kind saas
  owner Office
  owns Invoice
}

system Warehouse {
  kind warehouse
  owner Office
}

entity Invoice {
  key number
  system of reference Warehouse
}

report Revenue {
  reads Invoice from QuickBooks
  reads Invoice from Warehouse
  used by Office
}
`,
    after: `team Office

system QuickBooks {
  kind saas
  owner Office
  owns Invoice
}

system Warehouse {
  kind warehouse
  owner Office
}

entity Invoice {
  key number
  system of reference Warehouse
}

report Revenue {
  reads Invoice from QuickBooks
  used by Office
}
`,
  },
  check({ landscape, report }) {
    for (const declared of landscape.all('report')) {
      for (const [entity, sources] of sourcesByEntity(declared, landscape)) {
        const [, second] = [...sources.values()];
        if (!second) continue;
        const systems = [...sources.keys()];
        report({
          at: second,
          elements: [declared, entity],
          message: `${called(declared)} reads ${called(entity)} from ${counted(systems.length, 'system')}: ${enumerate(systems.map(called))}.`,
          related: [...sources]
            .filter(([, at]) => at !== second)
            .map(([system, at]) => ({ at, message: `read from ${called(system)}, too` })),
        });
      }
    }
  },
});

/** For each entity the systems that the report reads it from, each with the place where it first does. */
function sourcesByEntity(report: Report, landscape: Landscape): ReadonlyMap<Entity, ReadonlyMap<System, Span>> {
  const byEntity = new Map<Entity, Map<System, Span>>();
  for (const { entities, from } of report.reads) {
    const system = landscape.target(from);
    if (!system) continue;
    for (const ref of entities) {
      const entity = landscape.target(ref);
      if (!entity) continue;
      const sources = byEntity.get(entity) ?? new Map<System, Span>();
      byEntity.set(entity, sources);
      if (!sources.has(system)) sources.set(system, { file: ref.file, start: ref.start, end: ref.end });
    }
  }
  return byEntity;
}
