import type { Element } from '../landscape/elements.js';
import type { Landscape } from '../landscape/landscape.js';
import type { Declaration, Handoff, Report, Symptom } from '../landscape/types.js';

/**
 * Where the cause of a symptom is looked for (decision.md, root-cause candidates): what it is traced to; the handoffs and entities that
 * these use (a workflow its steps, a handoff what it carries, a report what it reads and the handoffs that bring it there, an entity the
 * handoffs that carry it); and the rules, exceptions, workarounds and migrations that stand on any of them.
 */
export function candidateScope(landscape: Landscape, symptom: Symptom): ReadonlySet<Element> {
  const scope = new Set<Element>();
  for (const target of landscape.targets(symptom.tracedTo)) {
    scope.add(target);
    switch (target.kind) {
      case 'handoff':
        addHandoff(landscape, scope, target);
        break;
      case 'workflow':
        for (const handoff of landscape.handoffsOf(target)) addHandoff(landscape, scope, handoff);
        break;
      case 'report':
        addReport(landscape, scope, target);
        break;
      case 'entity':
        for (const handoff of landscape.handoffsCarrying(target)) scope.add(handoff);
        break;
    }
  }
  for (const element of standingOn(landscape, scope)) scope.add(element);
  return scope;
}

function addHandoff(landscape: Landscape, scope: Set<Element>, handoff: Handoff): void {
  scope.add(handoff);
  for (const entity of landscape.targets(handoff.carries.map((carried) => carried.entity))) scope.add(entity);
}

function addReport(landscape: Landscape, scope: Set<Element>, report: Report): void {
  for (const { entities, from } of report.reads) {
    const system = landscape.target(from);
    for (const entity of landscape.targets(entities)) {
      scope.add(entity);
      for (const { flow } of landscape.graph.deliveriesOfEntity(entity)) {
        if (flow.to === system) scope.add(flow.handoff);
      }
    }
  }
}

function standingOn(landscape: Landscape, scope: ReadonlySet<Element>): readonly Declaration[] {
  const stands = (targets: readonly Element[]): boolean => targets.some((target) => scope.has(target));
  return [
    ...landscape.all('rule').filter(({ governs }) => stands(landscape.targets(governs))),
    ...landscape.all('exception').filter(({ appliesTo }) => stands(landscape.targets(appliesTo))),
    ...landscape.all('workaround').filter(({ covers }) => stands(landscape.targets(covers))),
    ...landscape.all('migration').filter(({ moves }) => stands(landscape.targets(moves))),
  ];
}
